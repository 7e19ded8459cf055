using System.Collections.Frozen;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>Words that say whether what they govern happened, from <c>data/lexicon/en/status.tsv</c>.</summary>
public sealed class StatusLexicon
{
    private readonly FrozenDictionary<(string Position, string Lemma), Projection> _entries;

    public StatusLexicon(DataFile file)
    {
        Dictionary<(string, string), Projection> entries = [];
        foreach (DataRow row in file.Rows)
        {
            Projection projection = Enum.TryParse(row["status"], ignoreCase: true, out Projection parsed)
                ? parsed
                : throw new ChanceryException($"{row.Where("status")}: error LEX10: unknown status '{row["status"]}'. Known: {string.Join(", ", Enum.GetNames<Projection>())}.");
            foreach (string position in row.List("position"))
                foreach (string lemma in row.List("lemma"))
                    if (!entries.TryAdd((position, lemma), projection)) throw new ChanceryException($"{row.Where("lemma")}: error LEX11: '{lemma}' stands twice for position '{position}'.");
        }
        _entries = entries.ToFrozenDictionary();
    }

    public static StatusLexicon Load() => new(DataFile.Embedded("data/lexicon/en/status.tsv"));

    /// <param name="position">"clause", "object", "subject", "modifier", "complement" (of a noun), "preposition", "mark", "auxiliary", "self" (of itself).</param>
    public Projection Find(string position, string lemma) => _entries.GetValueOrDefault((position, lemma));
}

/// <summary>What a governing word does to the status of what it governs; Keep leaves it, Factual makes an infinitive happen.</summary>
public enum Projection { Keep, Factual, Ongoing, Planned, Conditional, Requested, Refused, Denied, Hypothetical, Ended }
