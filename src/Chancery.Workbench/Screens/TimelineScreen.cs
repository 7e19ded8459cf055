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
            {FacetForm.Of(ask, Fields, Html.Of($"{FacetForm.Choice(ask, "by", lanes, "actor")}{FacetForm.Choice(ask, "time", times, "event")}"))}
            {(found.Marks.Count == 0 ? Parts.Empty(ask) : Chart(ask, found))}
            {Parts.Downloads(ask, hasPicture: true, [(ask.Word("events"), ask.Address.Without("by", "time").At("/events").ToString())])}
            """), Wide: true);
    }

    public override RowTable Rows(Ask ask) => RowTable.Of(Columns, Find(ask).Marks);

    public override Html Picture(Ask ask) => Picture(ask, Find(ask));

    private static Html Chart(Ask ask, Found found)
    {
        TimeScale scale = found.Scale;
        string hint = found.IsCut ? ask.Words.Fill("timeline.more", found.Marks.Count, found.Total) : "";
        return Html.Of($"""
            <nav class="zoom" aria-label="{ask.Word("field.time")}">{Zoom(ask, "in", scale.Days / 4, -scale.Days / 4)}{Zoom(ask, "out", -scale.Days / 2, scale.Days / 2)}{Zoom(ask, "earlier", -scale.Days / 2, -scale.Days / 2)}{Zoom(ask, "later", scale.Days / 2, scale.Days / 2)}
            <a data-zoom="all" href="{ask.Address.Without("from", "to", "year").ToString()}">{ask.Word("zoom.all")}</a></nav>
            <div class="chart moves" tabindex="0" role="region" aria-label="{ask.Word("timeline.title")}" data-from="{Parts.Day(scale.First)}" data-to="{Parts.Day(scale.Last)}" data-days="{scale.Days}">
            {Picture(ask, found)}
            </div>
            <p><small>{hint} {(found.Undated > 0 ? ask.Words.Fill("timeline.undated", found.Undated) : "")} <span class="scripted">{ask.Word("timeline.keys")}</span></small></p>
            """);

        Html Zoom(Ask ask, string name, int from, int to)
        {
            LocalDate first = scale.First.PlusDays(from), last = scale.Last.PlusDays(to);
            if (last < first) last = first;
            return Html.Of($"<a data-zoom=\"{name}\" href=\"{ask.Address.Without("year").With("from", Parts.Day(first)).With("to", Parts.Day(last)).ToString()}\">{ask.Word("zoom." + name)}</a> ");
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
        return new TimelineChart(ask.Words, found.Scale, [.. chosen.Take(MostLanes)], found.IsCut ? found.Marks.Min(mark => mark.Last) : null).Draw(ask.Word("timeline.title"));
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
        LocalDate from = facets.From ?? placed.Select(mark => mark.First).DefaultIfEmpty(now).Min(), to = facets.To ?? Least(placed.Select(mark => mark.Last).DefaultIfEmpty(now).Max(), now.PlusDays(DaysAhead));
        return new Found(placed, page.Total, byReport ? 0 : page.Items.Count(mark => mark.First is null), new TimeScale(from, to < from ? from : to, TimelineChart.Left, TimelineChart.Width));
    }

    private static LocalDate Least(LocalDate one, LocalDate other) => one < other ? one : other;

    private sealed record Found(IReadOnlyList<PlacedMark> Marks, int Total, int Undated, TimeScale Scale)
    {
        public bool IsCut => Total > Marks.Count + Undated;
    }
}
