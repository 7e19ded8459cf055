using Chancery.Archive.Exchange;
using Chancery.Archive.Views;
using Chancery.Records;
using Chancery.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Chancery.Tool.Pages;

/// <summary>One event, encounter or commitment over documents: what it is, each side's account, its history, and every report's telling.</summary>
internal static class DossierPage
{
    public static IEnumerable<IRenderable> Parts(Dossier dossier) =>
    [
        new Markup($"[bold]{Markup.Escape(Title(dossier))}[/]\n[grey]{Markup.Escape(Facts(dossier))}[/]\n"),
        .. dossier switch
        {
            EncounterDossier { Sides: > 1 } encounter => encounter.Compare().SelectMany(SideBySide),
            EncounterDossier encounter => RecordPage.Part("Account", encounter.Accounts.Select(Row)),
            CommitmentDossier commitment => RecordPage.Part("History", commitment.Steps.Select(Row)),
            _ => [],
        },
        .. RecordPage.Part("Told by", dossier.Tellings.Select(Row)),
        new Markup("\n"),
    ];

    private static string Title(Dossier dossier) => dossier switch
    {
        EncounterDossier encounter => $"{RecordWords.Of(encounter.Kind)}: {string.Join(", ", encounter.Participants)} {encounter.When} {RecordWords.Of(encounter.Status)}",
        CommitmentDossier commitment => $"{RecordWords.Of(commitment.Kind)} {RecordWords.Of(commitment.State)}: {Dyad(commitment.By, commitment.To)} “{commitment.What}”",
        EventDossier happening => $"{RecordWords.Of(happening.Type)} {happening.Mode} {Dyad(happening.Actors, happening.Recipients)} {happening.When}".Replace("  ", " ", StringComparison.Ordinal),
        _ => dossier.Id,
    };

    private static string Facts(Dossier dossier)
    {
        string?[] facts = dossier switch
        {
            EncounterDossier encounter => [encounter.Channel, encounter.Place, encounter.Topics.Count > 0 ? "about " + string.Join(", ", encounter.Topics) : null],
            CommitmentDossier commitment =>
            [
                commitment.DueWords.Length > 0 ? $"due {commitment.DueWords}" : null,
                commitment.Condition is { } condition ? $"on condition: “{condition}”" : null,
                commitment.Since is { } since ? $"no report since {LineTable.Cell(since)}" : null,
            ],
            EventDossier happening => [happening.Place, string.Join(", ", happening.Statuses)],
            _ => [],
        };
        string counts = $"{Counted(dossier.Reports, "report")} of {Counted(dossier.Sources, "source")}";
        return string.Join(" · ", [dossier.Id, .. facts.Where(fact => !string.IsNullOrEmpty(fact)), counts]);
    }

    private static IEnumerable<IRenderable> SideBySide(Comparison comparison) =>
        [new Markup($"\n[bold]{Markup.Escape($"{comparison.Left} (left) and {comparison.Right} (right)")}[/]\n"), .. ComparisonPage.Rows(comparison.Rows)];

    private static (string Id, string Markup) Row(AccountOfSide account)
    {
        Wording wording = new(account.Telling.Record);
        IEnumerable<string> points = account.Account.Statements.Select(id => $"“{wording.Words(wording.Statement(id).Content)}” {id}");
        return (Markup.Escape(account.Name), Markup.Escape($"{Wording.MediumWord(account.Account.Medium)} · {Head(account.Telling)}\n{string.Join('\n', points)}"));
    }

    private static (string Id, string Markup) Row(Step step) =>
        (LineTable.Cell(step.Told), $"[yellow]{RecordWords.Of(step.Status)}[/] " + Markup.Escape($"{(step.Due.Length > 0 ? $"for {step.Due} " : "")}“{step.Words}” — {step.Voice} · {step.Source} {step.Document} {step.Line}"));

    private static (string Id, string Markup) Row(Telling telling) =>
        (LineTable.Cell(telling.Told), Markup.Escape($"{telling.Status} “{telling.Words}” — {telling.Voice} · {Head(telling)} {telling.Line}"));

    private static string Head(Telling telling) => $"{telling.Record.Report.Title ?? telling.Record.Report.SourceName} · {telling.Document}";

    private static string Dyad(ValueList<string> from, ValueList<string> to) => string.Join(", ", from) + (to.Count > 0 ? $" → {string.Join(", ", to)}" : "");

    private static string Counted(int count, string thing) => $"{count} {thing}{(count == 1 ? "" : "s")}";
}
