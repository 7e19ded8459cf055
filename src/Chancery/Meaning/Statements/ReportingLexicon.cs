using System.Collections.Frozen;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>The words that carry statements, from <c>data/lexicon/en/reporting.tsv</c>.</summary>
public sealed class ReportingLexicon
{
    public const string Path = "data/lexicon/en/reporting.tsv";

    private readonly FrozenDictionary<(ReportingKind, string), ReportingEntry[]> _byFirstWord;

    private ReportingLexicon(IReadOnlyList<ReportingEntry> entries)
    {
        Entries = [.. entries];
        // Longer lines first: "call on" is tried before "call".
        _byFirstWord = entries
            .GroupBy(entry => (entry.Kind, entry.FirstWord))
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Rest.Count).ToArray());
    }

    public ValueList<ReportingEntry> Entries { get; }

    /// <summary>The embedded lexicon; a fault in it is a broken build.</summary>
    public static ReportingLexicon Load()
    {
        Outcome<ReportingLexicon> outcome = From(DataFile.Embedded(Path));
        return outcome.Value ?? throw new ChanceryException(outcome.Notes[0].Message);
    }

    /// <summary>Every fault of the file is a note that begins with <c>file:line:column</c>; with a fault there is no value.</summary>
    public static Outcome<ReportingLexicon> From(DataFile file)
    {
        ReportingParser parser = new();
        foreach (DataRow row in file.Rows) parser.Add(row);
        return parser.Faults.Count > 0
            ? Outcome.None<ReportingLexicon>([.. parser.Faults])
            : Outcome.Of(new ReportingLexicon(parser.Entries));
    }

    /// <summary>Lines of one kind that begin with the lemma, those of most words first.</summary>
    public IReadOnlyList<ReportingEntry> Of(ReportingKind kind, string lemma) =>
        _byFirstWord.TryGetValue((kind, lemma), out ReportingEntry[]? entries) ? entries : [];

    /// <summary>The single-word line of the noun, whether it may stand alone or not.</summary>
    public ReportingEntry? Noun(string lemma) =>
        Of(ReportingKind.Noun, lemma) is [ReportingEntry noun, ..] ? noun
        : Of(ReportingKind.Attitude, lemma) is [ReportingEntry attitude, ..] ? attitude : null;

    /// <summary>The act of a verb in its own right ("we condemn"), or null for a word that carries no statement.</summary>
    public Act? ActOf(string verb)
    {
        foreach (ReportingEntry entry in Of(ReportingKind.Verb, verb))
            if (entry.Rest.Count == 0) return entry.Act;
        return null;
    }
}
