using Chancery.Archive.Views;
using Chancery.Workbench.Pages;

namespace Chancery.Workbench.Charts;

/// <summary>Actors as dots, the events between two as a line: thicker for more, dashed where conflict prevails.</summary>
/// <param name="links">One for each pair and direction.</param>
/// <param name="address">What a line opens.</param>
internal sealed class NetworkChart(IReadOnlyList<Link> links, Func<Link, string> address)
{
    private const double Width = 1100, Height = 720, Edge = 90, ThickestLine = 9;
    private const int LongestName = 24;

    public Html Draw(string name)
    {
        string[] ids = [.. links.SelectMany(link => new[] { link.From, link.To }).Distinct()];
        Dictionary<string, string> names = links.SelectMany(link => new[] { (link.From, link.FromName), (link.To, link.ToName) }).DistinctBy(pair => pair.Item1).ToDictionary(pair => pair.Item1, pair => pair.Item2);
        double most = Math.Max(1, links.Select(link => link.Events).DefaultIfEmpty(1).Max());
        (double X, double Y)[] places = GraphLayout.Place(ids.Length, [.. links.Select(link => (Array.IndexOf(ids, link.From), Array.IndexOf(ids, link.To), link.Events / most))]);
        (double X, double Y) At(string id) => (Edge + (places[Array.IndexOf(ids, id)].X * (Width - (2 * Edge))), 34 + (places[Array.IndexOf(ids, id)].Y * (Height - 60)));
        IEnumerable<Html> lines = links.Select(link => Line(link, At(link.From), At(link.To), 1 + ((ThickestLine - 1) * Math.Sqrt(link.Events / most))));
        IEnumerable<Html> dots = ids.Select(id => Html.Of(
            $"<circle cx=\"{At(id).X}\" cy=\"{At(id).Y}\" r=\"{4 + Math.Min(8, links.Count(link => link.From == id || link.To == id))}\" fill=\"{Svg.Blue}\" stroke=\"{Svg.Paper}\" stroke-width=\"1.5\"/><text x=\"{At(id).X}\" y=\"{At(id).Y - 13}\" text-anchor=\"middle\" fill=\"{Svg.Ink}\" stroke=\"{Svg.Paper}\" stroke-width=\"3\" paint-order=\"stroke\">{Svg.Cut(names[id], LongestName)}</text>\n"));
        return Svg.Picture(Width, Height, name, Html.Of($"{lines}{dots}"));
    }

    /// <summary>Lines there and back are bent apart.</summary>
    private Html Line(Link link, (double X, double Y) from, (double X, double Y) to, double width)
    {
        double x = ((from.X + to.X) / 2) + ((to.Y - from.Y) * 0.12), y = ((from.Y + to.Y) / 2) - ((to.X - from.X) * 0.12);
        Html dashes = link.Goldstein < 0 ? Html.Of($" stroke-dasharray=\"7 4\"") : Html.None;
        string bend = link.IsMutual ? FormattableString.Invariant($"L{to.X:0.#} {to.Y:0.#}") : FormattableString.Invariant($"Q{x:0.#} {y:0.#} {to.X:0.#} {to.Y:0.#}");
        return Svg.Link(address(link), $"{link.FromName} {(link.IsMutual ? "↔" : "→")} {link.ToName}: {link.Events}", Html.Of(
            $"<path d=\"M{from.X} {from.Y}{bend}\" fill=\"none\" stroke=\"#6b7a8f\" stroke-opacity=\"0.75\" stroke-width=\"{width}\"{dashes}/>"));
    }
}
