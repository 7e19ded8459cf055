using System.Text;
using Chancery.Reading;
using Chancery.Text;
using CsCheck;

namespace Chancery.Tests.Reading;

public sealed class SectionPropertyTests
{
    private static readonly string[] Pieces =
    [
        "The ministers spoke on Sunday", ". ", "\n", "\n\n", " ", "VIENNA, April 3 (EXN) - ", "— Anna (@anna) March 5, 2023", "- item", "> quoted", "\"", "Photo: X",
        "date 2023-03-05 ", "title: A call\n", "---\n", "Q: Who?", "# ", "**bold**", "[a](b)", "<p>", "Échange", "\u00A0", "\t", "😀", "1) ", "* * *", "By Jane Doe", "{\"text\":", "[",
    ];

    private static readonly Gen<string> Texts = Gen.Frequency((4, Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i])), (1, Gen.String)).Array[0, 40].Select(string.Concat);

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.md")]
    [InlineData("a.html")]
    [InlineData("a.jsonl")]
    public void Sections_follow_each_other_and_hold_every_word_of_a_text(string name) =>
        Texts.Sample(
            text =>
            {
                foreach (Outcome<Report> outcome in Given.Outcomes(Encoding.UTF8.GetBytes(text), name))
                    if (outcome.Value is { } report) Check(report, holdsEveryWord: name == "a.txt" && !text.Contains("title:", StringComparison.Ordinal));
            },
            iter: 400,
            threads: 1);

    private static void Check(Report report, bool holdsEveryWord)
    {
        int end = 0;
        StringBuilder rebuilt = new();
        foreach (Section section in report.Sections)
        {
            Assert.True(section.Span.Start >= end && !section.Span.IsEmpty, $"{section} overlaps or is empty");
            string gap = report.Source.Text[end..section.Span.Start];
            if (holdsEveryWord) Assert.DoesNotContain(gap, char.IsLetter);
            rebuilt.Append(gap).Append(report.Source.Slice(section.Span));
            end = section.Span.End;
            Assert.Equal(section.Kind == SectionKind.Post, section.Post is not null);
        }
        rebuilt.Append(report.Source.Text[end..]);
        Assert.Equal(report.Source.Text, rebuilt.ToString());
        if (holdsEveryWord) Assert.DoesNotContain(report.Source.Text[end..], char.IsLetter);
    }
}
