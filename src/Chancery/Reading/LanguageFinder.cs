using Chancery.Text;
using Lingua;

namespace Chancery.Reading;

/// <summary>Tells the language of a report and of its sections: small words first, the slow detector only for what they leave open.</summary>
internal sealed class LanguageFinder
{
    private const string Unknown = "und";

    /// <summary>Shorter sections, and headings, are taken to be in the report's language.</summary>
    private const int FewestLetters = 40;

    /// <summary>A script of its own tells more than letters that many languages have.</summary>
    private const int FewestOfOtherScript = 12;

    /// <summary>In Latin letters, fewer words are often names alone, which have no language.</summary>
    private const int FewestWords = 10;

    /// <summary>In Latin letters, the detector is asked about no shorter text.</summary>
    private const int FewestForGuess = 25;

    private const char FirstOfOtherScripts = '\u0370';

    /// <summary>The detector needs no more than this to be sure.</summary>
    private const int SampleLetters = 2000;

    private const double Sure = 0.95;

    /// <summary>Those a report or a post in it is likely to be in.</summary>
    private static readonly Lingua.Language[] Languages =
    [
        Lingua.Language.English, Lingua.Language.French, Lingua.Language.German, Lingua.Language.Spanish, Lingua.Language.Italian,
        Lingua.Language.Portuguese, Lingua.Language.Polish, Lingua.Language.Turkish, Lingua.Language.Russian, Lingua.Language.Ukrainian,
        Lingua.Language.Arabic, Lingua.Language.Persian, Lingua.Language.Hebrew, Lingua.Language.Chinese, Lingua.Language.Japanese,
        Lingua.Language.Korean,
    ];

    private readonly Lazy<LanguageDetector> _detector = new(() => LanguageDetectorBuilder.FromLanguages(Languages).WithLowAccuracyMode().Build());

    /// <summary>The language of most of the text, and that of each part.</summary>
    public (string Report, IReadOnlyList<string> Parts) FindIn(Draft draft)
    {
        string report = LanguageOfReport(draft);
        return (report, [.. draft.Parts.Select(part => LanguageOfPart(draft.Source, part, report))]);
    }

    private string LanguageOfReport(Draft draft) =>
        OfMost(draft, part => part.Kind is not SectionKind.Post) ?? SmallWords.Default.LanguageOf(OwnWords(draft)) ?? OfMost(draft, _ => true) ?? draft.Metadata.Language
        ?? OfWhole(OwnWords(draft) is { Length: > 0 } own ? own : draft.Source.Text);

    /// <summary>A few words in Latin letters without a small word are mostly names: English, which most reports are, rather than a guess.</summary>
    private string OfWhole(string text)
    {
        int words = Spans.CountWords(text);
        bool isAsked = text.Any(letter => letter >= FirstOfOtherScripts) || words >= FewestForGuess
            || (words >= FewestWords && !SmallWords.Default.HasSome(text, "en"));
        return (isAsked ? Ask(text) : null) ?? (words >= FewestForGuess ? Unknown : "en");
    }

    private static string OwnWords(Draft draft) =>
        string.Join(' ', draft.Parts.Where(part => part.Kind is not SectionKind.Post).Select(part => draft.Source.Slice(part.Span)));

    /// <summary>The language of most letters in the parts that tell theirs by small words.</summary>
    private static string? OfMost(Draft draft, Func<Part, bool> counts)
    {
        Dictionary<string, int> letters = [];
        foreach (Part part in draft.Parts.Where(counts))
            if (CanTell(part) && SmallWords.Default.LanguageOf(draft.Source.Read(Words(part))) is { } language)
                letters[language] = letters.GetValueOrDefault(language) + part.Span.Length;
        return letters.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key).FirstOrDefault();
    }

    private string LanguageOfPart(SourceText source, Part part, string report)
    {
        if (!CanTell(part) && !IsInOtherScript(source, part)) return report;
        ReadOnlySpan<char> words = source.Read(Words(part));
        string? small = SmallWords.Default.LanguageOf(words);
        if (small == report || (small is null && SmallWords.Default.HasSome(words, report))) return report;
        if (small is not null && !SmallWords.Default.HasSome(words, report)) return small;
        // Paragraphs seldom change the language; posts and quotations do. The detector takes longer to load than most reports to read.
        if (part.Kind is SectionKind.Paragraph && small is null && SmallWords.Default.Leads(words, report)) return report;
        bool isTooShort = words[0] < FirstOfOtherScripts && Spans.CountWords(words) < FewestWords;
        return isTooShort ? report : Ask(words.ToString(), likely: part.Kind is SectionKind.Post ? null : report) ?? report;
    }

    private static bool CanTell(Part part) =>
        part.Kind is SectionKind.Paragraph or SectionKind.Post or SectionKind.Quote or SectionKind.List or SectionKind.Caption
        && Words(part).Length >= FewestLetters;

    /// <summary>A short post in Cyrillic is not in English.</summary>
    private static bool IsInOtherScript(SourceText source, Part part) =>
        part.Kind is SectionKind.Post or SectionKind.Quote && source.Read(Words(part)) is { Length: >= FewestOfOtherScript } words && words[0] >= FirstOfOtherScripts && words[^2] >= FirstOfOtherScripts;

    private static TextSpan Words(Part part) => part.Post?.Body ?? part.Span;

    /// <summary>Null when the detector is not sure; unknown when its answer's small words are missing: it knows sixteen languages, and takes Swahili for one of them.</summary>
    /// <param name="likely">Believed without small words.</param>
    private string? Ask(string text, string? likely = null)
    {
        string sample = text.Length > SampleLetters ? text[..SampleLetters] : text;
        foreach ((Lingua.Language language, double confidence) in _detector.Value.ComputeLanguageConfidenceValues(sample))
            if (confidence >= Sure) return Confirmed(language.IsoCode6391().ToString().ToLowerInvariant(), sample, likely);
        return null;
    }

    private static string Confirmed(string language, string sample, string? likely) =>
        language == likely || sample[0] >= FirstOfOtherScripts || !SmallWords.Default.Knows(language) || SmallWords.Default.HasSome(sample, language) ? language : Unknown;
}
