using Chancery.Archive;
using Chancery.Archive.Exchange;
using Chancery.Archive.Views;
using Chancery.Records;
using Chancery.Workbench.Charts;
using Chancery.Workbench.Pages;
using Chancery.Workbench.Web;
using NodaTime;

namespace Chancery.Workbench.Screens;

/// <summary>Events on lanes of time, by the day of the event or of the report.</summary>
internal sealed class TimelineScreen() : Screen("/timeline", "timeline")
{
    private const int MostMarks = 250, MostLooked = 2000, MostLanes = 12, DaysAhead = 120;

    /// <summary>The address shows everything, however far apart.</summary>
    private const string Span = "span", All = "all";

    private static readonly string[] Fields = ["actor", "target", "type", "status", "voice", "place", "from", "to"];

    private static readonly Sheet<PlacedMark> Columns = new(
        "events",
        ("id", placed => placed.Mark.Id), ("first", placed => placed.First), ("last", placed => placed.Last), ("type", placed => RecordWords.Of(placed.Mark.Type)),
        ("status", placed => RecordWords.Of(placed.Mark.Status)), ("claim", placed => placed.Mark.IsClaim), ("told", placed => placed.Mark.Told), ("reports", placed => placed.Mark.Reports),
        ("actors", placed => placed.Mark.Who.Where(actor => actor.IsActor).Select(actor => actor.Name)), ("recipients", placed => placed.Mark.Who.Where(actor => !actor.IsActor).Select(actor => actor.Name)));

    public override View Draw(Ask ask)
    {
        Found found = Find(ask);
        (string, string)[] lanes = [.. ((string[])["actor", "country", "format", "type"]).Select(name => (name, ask.Word("timeline.by." + name)))];
        (string, string)[] times = [.. ((string[])["event", "report"]).Select(name => (name, ask.Word("timeline.time." + name)))];
        return new View(ask.Word("timeline"), Html.Of($"""
            {Parts.Head(ask.Word("timeline.title"), ask.Word("timeline.lead"))}
            {FacetForm.Of(ask, Fields, Html.Of($"{FacetForm.Choice(ask, "by", lanes, "actor")}{FacetForm.Choice(ask, "time", times, "event")}"), Span)}
            {(found.Marks.Count == 0 ? Parts.Empty(ask) : Chart(ask, found))}
            {Parts.Downloads(ask, hasPicture: true, [(ask.Word("events"), ask.Address.Without("by", "time", Span).At("/events").ToString())])}
            """), Wide: true);
    }

    public override RowTable Rows(Ask ask) => RowTable.Of(Columns, Find(ask).Marks);

    public override Html Picture(Ask ask) => Picture(ask, Find(ask));

    private static Html Chart(Ask ask, Found found)
    {
        TimeScale scale = found.Scale;
        string[] hints =
        [
            found.CutAt is null ? "" : ask.Words.Fill("timeline.more", found.Marks.Count, found.Total), found.Outside > 0 ? ask.Words.Fill("timeline.outside", found.Outside) : "",
            found.Undated > 0 ? ask.Words.Fill("timeline.undated", found.Undated) : "",
        ];
        return Html.Of($"""
            <nav class="zoom" aria-label="{ask.Word("field.time")}">{Zoom(ask, "in", scale.Days / 4, -scale.Days / 4)}{Zoom(ask, "out", -scale.Days / 2, scale.Days / 2)}{Zoom(ask, "earlier", -scale.Days / 2, -scale.Days / 2)}{Zoom(ask, "later", scale.Days / 2, scale.Days / 2)}
            <a data-zoom="all" href="{ask.Address.Without("from", "to", "year").With(Span, All).ToString()}#chart">{ask.Word("zoom.all")}</a></nav>
            <div class="chart moves" id="chart" tabindex="0" role="region" aria-label="{ask.Word("timeline.title")}" data-from="{Parts.Day(scale.First)}" data-to="{Parts.Day(scale.Last)}" data-days="{scale.Days}">
            {Picture(ask, found)}
            </div>
            <p><small>{string.Join(' ', hints)} <span class="scripted">{ask.Word("timeline.keys")}</span></small></p>
            """);

        Html Zoom(Ask ask, string name, int from, int to)
        {
            LocalDate first = TimeScale.Shifted(scale.First, from), last = TimeScale.Shifted(scale.Last, to);
            if (last < first) last = first;
            // With the chart's own address a browser goes there again, so that the next key is for the chart too.
            return Html.Of($"<a data-zoom=\"{name}\" href=\"{ask.Address.Without("year", Span).With("from", Parts.Day(first)).With("to", Parts.Day(last)).ToString()}#chart\">{ask.Word("zoom." + name)}</a> ");
        }
    }

