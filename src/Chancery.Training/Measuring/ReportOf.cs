using Chancery.Language;
using Chancery.Reading;
using Chancery.Text;

namespace Chancery.Training.Measuring;

/// <summary>Ways to give the reader text or words that did not come from a file.</summary>
internal static class ReportOf
{
    /// <summary>One paragraph section; blank lines begin sentences in it.</summary>
    public static Report Text(string text) => Of(text, SectionKind.Paragraph);

    /// <summary>A title alone.</summary>
    public static Report Headline(string text) => Of(text, SectionKind.Headline);

    private static Report Of(string text, SectionKind kind)
    {
        SourceText source = SourceText.From(text);
        return new Report(source, "-", null, null, null, "en", null, [new Section("p0", kind, source.Whole, "en")], []);
    }

    /// <summary>A paragraph section for each line with words.</summary>
    public static Report Paragraphs(string text)
    {
        SourceText source = SourceText.From(text);
        text = source.Text;
        List<Section> sections = [];
        int start = 0;
        while (start < text.Length)
        {
            int line = text.IndexOf('\n', start);
            int end = line < 0 ? text.Length : line;
            if (!string.IsNullOrWhiteSpace(text[start..end])) sections.Add(new Section($"p{sections.Count}", SectionKind.Paragraph, new TextSpan(start, end), "en"));
            start = end + 1;
        }
        return new Report(source, "-", null, null, null, "en", null, [.. sections], []);
    }

    /// <summary>Reads words that were split by somebody else, a space between any two.</summary>
    /// <param name="starts">Where sentences must begin; the reader adds its own unless <paramref name="startsAreGiven"/>.</param>
    public static Analysis Read(Reader reader, IReadOnlyList<string> words, bool[] starts, bool startsAreGiven)
    {
        Report report = Text(string.Join(' ', words));
        Word[] made = new Word[words.Count];
        int position = 0;
        for (int i = 0; i < made.Length; i++)
        {
            made[i] = new Word(i, new TextSpan(position, position + words[i].Length), words[i]);
            position += words[i].Length + 1;
        }
        Stretch[] stretches = new Stretch[made.Length];
        Array.Fill(stretches, new Stretch(report.Sections[0], report.Source.Whole, true, false));
        return reader.Analyze(report, new Chancery.Language.Draft { Words = made, Stretches = stretches, Starts = starts, StartsAreGiven = startsAreGiven, WordsAreGiven = true });
    }
}
