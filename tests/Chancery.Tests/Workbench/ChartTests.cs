using System.Xml.Linq;
using Chancery.Archive.Views;
using Chancery.Language;
using Chancery.Workbench.Charts;
using Chancery.Workbench.Web;
using NodaTime;
using Status = Chancery.Records.Status;

namespace Chancery.Tests.Workbench;

/// <summary>Pictures as XML: what they show, and that they stand alone.</summary>
public sealed class ChartTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly LocalDate Day = new(2023, 5, 3);

    [Fact]
    public void What_is_to_come_is_hollow_what_is_denied_is_crossed_and_a_vague_time_is_a_bar()
    {
        XElement picture = Timeline(Mark("E1", Status.Occurred, Day, Day), Mark("E2", Status.Planned, Day, Day), Mark("E3", Status.Denied, Day, Day), Mark("E4", Status.Occurred, Day, Day.PlusDays(20)));
        XElement[] marks = [.. picture.Descendants(Svg + "a")];
        Assert.Equal(["/events/E1", "/events/E2", "/events/E3", "/events/E4"], marks.Select(mark => mark.Attribute("href")!.Value));
        string[] fills = [.. marks.Select(mark => mark.Elements().First(shape => shape.Attribute("fill") is not null).Attribute("fill")!.Value)];
        Assert.Equal(fills[0], fills[3]);
        Assert.NotEqual(fills[0], fills[1]);
        Assert.Equal([false, false, true, false], marks.Select(mark => mark.Elements(Svg + "path").Any()));
        Assert.Equal([false, false, false, true], marks.Select(mark => mark.Elements(Svg + "rect").Any()));
    }

    [Fact]
    public void Names_with_markup_stay_text_and_no_style_is_needed()
    {
        XElement picture = Timeline(Mark("E1", Status.Occurred, Day, Day) with { Who = [new MarkedActor("person:x", "person", "<b>\"Ana\" & co", null, true)] });
        Assert.Contains(picture.Descendants(Svg + "title"), title => title.Value.Contains("<b>\"Ana\" & co", StringComparison.Ordinal));
        Assert.DoesNotContain(picture.DescendantsAndSelf(), element => element.Attribute("style") is not null || element.Name.LocalName is "style" or "script");
    }

    [Fact]
    public void A_place_lies_where_its_degrees_say_and_one_outside_is_left_out()
    {
        PlaceMark here = new("Geneva", "CHE", 46.2, 6.1, 3, 2, 1, 0), far = new("Lima", "PER", -12, -77, 1, 1, 1, 0);
        XElement picture = XElement.Parse(new MapChart([here, far], MapWindow.Known["europe"], place => "/events", place => place.Name).Draw("map").Markup);
        XElement circle = Assert.Single(picture.Descendants(Svg + "circle"));
        Assert.Equal(61, Number(circle, "cx"), 0.1);
        string[] window = picture.Attribute("viewBox")!.Value.Split(' ');
        Assert.InRange(Number(circle, "cy"), Value(window[1]), Value(window[1]) + Value(window[3]));
    }

    [Fact]
    public void A_graph_has_the_same_places_each_time_and_the_linked_lie_nearer()
    {
        (int, int, double)[] links = [(0, 1, 1), (1, 2, 1), (3, 4, 1)];
        (double X, double Y)[] places = GraphLayout.Place(5, links);
        Assert.Equal(places, GraphLayout.Place(5, links));
        Assert.True(Distance(places[0], places[1]) < Distance(places[0], places[3]));
        Assert.All(places, place => Assert.True(place is { X: >= 0 and <= 1, Y: >= 0 and <= 1 }));
    }

    [Theory]
    [InlineData(5), InlineData(60), InlineData(400), InlineData(9000)]
    public void A_scale_has_some_ticks_but_not_many_at_any_length(int days) =>
        Assert.InRange(new TimeScale(Day, Day.PlusDays(days), 0, 1000).Ticks().Count(), 3, 30);

    [Fact]
    public void A_scale_reaches_the_ends_of_the_calendar() =>
        Assert.InRange(new TimeScale(TimeScale.Earliest, TimeScale.Latest, 0, 1000).Ticks().Count(), 3, 30);

    [Fact]
    public void Time_is_shown_where_most_happened_unless_it_is_spread_evenly()
    {
        LocalDate[] dense = [Day.PlusYears(-80), .. Enumerable.Range(0, 18).Select(Day.PlusDays), Day.PlusYears(2)];
        Assert.Equal(new DateInterval(Day.PlusDays(-3), Day.PlusDays(20)), TimeScale.Densest(dense));
        Assert.Null(TimeScale.Densest([.. Enumerable.Range(0, 30).Select(i => Day.PlusDays(i * 7))]));
        Assert.Null(TimeScale.Densest([]));
    }

    private static double Distance((double X, double Y) one, (double X, double Y) other) => Math.Sqrt(Math.Pow(one.X - other.X, 2) + Math.Pow(one.Y - other.Y, 2));

    private static double Number(XElement element, string name) => Value(element.Attribute(name)!.Value);

    private static double Value(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static EventMark Mark(string id, Status status, LocalDate first, LocalDate last) => new(id, EventType.Consult, status, false, first, last, first, 1, []);

    private static XElement Timeline(params EventMark[] marks) => XElement.Parse(new TimelineChart(
        Words.English, new TimeScale(Day.PlusDays(-5), Day.PlusDays(30), TimelineChart.Left, TimelineChart.Width),
        [("Ana", [.. marks.Select(mark => new PlacedMark(mark, mark.First!.Value, mark.Last!.Value))])], null).Draw("time").Markup);

    [Fact]
    public void Months_in_which_nothing_is_told_keep_their_place()
    {
        TensionBar Bar(int months) => new(new LocalDate(2023, 1, 1).PlusMonths(months), 0, 1, 1, 1, "/events");
        XElement picture = XElement.Parse(new TensionChart(
            [Bar(0), Bar(1), Bar(9)], ["there"], [("events", bar => bar.Events)], day => $"{day.Month}", Period.FromMonths(1)).Draw("tension").Markup);
        double[] at = [.. picture.Descendants(Svg + "a").Select(bar => Number(bar.Element(Svg + "rect")!, "x"))];
        Assert.Equal(8 * (at[1] - at[0]), at[2] - at[1], 0.5);
    }
}
