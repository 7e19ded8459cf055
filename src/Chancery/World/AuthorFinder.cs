using System.Collections.Frozen;
using Chancery.Language;
using Chancery.Reading;
using Chancery.Text;

namespace Chancery.World;

/// <summary>Who says "I" in a text that is one person's own: "Statement by President Berg on the harbour".</summary>
internal static class AuthorFinder
{
    private static readonly Lazy<FrozenSet<string>> Openings = new(() =>
        DataFile.Embedded("data/lexicon/en/documents.tsv").Rows.Where(row => row["sign"] == "headline").SelectMany(row => row.List("words")).ToFrozenSet(StringComparer.OrdinalIgnoreCase));

    /// <returns>Nobody where the headline names no one person after such an opening.</returns>
    public static ValueList<ActorId> Of(Stage stage)
    {
        if (stage.Analysis.Report.Sections.FirstOrDefault(section => section.Kind is SectionKind.Headline) is not { } headline) return [];
        string text = stage.Analysis.TextOf(headline.Span);
        string? opening = Openings.Value.Where(words => text.Length > words.Length && text[words.Length] == ' ' && text.StartsWith(words, StringComparison.OrdinalIgnoreCase)).MaxBy(words => words.Length);
        if (opening is null) return [];
        WordRange range = stage.Analysis.WordsIn(new TextSpan(headline.Span.Start + opening.Length, headline.Span.End));
        for (int word = range.First; word < range.End; word++)
            if (stage.PhraseOf(stage.Analysis.Words[word]) is { Actors: [var author], IsSilent: false }) return author.IsKind("person") ? [author] : [];
        return [];
    }
}
