using Chancery.Archive.Exchange;
using Chancery.Archive.Views;
using Chancery.Workbench.Charts;
using Chancery.Workbench.Pages;
using Chancery.Workbench.Web;

namespace Chancery.Workbench.Screens;

/// <summary>Where it happened or is to happen.</summary>
internal sealed class MapScreen() : Screen("/map", "map")
{
    private const int MostPlaces = 150, MostListed = 40;

    private static readonly string[] Fields = ["actor", "target", "type", "status", "voice", "place", "from", "to"];

    private static readonly Sheet<PlaceMark> Columns = new(
        "places",
        ("place", place => place.Name), ("country", place => place.Country), ("latitude", place => place.Latitude), ("longitude", place => place.Longitude),
        ("events", place => place.Events), ("happened", place => place.Done), ("claimed", place => place.Claims), ("reports", place => place.Reports));

    public override View Draw(Ask ask)
    {
        IReadOnlyList<PlaceMark> places = Find(ask);
        (string, string)[] areas = [("", ask.Word("map.area.places")), .. MapWindow.Known.Keys.Select(area => (area, ask.Word("map.area." + area)))];
        return new View(ask.Word("map"), Html.Of($"""
            {Parts.Head(ask.Word("map.title"), ask.Word("map.lead"))}
            {FacetForm.Of(ask, Fields, FacetForm.Choice(ask, "area", areas, ""))}
            {(places.Count == 0 ? Parts.Empty(ask) : Html.None)}
            <div class="chart pans" tabindex="0" role="region" aria-label="{ask.Word("map.title")}">{Picture(ask, places)}</div>
            <p><small>{ask.Word("map.outlines")} <span class="scripted">{ask.Word("timeline.keys")}</span></small></p>
            {Parts.Downloads(ask, hasPicture: true)}
            {(places.Count == 0 ? Html.None : List(ask, places))}
            """), Wide: true);
    }

    public override RowTable Rows(Ask ask) => RowTable.Of(Columns, Find(ask));

    public override Html Picture(Ask ask) => Picture(ask, Find(ask));

    private static IReadOnlyList<PlaceMark> Find(Ask ask) => ask.Archive.Pages.Places(ask.Facets, MostPlaces);

    private static Html Picture(Ask ask, IReadOnlyList<PlaceMark> places)
    {
        MapWindow window = MapWindow.Known.TryGetValue(ask["area"], out MapWindow? known) ? known : MapWindow.Around(places);
        return new MapChart(places, window, place => Events(ask, place), place => $"{place.Name}: {place.Events} {ask.Word("total.events")}, {place.Done} {ask.Word("column.done")}").Draw(ask.Word("map.title"));
    }

    private static Html List(Ask ask, IReadOnlyList<PlaceMark> places) => ListTable.Of(
        ask, ask.Word("map.title"), ["place", "events", "done", "claims", "reports"],
        places.Take(MostListed).Select(place => (Html[])
        [
            Html.Of($"<a href=\"{Events(ask, place)}\">{place.Name}</a> <small>{place.Country}</small>"), Html.Of($"{place.Events}"), Html.Of($"{place.Done}"), Html.Of($"{place.Claims}"), Html.Of($"{place.Reports}"),
        ]));

    private static string Events(Ask ask, PlaceMark place) => ask.Address.Without("area").At("/events").With("place", place.Name).ToString();
}
