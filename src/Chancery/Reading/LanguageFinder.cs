namespace Chancery.Reading;

/// <summary>Tells the language of a report and of its sections.</summary>
internal sealed class LanguageFinder
{
    private const string Unknown = "und";

    /// <summary>Shorter sections are taken to be in the report's language.</summary>
    private const int FewestLetters = 20;

    /// <summary>The language of each part, and that of most of the text.</summary>
    public (string Report, IReadOnlyList<string> Parts) FindIn(Draft draft)
    {
        string?[] own = [.. draft.Parts.Select(part => LanguageOf(draft.Source.Read(part.Post?.Body ?? part.Span)))];
        Dictionary<string, int> letters = [];
        for (int i = 0; i < own.Length; i++)
            if (own[i] is { } language) letters[language] = letters.GetValueOrDefault(language) + draft.Parts[i].Span.Length;

        string report = letters.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key).FirstOrDefault()
            ?? LanguageOf(draft.Source.Text) ?? draft.Metadata.Language ?? Unknown;
        return (report, [.. own.Select(language => language ?? report)]);
    }

    private static string? LanguageOf(ReadOnlySpan<char> text) =>
        text.Length < FewestLetters ? null : SmallWords.Default.LanguageOf(text);
}
