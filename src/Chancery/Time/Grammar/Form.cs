using Chancery.Text;

namespace Chancery.Time.Grammar;

/// <summary>One line of <c>time-forms.tsv</c>: the words a kind of time expression is made of, and how it is read.</summary>
/// <param name="Kind">The name other forms use for what this one matches: "date", "clock", "time".</param>
/// <param name="Reading">Name and arguments of a reading in <see cref="Readings"/>.</param>
internal sealed record Form(string Kind, FormPart[] Parts, string Reading, string[] Arguments, string Where)
{
    /// <summary>How many parts the expression covers; those after them must follow and tell, but are not of it.</summary>
    public int Covered { get; init; } = Parts.Length;

    /// <summary>
    /// Reads "<c>in the? &lt;month&gt; of|in</c>": words, choices of words, <c>&lt;parts&gt;</c>; <c>?</c> marks what may be absent, <c>[</c> where
    /// begins what must follow and is no part of the expression.
    /// </summary>
    public static Form Parse(DataRow row, Vocabulary words)
    {
        string[] reading = row["reading"].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        List<FormPart> parts = [];
        int? covered = null;
        foreach (string written in row["form"].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (written == "[")
            {
                covered = parts.Count;
                continue;
            }
            bool isOptional = written.Length > 1 && written[^1] == '?';
            string body = isOptional ? written[..^1] : written;
            parts.Add(body.Length > 2 && body[0] == '<' && body[^1] == '>'
                ? new FormPart(body[1..^1], [], isOptional)
                : new FormPart("", [.. body.Split('|').Select(words.Add)], isOptional));
        }
        return new Form(row["kind"], [.. parts], reading.Length == 0 ? "same" : reading[0], reading.Length < 2 ? [] : reading[1..], row.Where("form")) { Covered = covered ?? parts.Count };
    }
}

/// <summary>One place of a form.</summary>
/// <param name="Name">A lexicon category, a number class or the kind of other forms; empty for plain words.</param>
/// <param name="Words">Any of these words, by number.</param>
internal readonly record struct FormPart(string Name, int[] Words, bool IsOptional);
