using Chancery.Archive;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Chancery.Tool.Pages;

/// <summary>Documents of an archive: in a table, or each with the words that a search found.</summary>
internal static class ListPage
{
    public static IEnumerable<IRenderable> Parts(IReadOnlyList<DocumentSummary> documents)
    {
        Table table = new() { Border = TableBorder.None };
        foreach (string column in (string[])["document", "published", "title or source"]) table.AddColumn(new TableColumn(new Markup($"[grey]{column}[/]")));
        foreach (string column in (string[])["stm", "evt", "cmt", "enc"]) table.AddColumn(new TableColumn(new Markup($"[grey]{column}[/]")).RightAligned().NoWrap());
        table.Columns[0].NoWrap();
        table.Columns[1].NoWrap();
        foreach (DocumentSummary document in documents)
            table.AddRow([.. Row(document).Select(cell => new Markup(Markup.Escape(cell)))]);
        return [table];
    }

    public static IEnumerable<IRenderable> Parts(IReadOnlyList<SearchHit> hits) => RecordPage.Part(
        $"{hits.Count} {(hits.Count == 1 ? "document" : "documents")}",
        hits.Select(hit => (hit.Document.Id, Markup.Escape($"{Date(hit.Document)} · {hit.Document.Title ?? hit.Document.Source}") + '\n' + Marked(hit.Snippet))));

    private static string[] Row(DocumentSummary document) =>
    [
        document.Id, Date(document), document.Title ?? document.Source,
        .. new[] { document.Statements, document.Events, document.Commitments, document.Encounters }.Select(count => count.ToString(System.Globalization.CultureInfo.InvariantCulture)),
    ];

    private static string Date(DocumentSummary document) =>
        document.Published is { } day ? NodaTime.Text.LocalDatePattern.Iso.Format(day) : "no date";

    private static string Marked(string snippet) => Markup.Escape(snippet.ReplaceLineEndings(" "))
        .Replace($"{SearchHit.Opening}", "[bold yellow]", StringComparison.Ordinal)
        .Replace($"{SearchHit.Closing}", "[/]", StringComparison.Ordinal);
}
