using System.Text;
using Chancery.Records;
using Chancery.Text;
using Spectre.Console;

namespace Chancery.Tool.Pages;

/// <summary>Who said what, each statement under the one that reports it, with its cue and its quotations marked.</summary>
internal sealed class StatementsPart(Wording wording)
{
    private const string Marks = "\"“”„«»'‘’";

    private readonly ILookup<string, Statement> _inner = wording.Record.Statements.ToLookup(statement => statement.Within ?? "");

    public IEnumerable<(string Id, string Markup)> Rows() => Rows("", 0);

    private IEnumerable<(string Id, string Markup)> Rows(string within, int depth)
    {
        foreach (Statement statement in _inner[within])
        {
            yield return (statement.Id, Row(statement, depth));
            foreach ((string Id, string Markup) inner in Rows(statement.Id, depth + 1)) yield return inner;
        }
    }

    private string Row(Statement statement, int depth)
    {
        string indent = string.Concat(Enumerable.Repeat("│ ", depth));
        string act = RecordWords.Of(statement.Act).Replace('-', ' ');
        string to = statement.Addressees.Count > 0 ? $" to {wording.Names(statement.Addressees)}" : "";
        string cue = statement.Cue is { } words ? $" [grey]({Markup.Escape(wording.Words(words.Span))})[/]" : "";
        string marks = (statement.Denied ? " [red]not said[/]" : "") + (statement.Hedged ? " [yellow]hedged[/]" : "");
        return $"[grey]{indent}[/][bold]{Markup.Escape(wording.Speaker(statement))}[/] · [blue]{act}[/]{Markup.Escape(to)}{cue}{marks}: {Content(statement)}";
    }

    private string Content(Statement statement) => string.Join(" … ", statement.Content.Select(span => Content(span, statement)));

    /// <summary>The words with their quotations colored, and with quotation marks where the span leaves them out.</summary>
    private string Content(TextSpan content, Statement statement)
    {
        StringBuilder markup = new();
        int position = content.Start;
        foreach (TextSpan quoted in statement.Quoted.Where(content.Covers).Order())
        {
            if (quoted.Start < position) continue;
            string opening = IsMark(quoted.Start, content) || IsMark(quoted.Start - 1, content) ? "" : "“";
            string closing = Enumerable.Range(quoted.End - 1, 3).Any(at => IsMark(at, content)) ? "" : "”";     // a comma may stand before it
            markup.Append(Markup.Escape(wording.Squeezed(new TextSpan(position, quoted.Start))))
                .Append("[yellow]").Append(opening).Append(Markup.Escape(wording.Words(quoted))).Append(closing).Append("[/]");
            position = quoted.End;
        }
        return markup.Append(Markup.Escape(wording.Squeezed(new TextSpan(position, content.End)))).ToString();
    }

    private bool IsMark(int position, TextSpan content) =>
        content.Contains(position) && Marks.Contains(wording.Record.Report.Source.Text[position], StringComparison.Ordinal);
}
