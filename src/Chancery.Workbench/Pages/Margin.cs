using Chancery.Records;

namespace Chancery.Workbench.Pages;

/// <summary>Brackets beside the text: one for each voice as long as it tells, further in for a voice within a voice; its name stands where it begins.</summary>
internal sealed class Margin
{
    private readonly Voices _voices;
    private readonly IReadOnlyList<IReadOnlyList<Bracket>> _rows;
    private readonly int _deepest;

    public Margin(Record record, Voices voices, IReadOnlyList<Row> rows)
    {
        _voices = voices;
        // Every row has all lanes, so that a bracket stays in its own from row to row.
        _deepest = record.Statements.Select(statement => voices.Path(statement).Count).DefaultIfEmpty(0).Max();
        _rows = [.. rows.Select(row => (IReadOnlyList<Bracket>)[.. Of(record, row)])];
    }

    /// <param name="at">Place of the row in the list.</param>
    public Html Beside(int at)
    {
        IReadOnlyList<Bracket> brackets = _rows[at];
        if (brackets.Count == 0) return Html.None;
        IEnumerable<Html> names = brackets.Where(bracket => Begins(at, bracket)).Select(bracket => Html.Of(
            $"<li class=\"{_voices.Look(bracket.Voice)} in{bracket.Depth}\"><a href=\"#{bracket.Statement}\">{bracket.Voice}</a></li>"));
        IEnumerable<Html> lanes =
            from depth in Enumerable.Range(1, _deepest)
            select Html.Of($"<span class=\"lane l{depth}\">{brackets.Where(bracket => bracket.Depth == depth).Select(bracket => Html.Of($"<span class=\"bracket {_voices.Look(bracket.Voice)}{(Begins(at, bracket) ? " begins" : "")}{(Ends(at, bracket) ? " ends" : "")}\" title=\"{bracket.Path}\"></span>"))}</span>");
        return Html.Of($"<ul class=\"names\">{names}</ul>{lanes}");
    }

    private bool Begins(int at, Bracket bracket) => at == 0 || !_rows[at - 1].Any(other => other.Path == bracket.Path);

    private bool Ends(int at, Bracket bracket) => at + 1 == _rows.Count || !_rows[at + 1].Any(other => other.Path == bracket.Path);

    private IEnumerable<Bracket> Of(Record record, Row row) =>
        (from statement in record.Statements
         where statement.Content.Any(row.Span.Overlaps)
         let path = _voices.Path(statement)
         from depth in Enumerable.Range(1, path.Count)
         select new Bracket(depth, path[depth - 1], string.Join(" > ", path.Take(depth)), statement.Id))
        .DistinctBy(bracket => bracket.Path).OrderBy(bracket => bracket.Depth);

    /// <param name="Path">The voice with those around it: the same voice within another one has another bracket.</param>
    private sealed record Bracket(int Depth, string Voice, string Path, string Statement);
}
