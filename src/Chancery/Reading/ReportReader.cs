using System.Text;
using Chancery.Text;
using NodaTime;

namespace Chancery.Reading;

/// <summary>The room's door: bytes of any supported format to reports. Safe to share between threads.</summary>
public sealed class ReportReader
{
    private readonly ReportMaker _maker = new(new LanguageFinder());

    /// <summary>The reports in <paramref name="bytes"/>: one for a text, HTML or PDF file, one a line or element for JSON and JSONL.</summary>
    /// <param name="name">File name as given or <c>-</c>; its ending helps to tell the format.</param>
    /// <param name="date">Overrides every date the source gives.</param>
    /// <returns>In source order; an outcome without a value has an error note that says what is wrong and what to do.</returns>
    public IEnumerable<Outcome<Report>> Read(ReadOnlyMemory<byte> bytes, string name, LocalDate? date = null)
    {
        if (bytes.IsEmpty) return [Outcome.None<Report>(Notes.Empty(name))];
        return [_maker.Make(TextReportReader.Read(Encoding.UTF8.GetString(bytes.Span)), name, date)];
    }
}
