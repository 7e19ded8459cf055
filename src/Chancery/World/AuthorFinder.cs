using System.Collections.Frozen;
using Chancery.Language;
using Chancery.Reading;
using Chancery.Text;

namespace Chancery.World;

/// <summary>Who says "I" in a text that is one person's own: "Statement by President Berg on the harbour".</summary>
internal static class AuthorFinder
{
    private static readonly Lazy<FrozenSet<string>> Openings = new(() => Signs("headline", _ => true));

    /// <summary>What a body's own statement is called, before and after its name.</summary>
    private static readonly Lazy<(FrozenSet<string> Before, FrozenSet<string> After)> Statements = new(() => (Signs("headline", IsStatement), Signs("owned", IsStatement)));

    private const int LatestUs = 5;

    /// <summary>Who says "we" in a text that begins with "We, the …", the body its headline or that sentence names (nobody where several countries speak), or in one that is titled as a body's statement.</summary>
    public static ValueList<ActorId> OfGroup(Stage stage)
    {
        Section? opening = stage.Analysis.Report.Sections.Take(LatestUs).FirstOrDefault(section => stage.Analysis.TextOf(section.Span).StartsWith("We, ", StringComparison.Ordinal));
        if (opening is null) return OfTitle(stage);
        Phrase? body = stage.Phrases.FirstOrDefault(name => name is { Kind: PhraseKind.Name, Actors: [ActorId group] } && (group.IsKind("org") || group.IsKind("format"))
            && (name.Sentence.Section.Kind is SectionKind.Headline && name.Core.First <= name.Sentence.Range.First + 1 || name.Sentence.Section == opening && name.Core.First <= name.Sentence.Range.First + LatestUs));
        return body?.Actors ?? [];
    }

    /// <summary>"Chair's Statement of the 26th ASEAN-Japan Summit", "G7 Leaders' Statement": the bodies and states that met, where one is a body or several met.</summary>
    private static ValueList<ActorId> OfTitle(Stage stage)
    {
        if (stage.Analysis.Report.Sections.FirstOrDefault(section => section.Kind is SectionKind.Headline) is not { } headline) return [];
        string text = stage.Analysis.TextOf(headline.Span);
        bool isNamedAfter = Statements.Value.Before.Any(words => text.StartsWith(words + " ", StringComparison.OrdinalIgnoreCase));
        List<ActorId> met = [];
        int end = -1;
        foreach (Phrase name in stage.Phrases.Where(phrase => phrase.Sentence.Section == headline && phrase is { Kind: PhraseKind.Name, IsPlace: false, Actors.Count: > 0 }))
        {
            TextSpan span = stage.Analysis.SpanOf(name.Core);
            if (end >= 0 && text[(end - headline.Span.Start)..(span.Start - headline.Span.Start)].Trim() is not ("-" or "–" or "and" or "," or "&")) break;
            if (end < 0 && isNamedAfter && text[..(span.Start - headline.Span.Start)].Contains(" on ", StringComparison.Ordinal)) break;
            met.AddRange(name.Actors);
            end = span.End;
        }
        bool isStatement = isNamedAfter || end >= 0 && text[(end - headline.Span.Start)..].TrimStart(' ', '\'', '’') is var after && Statements.Value.After.Any(words => after.StartsWith(words, StringComparison.OrdinalIgnoreCase));
        return isStatement && met.All(actor => !actor.IsKind("person")) && (met.Count > 1 || met.Any(actor => actor.IsKind("org") || actor.IsKind("format"))) ? [.. met.Distinct()] : [];
    }

    private static bool IsStatement(DataRow row) => row["medium"] == "communique";

    private static FrozenSet<string> Signs(string sign, Func<DataRow, bool> fits) =>
        DataFile.Embedded("data/lexicon/en/documents.tsv").Rows.Where(row => row["sign"] == sign && fits(row)).SelectMany(row => row.List("words")).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

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
