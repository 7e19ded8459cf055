using Chancery.Archive;
using Chancery.Archive.Exchange;
using Chancery.Records;
using Chancery.Workbench.Pages;
using Chancery.Workbench.Web;

namespace Chancery.Workbench.Screens;

/// <summary>Who said what, statement by statement, with the voices that report it.</summary>
internal sealed class StatementsScreen() : Screen("/statements", "statements")
{
    private const int MostRows = 5000;

    private static readonly string[] Fields = ["actor", "target", "act", "medium", "voice", "source", "from", "to"];

    public override View Draw(Ask ask)
    {
        Page<(Record Record, Statement Line)> page = Find(ask, (ask.Page - 1) * Parts.PageSize, Parts.PageSize);
        return new View(ask.Word("statements"), Html.Of($"""
            {Parts.Head(ask.Word("statements.title"), ask.Word("statements.lead"))}
            {FacetForm.Of(ask, Fields)}
            {Parts.Pager(ask, page.Total)}
            {(page.Items.Count == 0 ? Parts.Empty(ask) : Table(ask, page.Items))}
            {(page.Total > page.Items.Count ? Parts.Pager(ask, page.Total) : Html.None)}
            {Parts.Downloads(ask, hasPicture: false)}
            """));
    }

    public override RowTable Rows(Ask ask)
    {
        LineTable table = LineTables.Of("statements");
        IEnumerable<FoundLines> found = Find(ask, 0, MostRows).Items.GroupBy(item => item.Record, item => item.Line.Id).Select(same => new FoundLines(same.Key, same.ToHashSet(StringComparer.Ordinal)));
        return RowTable.Of(Sheets.Lines(table), LineOfRecord.In(table, found));
    }

    private static Page<(Record Record, Statement Line)> Find(Ask ask, int skip, int take) => ask.Archive.Pages.Statements(ask.Facets, skip, take);

    private static Html Table(Ask ask, IReadOnlyList<(Record Record, Statement Line)> items) =>
        ListTable.Of(ask, ask.Word("statements.title"), ["told", "speaker", "act", "words"], items.Select(item => Row(ask, item.Record, item.Line)));

    private static Html[] Row(Ask ask, Record record, Statement line)
    {
        Wording wording = new(record);
        string[] facts =
        [
            ask.Words.Of(line.Delivery), line.Denied ? ask.Word("statements.denied") : "", line.Hedged ? ask.Word("statements.hedged") : "", wording.Voice(line.Id),
            record.Report.Title ?? record.Report.SourceName,
        ];
        return
        [
            Html.Of($"{Parts.Day(record.Report.Published?.Day, ask.Word("no-date"))}"),
            Html.Of($"{wording.Speaker(line)}{(line.Addressees.Count > 0 ? " → " + wording.Names(line.Addressees) : "")}"),
            Html.Of($"{ask.Words.Of(line.Act)}"),
            Html.Of($"""
                <a class="quotation" href="{Parts.LineAddress(record.Report.Id, line.Id)}"><q>{wording.Words(line.Content)}</q></a>
                <br><small>{string.Join(" · ", facts.Where(fact => fact.Length > 0))}</small>
                """),
        ];
    }
}