    private static Html Picture(Ask ask, Found found)
    {
        Dictionary<string, string> states = found.Marks.SelectMany(mark => mark.Mark.Who).Where(actor => actor is { Kind: "state", Country: not null })
            .DistinctBy(actor => actor.Country).ToDictionary(actor => actor.Country!, actor => actor.Name, StringComparer.Ordinal);
        Dictionary<string, List<PlacedMark>> lanes = new(StringComparer.Ordinal);
        foreach (PlacedMark mark in found.Marks)
        {
            foreach (string lane in Lanes(ask, mark.Mark, states).Distinct())
            {
                if (!lanes.TryGetValue(lane, out List<PlacedMark>? marks)) lanes[lane] = marks = [];
                marks.Add(mark);
            }
        }
        (string, IReadOnlyList<PlacedMark>)[] chosen =
            [.. from lane in lanes orderby lane.Value.Count descending, lane.Key select (lane.Key, (IReadOnlyList<PlacedMark>)lane.Value)];
        return new TimelineChart(ask.Words, found.Scale, [.. chosen.Take(MostLanes)], found.CutAt).Draw(ask.Word("timeline.title"));
    }

    private static IEnumerable<string> Lanes(Ask ask, EventMark mark, Dictionary<string, string> states) => ask["by"] switch
    {
        "type" => [ask.Words.Of(mark.Type)],
        "country" => mark.Who.Select(actor => actor.Country).OfType<string>().Select(code => states.GetValueOrDefault(code, code)).DefaultIfEmpty(ask.Word("timeline.other")),
        "format" => mark.Who.Where(actor => actor.Kind is "format" or "organisation" or "alliance" or "agreement").Select(actor => actor.Name).DefaultIfEmpty(ask.Word("timeline.other")),
        _ => mark.Who.Select(actor => actor.Name),
    };

    private static Found Find(Ask ask)
    {
        bool byReport = ask["time"] == "report";
        Facets facets = ask.Facets;
        Page<EventMark> page = ask.Archive.Pages.Marks(byReport ? facets with { From = null, To = null } : facets, byReport ? MostLooked : MostMarks);
        PlacedMark[] placed =
        [
            .. (from mark in page.Items
                let first = byReport ? mark.Told : mark.First
                let last = byReport ? mark.Told : mark.Last
                where first is not null && last is not null && (facets.From is null || facets.From <= last) && (facets.To is null || first <= facets.To)
                orderby first, last, mark.Id.Length, mark.Id
                select new PlacedMark(mark, first.Value, last.Value)).TakeLast(MostMarks),
        ];
        LocalDate now = ask.Archive.Pages.LastDay() ?? new LocalDate(1970, 1, 1);
        bool isWhole = ask[Span] == All || facets.From is not null || facets.To is not null;
        DateInterval most = (isWhole ? null : TimeScale.Densest([.. placed.Select(mark => mark.First)])) ?? Whole(placed, now);
        LocalDate from = facets.From ?? most.Start, to = facets.To ?? most.End;
        TimeScale scale = new(from, to < from ? from : to, TimelineChart.Left, TimelineChart.Width);
        PlacedMark[] shown = [.. placed.Where(mark => scale.First <= mark.Last && mark.First <= scale.Last)];
        int undated = byReport ? 0 : page.Items.Count(mark => mark.First is null);
        LocalDate? cutAt = page.Total > placed.Length + undated && placed.Length > 0 ? placed.Min(mark => mark.Last) : null;
        return new Found(shown, page.Total, undated, placed.Length - shown.Length, cutAt, scale);
    }

    private static DateInterval Whole(PlacedMark[] placed, LocalDate now)
    {
        LocalDate last = placed.Select(mark => mark.Last).DefaultIfEmpty(now).Max(), ahead = TimeScale.Shifted(now, DaysAhead);
        LocalDate from = placed.Select(mark => mark.First).DefaultIfEmpty(now).Min(), to = last < ahead ? last : ahead;
        return new DateInterval(from, to < from ? from : to);
    }

    /// <param name="Outside">Dated, but not on the days that are shown.</param>
    /// <param name="CutAt">Before that day there are more than can be shown; null when nothing is left out.</param>
    private sealed record Found(IReadOnlyList<PlacedMark> Marks, int Total, int Undated, int Outside, LocalDate? CutAt, TimeScale Scale);
}
