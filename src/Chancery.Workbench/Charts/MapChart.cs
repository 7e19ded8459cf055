using Chancery.Archive.Views;
using Chancery.Workbench.Pages;

namespace Chancery.Workbench.Charts;

/// <summary>Places on outlines, plate carrée stretched so that the middle of the window has its true shape. Circles grow with the number of events.</summary>
internal sealed class MapChart(IReadOnlyList<PlaceMark> places, MapWindow window, Func<PlaceMark, string> address, Func<PlaceMark, string> title)
{
    private const double Width = 1100, SmallestCircle = 4, LargestCircle = 26;
    private const int MostNames = 30, LetterWidth = 7, LineHeight = 13;

    public Html Draw(string name)
    {
        double stretch = 1 / Math.Cos(window.Middle * Math.PI / 180), unit = (window.East - window.West) * 10 / Width;
        double top = -window.North * 10 * stretch, high = (window.North - window.South) * 10 * stretch;
        double most = Math.Max(1, places.Select(place => place.Events).DefaultIfEmpty(1).Max());
        Html land = Html.Of($"""
            <g transform="scale(1 {stretch})" fill="none" stroke-linejoin="round"><path d="{Outlines.Borders}" stroke="#c3c8d0" stroke-width="1" vector-effect="non-scaling-stroke"/>
            <path d="{Outlines.Coasts}" stroke="#8a919c" stroke-width="1" vector-effect="non-scaling-stroke"/></g>
            """);
        PlaceMark[] shown = [.. places.Where(window.Holds)];
        HashSet<PlaceMark> named = [.. Named(shown, unit, stretch)];
        double Radius(PlaceMark place) => (SmallestCircle + ((LargestCircle - SmallestCircle) * Math.Sqrt(place.Events / most))) * unit;
        IEnumerable<Html> circles = shown.Select(place => Circle(place, stretch, Radius(place)));
        IEnumerable<Html> names = named.Select(place => Name(place, unit, stretch, Radius(place)));      // above all circles
        return Svg.Picture(window.West * 10, top, (window.East - window.West) * 10, high, Width, high / unit, name, Html.Of($"{land}{circles}{names}"));
    }

    /// <summary>Names that find room beside those before them.</summary>
    private static IEnumerable<PlaceMark> Named(IEnumerable<PlaceMark> places, double unit, double stretch)
    {
        List<(double X, double Y, double Length)> taken = [];
        foreach (PlaceMark place in places)
        {
            (double x, double y, double length) = (place.Longitude * 10 / unit, -place.Latitude * 10 * stretch / unit, (place.Name.Length * LetterWidth) + LargestCircle);
            if (taken.Count >= MostNames || taken.Exists(other => Math.Abs(other.Y - y) < LineHeight && x < other.X + other.Length && other.X < x + length)) continue;
            taken.Add((x, y, length));
            yield return place;
        }
    }

    private Html Circle(PlaceMark place, double stretch, double radius)
    {
        Html dashes = place.Claims == place.Events ? Html.Of($" stroke-dasharray=\"3 2\"") : Html.None;
        return Svg.Link(address(place), title(place), Html.Of(
            $"<circle cx=\"{place.Longitude * 10}\" cy=\"{-place.Latitude * 10 * stretch}\" r=\"{radius}\" fill=\"{(place.Done > 0 ? Svg.Blue : Svg.Paper)}\" fill-opacity=\"0.45\" stroke=\"{Svg.Blue}\" stroke-width=\"1.5\" vector-effect=\"non-scaling-stroke\"{dashes}/>"));
    }

    /// <summary>Behind its circle, or before it where it would leave the picture.</summary>
    private Html Name(PlaceMark place, double unit, double stretch, double radius)
    {
        double x = place.Longitude * 10, beside = radius + (2 * unit);
        bool isAtEdge = x + beside + (place.Name.Length * LetterWidth * unit) > window.East * 10;
        return Html.Of($"""
            <text x="{(isAtEdge ? x - beside : x + beside)}" y="{(-place.Latitude * 10 * stretch) + (4 * unit)}" text-anchor="{(isAtEdge ? "end" : "start")}" font-size="{12 * unit}" fill="{Svg.Ink}" stroke="{Svg.Paper}" stroke-width="{3 * unit}" paint-order="stroke" pointer-events="none">{place.Name}</text>

            """);
    }
}

/// <summary>The part of the world that is shown, in degrees.</summary>
internal sealed record MapWindow(double West, double South, double East, double North)
{
    private const double Margin = 6, Smallest = 24, Flattest = 0.42, Highest = 84, Lowest = -58;

    public static readonly IReadOnlyDictionary<string, MapWindow> Known = new Dictionary<string, MapWindow>(StringComparer.Ordinal)
    {
        ["world"] = new(-180, Lowest, 180, Highest), ["europe"] = new(-25, 34, 50, 72), ["asia"] = new(25, -12, 150, 60), ["africa"] = new(-20, -36, 55, 38), ["americas"] = new(-170, Lowest, -30, 75),
    };

    public double Middle => (South + North) / 2;

    /// <summary>Around all places, never smaller than a larger country.</summary>
    public static MapWindow Around(IReadOnlyList<PlaceMark> places)
    {
        if (places.Count == 0) return Known["world"];
        (double west, double east) = Widened(places.Min(place => place.Longitude) - Margin, places.Max(place => place.Longitude) + Margin, Smallest);
        (double south, double north) = Widened(places.Min(place => place.Latitude) - Margin, places.Max(place => place.Latitude) + Margin, (east - west) * Flattest);
        return new MapWindow(Math.Max(-180, west), Math.Max(Lowest, south), Math.Min(180, east), Math.Min(Highest, north));
    }

    public bool Holds(PlaceMark place) => West <= place.Longitude && place.Longitude <= East && South <= place.Latitude && place.Latitude <= North;

    private static (double From, double To) Widened(double from, double to, double least)
    {
        double missing = Math.Max(0, least - (to - from)) / 2;
        return (from - missing, to + missing);
    }
}
