using Chancery.Records;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Chancery.Tool.Pages;

/// <summary>One encounter: who, when, how, and each side's account in a column of its own.</summary>
internal sealed class EncounterPart(Encounter encounter, Wording wording)
{
    public IEnumerable<IRenderable> Parts()
    {
        yield return new Markup($"\n[bold]{Markup.Escape(Title())}[/] {RecordPage.Colored(encounter.Status)} [grey]{Markup.Escape(Circumstances())}[/]\n");
        if (encounter.Accounts.Count == 0) yield break;
        Table table = new() { Border = TableBorder.Rounded, Expand = true };
        foreach (Account account in encounter.Accounts)
            table.AddColumn(new TableColumn(new Markup($"[bold]{Markup.Escape($"{wording.Name(account.By)} {Wording.MediumWord(account.Medium)}")}[/]")));
        foreach (ComparisonRow row in encounter.Comparison)
            table.AddRow(encounter.Accounts.Select(account => Cell(account, row)));
        if (encounter.Comparison.Count == 0)
            table.AddRow(encounter.Accounts.Select(account => new Markup(Points(account.Statements))));
        yield return table;
    }

    private string Title()
    {
        string kind = RecordWords.Of(encounter.Kind).Replace('-', ' ');
        string date = wording.Dates(encounter.Time);
        return $"{char.ToUpperInvariant(kind[0])}{kind[1..]}: {wording.Names(encounter.Participants)}{(date.Length > 0 ? $", {date}" : "")}";
    }

    private string Circumstances() => string.Join(" · ", new[]
    {
        encounter.Id, encounter.Channel, encounter.Place?.Place.Name,
        encounter.Topics.Count > 0 ? "about " + string.Join(", ", encounter.Topics) : null,
        encounter.Voice is null ? null : "— " + wording.Voice(encounter.Voice),
    }.Where(part => part is not null));

    /// <summary>What the account says on the row's point; the other column of a point that one side alone makes stays empty.</summary>
    private Markup Cell(Account account, ComparisonRow row)
    {
        if (!row.By.Contains(account.By)) return new Markup("[grey]silent[/]");
        string mark = row.State switch
        {
            ComparisonState.Agree => "[green]=[/] ",
            ComparisonState.Differ => "[red]≠[/] ",
            _ => "[grey]only:[/] ",
        };
        List<string> own = [.. row.Statements.Where(account.Statements.Contains)];
        return new Markup(mark + (own.Count > 0 ? Points(own) : Markup.Escape(row.Topic)));
    }

    private string Points(IEnumerable<string> statements) =>
        string.Join('\n', statements.Select(id => $"{Markup.Escape(Point(wording.Statement(id)))} [grey]{id}[/]"));

    private string Point(Statement statement)
    {
        string words = wording.Words(statement.Content);
        return statement.Delivery != Delivery.Direct || words is ['"' or '“' or '«', ..] ? words : $"“{words}”";
    }
}
