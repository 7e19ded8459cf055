using System.Text;
using Chancery.Archive;
using Chancery.Archive.Corrections;
using Chancery.Reading;
using Chancery.Records;
using Chancery.Text;
using Chancery.Workbench.Api;
using Chancery.Workbench.Guard;
using Chancery.Workbench.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Workbench.Web;

/// <summary>The reader, and what one does with a line: decide on it, ask why it is there.</summary>
internal sealed class DocumentPages(ProjectFolder project, ReadingDesk desk)
{
    private const string Key = "search";

    private readonly ReportReader _reader = new();

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/documents/{id}", ShowDocument);
        routes.MapGet("/documents/{id}/lines/{line}", context => ShowDecision(context, ""));
        routes.MapPost("/documents/{id}/lines/{line}", DecideAsync);
        routes.MapGet("/documents/{id}/lines/{line}/why", ExplainAsync);
        routes.MapGet("/paste", context => Reply.Page(context, "add", PastePage.Of(Words.Of(context))));
        routes.MapPost("/paste", ShowPastedAsync).WithMetadata(new ChangesNothing());
    }

    private Task ShowDocument(HttpContext context)
    {
        using RecordArchive archive = RecordArchive.Open(project);
        return archive.Find(Id(context)) is { } record
            ? Reply.Page(context, Key, ReaderPage.Of(record, Words.Of(context), isStored: true, archive.Pages.DecisionsOn(record.Report.Id))) : throw NotFound();
    }

    private Task ShowDecision(HttpContext context, string problem)
    {
        using RecordArchive archive = RecordArchive.Open(project);
        string line = Line(context);
        if (archive.Find(Id(context)) is not { } record || !HasLine(record, line)) throw NotFound();
        IReadOnlyList<(string, string)> fields = archive.Pages.Decidable(record, line);
        bool drops = context.Request.Query["drop"] == "yes" || (problem.Length > 0 && context.Request.Form["field"] == Fix.Drop);
        return Reply.Page(context, Key, DecisionPage.Of(Words.Of(context), record, line, fields, drops, problem));
    }

    private async Task DecideAsync(HttpContext context)
    {
        IFormCollection form = await Form(context).ConfigureAwait(false);
        Words words = Words.Of(context);
        string accepted = form["accept"].ToString(), field = form["field"].ToString(), value = form["value"].ToString().Trim(), why = form["why"].ToString().Trim();
        string id = Id(context), line = Line(context);
        if (accepted.Length > 0) (field, value, why) = (line[0] == 's' ? "act" : "status", accepted, words["decide.accepted"]);
        if (form["back"].Count > 0) (value, why) = (field == Fix.Drop ? "false" : MachineSays(id, line, field), words["decide.taken-back"]);
        else if (field == Fix.Drop) value = "true";
        if (field.Length == 0 || why.Length == 0)
        {
            context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            await ShowDecision(context, words["decide.missing"]).ConfigureAwait(false);
            return;
        }
        try
        {
            using RecordArchive archive = RecordArchive.Open(project, writes: true);
            archive.Decide(id, line, [(field, value)], Visitors.Does(context, why));
        }
        catch (ChanceryException problem) when (problem is not ArchiveException)
        {
            context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            await ShowDecision(context, problem.Message).ConfigureAwait(false);
            return;
        }
        context.Response.Redirect($"/documents/{Uri.EscapeDataString(id)}{(field == Fix.Drop ? "" : "#" + line)}");
    }

    private string MachineSays(string id, string line, string field)
    {
        using RecordArchive archive = RecordArchive.Open(project);
        if (archive.FindMachine(id) is not { } machine || !HasLine(machine, line)) throw NotFound();
        return archive.Pages.Decidable(machine, line).FirstOrDefault(known => known.Field == field).Value ?? "";
    }

    private async Task ExplainAsync(HttpContext context)
    {
        Record? stored;
        using (RecordArchive archive = RecordArchive.Open(project)) stored = archive.Find(Id(context));
        if (stored is null || !HasLine(stored, Line(context))) throw NotFound();
        Record again = await desk.ReadAsync(stored.Report, context.RequestAborted).ConfigureAwait(false);
        await Reply.Page(context, Key, DecisionPage.Why(Words.Of(context), stored, Line(context), Explanation.Of(again, Line(context)))).ConfigureAwait(false);
    }

    private async Task ShowPastedAsync(HttpContext context)
    {
        IFormCollection form = await Form(context).ConfigureAwait(false);
        Words words = Words.Of(context);
        string text = form["text"].ToString(), date = form["date"].ToString();
        LocalDate? published = LocalDatePattern.Iso.Parse(date) is { Success: true } day ? day.Value : null;
        Outcome<Report> report = _reader.Read(Encoding.UTF8.GetBytes(text), "pasted.txt", published).FirstOrDefault()
            ?? Outcome.None<Report>(new Note(NoteLevel.Error, "no-report", "The text has no words."));
        if (report.Value is null)
        {
            context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            await Reply.Page(context, "add", PastePage.Of(words, string.Join(' ', report.Notes.Select(note => note.Message)), text, date)).ConfigureAwait(false);
            return;
        }
        Record record = await desk.ReadAsync(report.Value, context.RequestAborted).ConfigureAwait(false);
        await Reply.Page(context, "add", ReaderPage.Of(record, words, isStored: false, [])).ConfigureAwait(false);
    }

    private static async Task<IFormCollection> Form(HttpContext context) => context.Request.HasFormContentType
        ? await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false) : throw new BadHttpRequestException("no form");

    private static string Id(HttpContext context) => context.GetRouteValue("id") as string ?? "";

    private static string Line(HttpContext context) => context.GetRouteValue("line") as string ?? "";

    private static bool HasLine(Record record, string line) =>
        record.Events.Any(known => known.Id == line) || record.Statements.Any(known => known.Id == line) || record.Commitments.Any(known => known.Id == line) || record.Encounters.Any(known => known.Id == line);

    private static Refusal NotFound() => Refusal.NotFound("The project has no such document or line.");
}
