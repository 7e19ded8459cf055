using Chancery.Reading;
using Chancery.Records;
using Chancery.Text;
using Spectre.Console;
using Spectre.Console.Rendering;
using Status = Chancery.Records.Status;

namespace Chancery.Tool.Pages;

/// <summary>A record as a page to read: encounters with their accounts side by side, who said what, events, commitments, notes.</summary>
internal sealed class RecordPage(Record record)
{
    private readonly Wording _wording = new(record);

    public IEnumerable<IRenderable> Parts() =>
    [
        .. Head(record.Report),
        .. record.Encounters.SelectMany(encounter => new EncounterPart(encounter, _wording).Parts()),
        .. Part("Who said what", new StatementsPart(_wording).Rows()),
        .. Part("Events", record.Events.Select(Row)),
        .. Part("Commitments", record.Commitments.Select(Row)),
        .. Part("Notes", record.Notes.Where(note => note.Level != NoteLevel.Info).Select(Row)),
        new Markup("\n"),
    ];

    /// <summary>Only those events, under a line that names the document.</summary>
    public IEnumerable<IRenderable> Events(IReadOnlySet<string> ids) =>
        Part(DocumentLine(), record.Events.Where(happening => ids.Contains(happening.Id)).Select(Row));

    /// <summary>Only those statements, under a line that names the document.</summary>
    public IEnumerable<IRenderable> Statements(IReadOnlySet<string> ids) =>
        Part(DocumentLine(), new StatementsPart(_wording).Rows().Where(row => ids.Contains(row.Id)));

    /// <summary>Only those commitments, under a line that names the document.</summary>
    public IEnumerable<IRenderable> Commitments(IReadOnlySet<string> ids) =>
        Part(DocumentLine(), record.Commitments.Where(commitment => ids.Contains(commitment.Id)).Select(Row));

    /// <summary>A title with its rows beneath; nothing where there are none.</summary>
    public static IEnumerable<IRenderable> Part(string title, IEnumerable<(string Id, string Markup)> rows)
    {
        Grid grid = new Grid().AddColumn(new GridColumn().NoWrap().Padding(2, 0, 2, 0)).AddColumn(new GridColumn().Padding(0, 0, 0, 0));
        int count = 0;
        foreach ((string id, string markup) in rows)
        {
            grid.AddRow(new Markup($"[grey]{id}[/]"), new Markup(markup));
            count++;
        }
        return count == 0 ? [] : [new Markup($"\n[bold]{title}[/]\n"), grid];
    }

    private IEnumerable<IRenderable> Head(Report report)
    {
        string[] facts =
        [
            report.Published is { } published ? NodaTime.Text.LocalDatePattern.Iso.Format(published.Day) : "no date",
            report.Language, report.SourceName, report.Id,
        ];
        string title = report.Title ?? FirstWords(report);
        yield return new Markup($"[bold]{Markup.Escape(title)}[/]\n");
        yield return new Markup($"[grey]{Markup.Escape(string.Join(" · ", facts))}[/]\n");
        if (record.Statements.Count + record.Events.Count + record.Commitments.Count + record.Encounters.Count == 0)
            yield return new Markup("\nNothing found: no statement, event, commitment or encounter.\n");
    }

    private string DocumentLine()
    {
        Report report = record.Report;
        string date = report.Published is { } published ? NodaTime.Text.LocalDatePattern.Iso.Format(published.Day) : "no date";
        return Markup.Escape($"{date} · {report.Title ?? FirstWords(report)} · {report.Id}");
    }

    private (string Id, string Markup) Row(Event happening)
    {
        string when = _wording.Dates(happening.Time);
        string type = RecordWords.Of(happening.Type) + (happening.Mode is { } mode ? $" {mode}" : "");
        string dyad = Dyad(happening.Actors, happening.Recipients);
        string place = happening.Place is { } where ? $" · {where.Place.Name}" : "";
        return (happening.Id,
            $"[bold]{Markup.Escape(type)}[/] {Colored(happening.Status)} {Markup.Escape($"{dyad}{(when.Length > 0 ? $" · {when}" : "")}{place}")}\n"
            + Quote(happening.Evidence) + Source(happening.Voice));
    }

    private (string Id, string Markup) Row(Commitment commitment)
    {
        string due = _wording.Dates(commitment.Due);
        string words = commitment.Due?.Span is { } span ? $" (“{_wording.Words(span)}”)" : "";
        string condition = commitment.Condition is { } at ? $"\n{Markup.Escape($"on condition: “{_wording.Words(at)}”")}" : "";
        return (commitment.Id,
            $"[bold]{RecordWords.Of(commitment.Kind)}[/] [yellow]{RecordWords.Of(commitment.Status)}[/] "
            + Markup.Escape(Dyad(commitment.By, commitment.To) + (due.Length > 0 ? $" · due {due}{words}" : "")) + '\n'
            + Quote([commitment.What]) + Source(commitment.Statement) + condition + History(commitment));
    }

    private string History(Commitment commitment) => commitment.History.Count == 0 ? ""
        : $"\n{Markup.Escape("before: " + string.Join(", then ", commitment.History.Select(step => $"{RecordWords.Of(step.Status)} {_wording.Dates(step.Time)}".TrimEnd())))}";

    private static (string Id, string Markup) Row(Note note) =>
        ("!", $"{RecordWords.Of(note.Level)} {Markup.Escape(note.Code)}: {Markup.Escape(note.Message)}");

    private string Dyad(ValueList<ActorId> from, ValueList<ActorId> to) =>
        to.Count == 0 ? _wording.Names(from) : $"{_wording.Names(from)} → {_wording.Names(to)}";

    private string Quote(IEnumerable<TextSpan> spans) => $"[italic]{Markup.Escape($"“{_wording.Words(spans)}”")}[/]";

    private string Source(string? voice) => $" [grey]— {Markup.Escape(_wording.Voice(voice))}[/]";

    public static string Colored(Status status)
    {
        string color = status switch
        {
            Status.Occurred or Status.Ongoing => "green",
            Status.Denied or Status.Refused => "red",
            Status.Ended => "grey",
            _ => "yellow",
        };
        return $"[{color}]{RecordWords.Of(status)}[/]";
    }

    private string FirstWords(Report report)
    {
        const int Enough = 80;
        TextSpan first = report.Sections.FirstOrDefault(section => section.Kind is SectionKind.Headline or SectionKind.Paragraph)?.Span ?? report.Source.Whole;
        string text = _wording.Words(first);
        return text.Length <= Enough ? text : text[..Enough] + " …";
    }
}
