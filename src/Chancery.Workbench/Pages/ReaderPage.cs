using System.Globalization;
using Chancery.Archive.Corrections;
using Chancery.Reading;
using Chancery.Records;
using Chancery.Text;
using Chancery.Workbench.Screens;
using Chancery.Workbench.Web;
using NodaTime.Text;

namespace Chancery.Workbench.Pages;

/// <summary>A report as it reads, sentence by sentence: its voices on the left, what was recorded of it on the right.</summary>
internal sealed class ReaderPage
{
    private readonly Record _record;
    private readonly Words _words;
    private readonly bool _isStored;
    private readonly Wording _wording;
    private readonly Voices _voices;
    private readonly IReadOnlyList<Layer> _layers;
    private readonly IReadOnlyList<(int At, Html Line)> _lines;

    private ReaderPage(Record record, Words words, bool isStored, IReadOnlyList<JudgedFix> decisions)
    {
        _record = record;
        _words = words;
        _isStored = isStored;
        _wording = new Wording(record);
        _voices = new Voices(record, _wording);
        _layers = new Markings(record, _voices, words).Layers();
        _lines = new Lines(record, _wording, _voices, words, isStored, decisions).All();
    }

    /// <param name="isStored">False for a text that was only pasted: it has no address.</param>
    public static View Of(Record record, Words words, bool isStored, IReadOnlyList<JudgedFix> decisions) => new ReaderPage(record, words, isStored, decisions).Page();

    private View Page()
    {
        Report report = _record.Report;
        Row[] rows = [.. Row.Of(_record)];
        Margin margin = new(_record, _voices, rows);
        Html[] elsewhere = [.. _lines.Where(line => !rows.Any(row => row.Span.Contains(line.At))).Select(line => line.Line)];
        string title = report.Title ?? report.SourceName;
        return new View(title, Html.Of($"""
            <header>
            <h1>{title}</h1>
            <p class="lead">{Facts(report)}{(_isStored ? Html.Of($" · <a href=\"/api/v1/documents/{Uri.EscapeDataString(report.Id)}\">JSON</a>") : Html.Of($" · {_words["reader.not-stored"]}"))}</p>
            {Notes()}
            </header>
            {Legend.Of(_words)}
            {new AccountsPart(_record, _wording, _words).Tables()}
            <p class="scripted"><small>{_words["reader.keys"]}</small></p>
            <div class="reading">
            <div class="reader">
            {rows.Select((row, i) => Show(row, margin.Beside(i)))}
            </div>
            <aside id="chosen" class="scripted" aria-label="{_words["reader.chosen"]}" aria-live="polite"><p class="empty">{_words["reader.choose"]}</p></aside>
            <template id="nothing"><p class="empty">{_words["reader.nothing"]}</p></template>
            </div>
            {(elsewhere.Length > 0 ? Html.Of($"<h2>{_words["reader.elsewhere"]}</h2>\n{elsewhere}") : Html.None)}
            {Actors()}
            {(_isStored ? Html.Of($"<form id=\"accepting\" method=\"post\" action=\"/documents/{Uri.EscapeDataString(report.Id)}\"></form>") : Html.None)}
            <script src="/reader.js" defer></script>
            """), Wide: true);
    }

    private Html Show(Row row, Html margin)
    {
        Html[] lines = [.. _lines.Where(line => row.Span.Contains(line.At)).Select(line => line.Line)];
        string look = $"row {RecordWords.Of(row.Section.Kind)}{(row.IsFirst ? " first" : "")}{(lines.Length == 0 ? " unread" : "")}";
        string number = row.Number?.ToString(CultureInfo.InvariantCulture) ?? "";
        Html anchor = row.Number is null ? Html.None : Html.Of($"<a class=\"number\" href=\"#sentence-{number}\">{number}</a> ");
        string id = row.Number is null ? string.Create(CultureInfo.InvariantCulture, $"text-{row.Span.Start}") : $"sentence-{number}";
        string language = row.Section.Language is "und" ? "" : row.Section.Language;
        return Html.Of($"""
            <div class="{look}" id="{id}">
            <div class="margin">{Kind(row)}{margin}</div>
            <div class="text"{(language.Length > 0 ? Html.Of($" lang=\"{language}\"") : Html.None)}>{Post(row)}{anchor}{Layer.Render(row.Span, _record.Report.Source, _layers)}</div>
            <div class="record">{lines}</div>
            </div>

            """);
    }

    /// <summary>Who posted it, where, when, in which language; once above the post.</summary>
    private Html Post(Row row) => !row.IsFirst || row.Section.Post is not { } post ? Html.None : Html.Of($"""
        <p class="posted" lang="{_words.Language}"><b>{post.DisplayName}</b> @{post.Handle} · {post.Platform}{(post.Posted is { } day ? $" · {LocalDatePattern.Iso.Format(day)}" : "")} · {_words.Name("Language", row.Section.Language)}{post.Links.Select(link => Html.Of($" · <span class=\"span\">{link}</span>"))}</p>
        """);

    private Html Kind(Row row) =>
        row.IsFirst && row.Section.Kind != SectionKind.Paragraph ? Html.Of($"<div class=\"kind\">{_words.Of(row.Section.Kind)}</div>") : Html.None;

    private string Facts(Report report) => string.Join(" · ", new[]
    {
        report.Published is { } published ? LocalDatePattern.Iso.Format(published.Day) : _words["no-date"], report.Publisher, _words.Name("Language", report.Language), report.SourceName, report.Id,
    }.Where(fact => fact is not null));

    private Html Notes()
    {
        Note[] notes = [.. _record.Notes.Where(note => note.Level != NoteLevel.Info)];
        return notes.Length == 0 ? Html.None
            : Html.Of($"<ul class=\"notes\">{notes.Select(note => Html.Of($"<li>{RecordWords.Of(note.Level)} <code>{note.Code}</code> {note.Message}</li>"))}</ul>");
    }

    private Html Actors() => Html.Of($"""
        <h2>{_words["reader.actors"]}</h2>
        <table class="actors"><thead><tr>{((string[])["name", "id", "office", "mentions"]).Select(key => Html.Of($"<th scope=\"col\">{_words["reader." + key]}</th>"))}</tr></thead><tbody>
        {_record.Actors.Select(recorded => Html.Of($"""
            <tr><td>{recorded.Actor.Name}</td><td><code>{recorded.Actor.Id.Value}</code></td><td>{recorded.Actor.Office?.Title}</td>
            <td>{string.Join(", ", recorded.Mentions.GroupBy(mention => mention.Text).Select(same => same.Count() == 1 ? same.Key : $"{same.Key} ×{same.Count()}"))}</td></tr>

            """))}
        </tbody></table>
        """);
}
