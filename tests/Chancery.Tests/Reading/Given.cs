using System.Text;
using Chancery.Reading;
using Chancery.Text;

namespace Chancery.Tests.Reading;

/// <summary>Reads texts and shows reports as lines that a test can compare.</summary>
internal static class Given
{
    private static readonly ReportReader Reader = new();

    public static Report Report(string text, string name = "report.txt") => Report(Encoding.UTF8.GetBytes(text), name);

    public static Report Report(byte[] bytes, string name) => Assert.Single(Outcomes(bytes, name)).Value ?? throw new InvalidOperationException("No report.");

    public static List<Outcome<Report>> Outcomes(byte[] bytes, string name) => [.. Reader.Read(bytes, name)];

    public static Note Fault(byte[] bytes, string name)
    {
        Outcome<Report> outcome = Assert.Single(Outcomes(bytes, name));
        Assert.Null(outcome.Value);
        Note note = Assert.Single(outcome.Notes);
        Assert.Equal(NoteLevel.Error, note.Level);
        return note;
    }

    /// <summary>One line a section: its kind and words.</summary>
    public static string[] Sections(Report report) => [.. report.Sections.Select(section => $"{section.Kind}: {report.Source.Slice(section.Span)}")];
}
