using System.Globalization;
using Chancery.Reading;
using Chancery.Records;
using Chancery.Text;
using NodaTime.Text;

namespace Chancery.Workbench.Pages;

/// <summary>A report as it reads, sentence by sentence: its voices on the left, what was recorded of it on the right.</summary>
internal sealed class ReaderPage
{
    private readonly Record _record;
    private readonly Wording _wording;
    private readonly Voices _voices;
    private readonly IReadOnlyList<Layer> _layers;
    private readonly IReadOnlyList<(int At, Html Line)> _lines;

    private ReaderPage(Record record)
    {
        _record = record;
        _wording = new Wording(record);
        _voices = new Voices(record, _wording);
        _layers = new Markings(record, _voices).Layers();
        _lines = new Lines(record, _wording, _voices).All();
    }

    /// <param name="isStored">False for a text that was only pasted: it has no address.</param>
    public static Html Of(Record record, bool isStored) => new ReaderPage(record).Page(isStored);

    private Html Page(bool isStored)
    {
        Report report = _record.Report;
        Row[] rows = [.. Row.Of(_record)];
        Html[] elsewhere = [.. _lines.Where(line => !rows.Any(row => row.Span.Contains(line.At))).Select(line => line.Line)];
        string title = report.Title ?? report.SourceName;
        return Layout.Page(title, Html.Of($"""
            <header>
            <h1>{title}</h1>
            <p>{Facts(report)}{(isStored ? Html.Of($" · <a href=\"/api/v1/documents/{Uri.EscapeDataString(report.Id)}\">JSON</a>") : Html.Of($" · not stored"))}</p>
            {Notes()}
            </header>
            {Legend.Part}
            {new AccountsPart(_record, _wording).Tables()}
            <div class="reader">
            {rows.Select(Show)}
            </div>
            {(elsewhere.Length > 0 ? Html.Of($"<h2>Beside no sentence</h2>\n{elsewhere}") : Html.None)}
            {Actors()}
            """));
    }

    private Html Show(Row row)
    {
        Html[] lines = [.. _lines.Where(line => row.Span.Contains(line.At)).Select(line => line.Line)];
        string look = $"row {RecordWords.Of(row.Section.Kind)}{(row.IsFirst ? " first" : "")}{(lines.Length == 0 ? " unread" : "")}";
        string number = row.Number?.ToString(CultureInfo.InvariantCulture) ?? "";
        Html anchor = row.Number is null ? Html.None : Html.Of($"<a class=\"number\" href=\"#sentence-{number}\">{number}</a> ");
        string id = row.Number is null ? string.Create(CultureInfo.InvariantCulture, $"text-{row.Span.Start}") : $"sentence-{number}";
        string language = row.Section.Language is "und" ? "" : row.Section.Language;
        return Html.Of($"""
            <div class="{look}" id="{id}">
            <div class="voices">{Kind(row)}{VoicesOf(row.Span)}</div>
            <div class="text" lang="{language}">{anchor}{Layer.Render(row.Span, _record.Report.Source, _layers)}</div>
            <div class="record">{lines}</div>
            </div>

            """);
    }

    private static Html Kind(Row row) =>
        row.IsFirst && row.Section.Kind != SectionKind.Paragraph ? Html.Of($"<div class=\"kind\">{RecordWords.Of(row.Section.Kind)}</div>") : Html.None;

    private IEnumerable<Html> VoicesOf(TextSpan row) =>
        from statement in _record.Statements
        where statement.Content.Any(row.Overlaps)
        orderby _voices.Depth(statement)
        select Html.Of($"<div class=\"voice {_voices.Look(statement)}\"><a href=\"#{statement.Id}\">{statement.Id}</a> {_wording.Speaker(statement)}</div>");

    private static string Facts(Report report) => string.Join(" · ", new[]
    {
        report.Published is { } published ? LocalDatePattern.Iso.Format(published.Day) : "no date", report.Publisher, report.Language, report.SourceName, report.Id,
    }.Where(fact => fact is not null));

    private Html Notes()
    {
        Note[] notes = [.. _record.Notes.Where(note => note.Level != NoteLevel.Info)];
        return notes.Length == 0 ? Html.None
            : Html.Of($"<ul class=\"notes\">{notes.Select(note => Html.Of($"<li>{RecordWords.Of(note.Level)} <code>{note.Code}</code> {note.Message}</li>"))}</ul>");
    }

    private Html Actors() => Html.Of($"""
        <h2>Actors</h2>
        <table class="actors"><thead><tr><th>Name</th><th>Id</th><th>Office on the day</th><th>Mentions</th></tr></thead><tbody>
        {_record.Actors.Select(recorded => Html.Of($"""
            <tr><td>{recorded.Actor.Name}</td><td><code>{recorded.Actor.Id.Value}</code></td><td>{recorded.Actor.Office?.Title}</td>
            <td>{string.Join(", ", recorded.Mentions.GroupBy(mention => mention.Text).Select(same => same.Count() == 1 ? same.Key : $"{same.Key} ×{same.Count()}"))}</td></tr>

            """))}
        </tbody></table>
        """);
}
