using Chancery.Text;

namespace Chancery.Workbench.Pages;

/// <summary>Something to be shown on a stretch of text.</summary>
/// <param name="Order">Layers of lower order lie around those of higher.</param>
/// <param name="Opening">A <c>span</c> tag.</param>
/// <param name="After">Stands behind the last character.</param>
internal sealed record Layer(TextSpan Span, int Order, Html Opening, Html After)
{
    /// <summary>The text of <paramref name="row"/> in the tags of its layers, which may overlap in any way: they are cut where HTML needs it.</summary>
    public static Html Render(TextSpan row, SourceText source, IEnumerable<Layer> layers)
    {
        List<Layer> inside = [.. layers.Where(layer => layer.Span.Overlaps(row)).OrderBy(layer => layer.Order).ThenBy(layer => layer.Span)];
        int[] borders = [.. inside.SelectMany(layer => new[] { layer.Span.Start, layer.Span.End }).Append(row.Start).Append(row.End)
            .Where(border => row.Start <= border && border <= row.End).Distinct().Order()];
        List<Html> parts = [];
        List<Layer> open = [];
        for (int i = 0; i + 1 < borders.Length; i++)
        {
            TextSpan piece = new(borders[i], borders[i + 1]);
            List<Layer> wanted = [.. inside.Where(layer => layer.Span.Covers(piece))];
            int kept = open.Zip(wanted).TakeWhile(pair => ReferenceEquals(pair.First, pair.Second)).Count();
            parts.AddRange(open.Skip(kept).Select(_ => Html.Of($"</span>")));
            parts.AddRange(wanted.Skip(kept).Select(layer => layer.Opening));
            parts.Add(Html.Of($"{source.Slice(piece)}"));
            open = wanted;
            foreach (Layer ended in wanted.Where(layer => layer.Span.End == piece.End)) parts.Add(ended.After);
        }
        parts.AddRange(open.Select(_ => Html.Of($"</span>")));
        return Html.Join(parts);
    }
}
