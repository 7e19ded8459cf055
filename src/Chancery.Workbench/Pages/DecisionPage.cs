using Chancery.Archive.Corrections;
using Chancery.Records;
using Chancery.Workbench.Screens;
using Chancery.Workbench.Web;

namespace Chancery.Workbench.Pages;

/// <summary>A form to decide on a line, and the page that says why the line is there.</summary>
internal static class DecisionPage
{
    /// <param name="fields">On which one can decide, with what they say now.</param>
    /// <param name="drops">The line is to be taken out, unless something else is chosen.</param>
    /// <param name="problem">Why the last try was refused; empty at first.</param>
    public static View Of(Words words, Record record, string line, IReadOnlyList<(string Field, string Value)> fields, bool drops, string problem)
    {
        string title = words.Fill("decide.title", line);
        return new View(title, Html.Of($"""
            {Crumbs(record, line)}
            <h1>{title}</h1>
            <blockquote><q>{WordsOf(record, line)}</q></blockquote>
            {(problem.Length > 0 ? Html.Of($"<p class=\"problem\" role=\"alert\">{problem}</p>") : Html.None)}
            <form method="post" class="add" action="/documents/{Uri.EscapeDataString(record.Report.Id)}/lines/{line}">
            <label for="field">{words["decide.field"]}</label>
            <select id="field" name="field">{fields.Select(field => Html.Of($"<option value=\"{field.Field}\"{Selected(!drops && field.Field is "status" or "act")}>{field.Field}: {field.Value}</option>"))}
            <option value="{Fix.Drop}"{Selected(drops)}>{words["decide.drop"]}</option></select>
            <label for="value">{words["decide.value"]}</label>
            <input id="value" name="value" size="60" list="values"> <small>{words["decide.as"]}</small>
            <datalist id="values">{Choices(line).Select(choice => Html.Of($"<option value=\"{choice}\"></option>"))}</datalist>
            <label for="why">{words["decide.why"]}</label>
            <input id="why" name="why" size="60" required>
            <p><button>{words["decide.save"]}</button> <a href="{Parts.LineAddress(record.Report.Id, line)}">{words["explain.back"]}</a></p>
            </form>
            """));
    }

    /// <param name="explanation">Of the text read again; null if that reading has no such line.</param>
    public static View Why(Words words, Record record, string line, Explanation? explanation)
    {
        string title = words.Fill("explain.title", line);
        return new View(title, Html.Of($"""
            {Crumbs(record, line)}
            <h1>{title}</h1>
            <p class="lead">{(explanation is null ? words["explain.gone"] : words["explain.lead"])}</p>
            <table class="why"><caption class="hidden">{title}</caption><tbody>{(explanation?.Rows ?? []).Select(row => Html.Of($"<tr><th scope=\"row\">{words.Name("Why", row.Name)}</th><td>{row.Value}</td></tr>\n"))}</tbody></table>
            <p><a class="button" href="{Parts.LineAddress(record.Report.Id, line)}">{words["explain.back"]}</a></p>
            """));
    }

    private static Html Crumbs(Record record, string line) =>
        Html.Of($"<p class=\"crumbs\"><a href=\"{Parts.LineAddress(record.Report.Id, line)}\">{record.Report.Title ?? record.Report.SourceName}</a></p>");

    private static Html Selected(bool isSelected) => isSelected ? Html.Of($" selected") : Html.None;

    private static string WordsOf(Record record, string line)
    {
        Wording wording = new(record);
        return record.Events.FirstOrDefault(known => known.Id == line) is { } happening ? wording.Words(happening.Evidence)
            : record.Statements.FirstOrDefault(known => known.Id == line) is { } statement ? wording.Words(statement.Content)
            : record.Commitments.FirstOrDefault(known => known.Id == line) is { } commitment ? wording.Words(commitment.Evidence)
            : record.Encounters.FirstOrDefault(known => known.Id == line) is { } encounter ? wording.Words(encounter.Evidence) : "";
    }

    /// <summary>Words that the usual fields of such a line take.</summary>
    private static IEnumerable<string> Choices(string line) => line[0] switch
    {
        's' => RecordWords.All<Act>(),
        'c' => [.. RecordWords.All<CommitmentStatus>(), .. RecordWords.All<CommitmentKind>()],
        'n' => [.. RecordWords.All<Status>(), .. RecordWords.All<EncounterKind>()],
        _ => RecordWords.All<Status>(),
    };
}
