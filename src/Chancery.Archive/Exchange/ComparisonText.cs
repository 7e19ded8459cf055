using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Chancery.Archive.Views;
using Chancery.Records;

namespace Chancery.Archive.Exchange;

/// <summary>Comparisons as reports to keep or send: Markdown, and one HTML page without scripts.</summary>
public static class ComparisonText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Markdown(Comparison comparison)
    {
        StringBuilder text = new($"# {Plain(comparison.Left)} and {Plain(comparison.Right)}\n\n{Counts(comparison)}\n\n| | {Plain(comparison.Left)} | {Plain(comparison.Right)} |\n|---|---|---|\n");
        foreach (ComparedRow row in comparison.Rows) text.Append($"| {RecordWords.Of(row.State)} | {Plain(Cell(row.Left))} | {Plain(Cell(row.Right))} |\n");
        return text.ToString();
    }

    public static string Html(IReadOnlyList<Comparison> comparisons)
    {
        StringBuilder page = new("""
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>Comparison</title>
            <style>body{font:16px/1.5 sans-serif;max-width:70em;margin:2em auto;padding:0 1em}table{border-collapse:collapse;width:100%}td,th{border:1px solid #999;padding:.4em;vertical-align:top;text-align:left;width:46%}td:first-child,th:first-child{width:8%}</style>
            </head><body>

            """);
        foreach (Comparison comparison in comparisons)
        {
            page.Append($"<h1>{Encoded(comparison.Left)} and {Encoded(comparison.Right)}</h1>\n<p>{Encoded(Counts(comparison))}</p>\n");
            page.Append($"<table>\n<tr><th scope=\"col\"></th><th scope=\"col\">{Encoded(comparison.Left)}</th><th scope=\"col\">{Encoded(comparison.Right)}</th></tr>\n");
            foreach (ComparedRow row in comparison.Rows)
                page.Append($"<tr><td>{RecordWords.Of(row.State)}</td><td>{Encoded(Cell(row.Left))}</td><td>{Encoded(Cell(row.Right))}</td></tr>\n");
            page.Append("</table>\n");
        }
        return page.Append("</body></html>\n").ToString();
    }

    private static string Counts(Comparison comparison) => string.Join(", ", RecordWords.All<ComparisonState>()
        .Select(state => $"{comparison.Rows.Count(row => RecordWords.Of(row.State) == state)} {state}"));

    private static string Cell(Proposition? said) => said is null ? "" : $"{said.Words} ({said.Voice})";

    private static string Encoded(string text) => Encoder.Encode(text);

    private static string Plain(string text) => text.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal);
}
