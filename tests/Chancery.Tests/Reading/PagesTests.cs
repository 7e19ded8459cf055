using Chancery.Reading;

namespace Chancery.Tests.Reading;

/// <summary>Pages in the markup of news and government sites and of printed files (<c>Pages/*.html</c>, <c>*.pdf</c>, our own words) against what a reader takes from them (<c>*.txt</c>).</summary>
public sealed class PagesTests
{
    private static readonly string Folder = Path.Combine(TestFiles.Root, "tests", "Chancery.Tests", "Reading", "Pages");

    public static TheoryData<string> Pages => [.. Directory.GetFiles(Folder).Where(file => !file.EndsWith(".txt", StringComparison.Ordinal)).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_is_read_as_its_reader_does(string name)
    {
        Report report = Given.Report(File.ReadAllBytes(Path.Combine(Folder, name)), name);
        string[] read =
        [
            $"title: {report.Title}", $"byline: {report.Byline}", $"date: {report.Published?.Moment?.ToString() ?? report.Published?.Day.ToString("yyyy-MM-dd", null)}",
            $"publisher: {report.Publisher}", $"language: {report.Language}", $"url: {report.Url}", "",
            .. Given.Sections(report).Select(section => section.Replace("\n", " / ", StringComparison.Ordinal)),
        ];
        Assert.Equal(File.ReadAllLines(Path.ChangeExtension(Path.Combine(Folder, name), ".txt")), read.Select(line => line.TrimEnd()));
    }
}
