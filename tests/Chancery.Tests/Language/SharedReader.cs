using Chancery.Language;
using Chancery.Reading;
using Chancery.Text;

namespace Chancery.Tests.Language;

/// <summary>One loaded reader for all tests, and short ways to make its input.</summary>
internal static class SharedReader
{
    private static readonly Lazy<Reader> Lazy = new(() => Reader.Load());

    public static Reader Instance => Lazy.Value;

    public static string ModelFolder => Path.Combine(AppContext.BaseDirectory, "models", "reader");

    public static Report ReportOf(string text, SectionKind kind = SectionKind.Paragraph, string language = "en")
    {
        SourceText source = SourceText.From(text);
        return new Report(source, "-", null, null, null, language, null, [new Section("p0", kind, source.Whole, language)], []);
    }

    public static Analysis Read(string text, SectionKind kind = SectionKind.Paragraph, string language = "en") =>
        Instance.Read(ReportOf(text, kind, language));

    /// <summary>Reads words that were split by somebody else.</summary>
    public static Analysis ReadWords(params string[] words)
    {
        Report report = ReportOf(string.Join(' ', words));
        Word[] made = new Word[words.Length];
        int position = 0;
        for (int i = 0; i < words.Length; i++)
        {
            made[i] = new Word(i, new TextSpan(position, position + words[i].Length), words[i]);
            position += words[i].Length + 1;
        }
        Stretch[] stretches = new Stretch[words.Length];
        Array.Fill(stretches, new Stretch(report.Sections[0], report.Source.Whole, true, false));
        bool[] starts = new bool[words.Length];
        starts[0] = true;
        return Instance.Analyze(report, new Chancery.Language.Draft { Words = made, Stretches = stretches, Starts = starts, WordsAreGiven = true });
    }
}
