using Chancery.Workbench.Pages;

namespace Chancery.Workbench.Charts;

/// <summary>Pictures that stand on a page as they stand alone: looks are attributes, so that no style need be allowed or sent along.</summary>
internal static class Svg
{
    public const string Ink = "#1b1d21", Faint = "#595f69", Line = "#d9dce1", Blue = "#1f5fa8", Paper = "#ffffff";

    /// <param name="name">What a screen reader calls it.</param>
    public static Html Picture(double width, double height, string name, Html content) => Picture(0, 0, width, height, width, height, name, content);

    public static Html Picture(double left, double top, double width, double height, double shownWidth, double shownHeight, string name, Html content) => Html.Of($"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="{left} {top} {width} {height}" width="{shownWidth}" height="{shownHeight}" role="group" aria-label="{name}" font-family="system-ui, DejaVu Sans, sans-serif" font-size="12">
        {content}
        </svg>
        """);

    public static Html Text(double x, double y, string words, string anchor = "start", string color = Ink, double size = 12) =>
        Html.Of($"<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\" fill=\"{color}\" font-size=\"{size}\">{words}</text>\n");

    public static Html Stroke(double x1, double y1, double x2, double y2, string color = Line) =>
        Html.Of($"<line x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\" stroke=\"{color}\"/>\n");

    /// <summary>Something that opens what it stands for; its title is what it is called.</summary>
    public static Html Link(string address, string title, Html shape) => Html.Of($"<a href=\"{address}\"><title>{title}</title>{shape}</a>\n");

    /// <summary>As many characters as there is room for.</summary>
    public static string Cut(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";
}
