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

    private const int LatestUs = 5;

    /// <summary>Who says "we" in a text that begins with "We, the …": the body its headline or that sentence names; nobody where several countries speak.</summary>
    public static ValueList<ActorId> OfGroup(Stage stage)
    {
        Section? opening = stage.Analysis.Report.Sections.Take(LatestUs).FirstOrDefault(section => stage.Analysis.TextOf(section.Span).StartsWith("We, ", StringComparison.Ordinal));
        if (opening is null) return [];
        Phrase? body = stage.Phrases.FirstOrDefault(name => name is { Kind: PhraseKind.Name, Actors: [ActorId group] } && (group.IsKind("org") || group.IsKind("format"))
            && (name.Sentence.Section.Kind is SectionKind.Headline && name.Core.First <= name.Sentence.Range.First + 1 || name.Sentence.Section == opening && name.Core.First <= name.Sentence.Range.First + LatestUs));
        return body?.Actors ?? [];
    }

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
