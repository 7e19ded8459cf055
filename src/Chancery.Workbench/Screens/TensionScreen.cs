using Chancery.Archive.Exchange;
using Chancery.Archive.Views;
using Chancery.Workbench.Charts;
using Chancery.Workbench.Pages;
using Chancery.Workbench.Web;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Workbench.Screens;

/// <summary>How two sides dealt with each other over time; every bar opens its records.</summary>
internal sealed class TensionScreen() : Screen("/tension", "tension")
{
    private const int MostPairs = 12, MostDays = 92;

    private static readonly string[] Fields = ["medium", "source", "from", "to"];
    private static readonly LocalDatePattern Month = LocalDatePattern.CreateWithInvariantCulture("uuuu-MM");

    public override View Draw(Ask asked)
    {
        Ask ask = WithStep(asked);
        (string, string)[] every = [("month", ask.Word("tension.every.month")), ("day", ask.Word("tension.every.day"))];
        (string, string)[] claims = [("with", ask.Word("tension.claims.with")), ("without", ask.Word("tension.claims.without"))];
        Html form = FacetForm.Of(ask, Fields, Html.Of($"""
            {FacetForm.Text(ask, "a", ask.Word("field.a"), isRequired: true)}{FacetForm.Text(ask, "b", ask.Word("field.b"), isRequired: true)}{FacetForm.Choice(ask, "every", every, "month")}{FacetForm.Choice(ask, "claims", claims, "with")}
            """));
        return new View(ask.Word("tension"), Html.Of($"{Parts.Head(ask.Word("tension.title"), ask.Word("tension.lead"))}\n{form}\n{(IsAsked(ask) ? Answer(ask) : Pairs(ask))}"), Wide: IsAsked(ask));
    }

    public override RowTable? Rows(Ask ask) => IsAsked(ask) ? RowTable.Of(Sheets.Periods, Find(WithStep(ask))) : null;

    public override Html? Picture(Ask asked) => IsAsked(asked) && WithStep(asked) is var ask && Find(ask) is { Count: > 0 } found ? Picture(ask, found) : null;

    /// <summary>By the month, unless all of it is told of some weeks: one bar for each would say little.</summary>
    private static Ask WithStep(Ask ask)
    {
        if (ask["every"].Length > 0 || !IsAsked(ask)) return ask;
        Ask daily = new(ask.Archive, ask.Address.With("every", "day"), ask.Words);
        IReadOnlyList<Tension> days = Find(daily);
        return days.Count > 0 && Period.DaysBetween(days.Min(day => day.Period), days.Max(day => day.Period)) <= MostDays ? daily : ask;
    }

    private static bool IsAsked(Ask ask) => ask["a"].Length > 0 && ask["b"].Length > 0;

    private static bool IsDaily(Ask ask) => ask["every"] == "day";

    private static IReadOnlyList<Tension> Find(Ask ask) => ask.Archive.Tensions(ask["a"], ask["b"], !IsDaily(ask), ask["claims"] != "without", ask.Facets);

    private static Html Pairs(Ask ask) => Html.Of($"""
        <p>{ask.Word("tension.ask")}</p>
        <h2>{ask.Word("tension.pairs")}</h2>
        <ul class="plain">{ask.Archive.Network(ask.Facets).Take(MostPairs).Select(link => Html.Of(
            $"<li><a href=\"{ask.Address.With("a", link.From).With("b", link.To).ToString()}\">{link.FromName} – {link.ToName}</a> <small>{link.Events} {ask.Word("total.events")}</small></li>"))}</ul>
        """);

    private static Html Answer(Ask ask)
    {
        IReadOnlyList<Tension> found = Find(ask);
        if (found.Count == 0) return Parts.Empty(ask);
        return Html.Of($"""
            <div class="chart" tabindex="0" role="region" aria-label="{ask.Word("tension.title")}">{Picture(ask, found)}</div>
            <p class="formula"><b>{ask.Word("tension.formula")}</b>: {ask.Word("tension.formula.text")}</p>
            {Parts.Downloads(ask, hasPicture: true)}
            {ListTable.Of(ask, ask.Word("tension.title"), ["period", "from", "towards", "events", "claims", "reports", "score", "mean"], found.Select(period => Row(ask, period)))}
            """);
    }

    private static Html Picture(Ask ask, IReadOnlyList<Tension> found)
    {
        TensionBar[] bars = [.. found.Select(period => new TensionBar(period.Period, DirectionOf(ask, period), period.Events, period.Reports, period.Score, Records(ask, period)))];
        string one = ask["a"], other = ask["b"];
        (string, Func<TensionBar, double>)[] strips = [(ask.Word("tension.events"), bar => bar.Events), (ask.Word("tension.reports"), bar => bar.Reports), (ask.Word("tension.score"), bar => bar.Score)];
        return new TensionChart(bars, [$"{one} → {other}", $"{other} → {one}", ask.Word("tension.mutual")], strips, day => Name(ask, day), IsDaily(ask) ? Period.FromDays(1) : Period.FromMonths(1)).Draw(ask.Word("tension.title"));
    }

    private static Html[] Row(Ask ask, Tension period) =>
    [
        Html.Of($"<a href=\"{Records(ask, period)}\">{Name(ask, period.Period)}</a>"), Html.Of($"{period.From}"), Html.Of($"{(period.IsMutual ? $"{period.To} ({ask.Word("tension.mutual")})" : period.To)}"),
        Html.Of($"{period.Events}"), Html.Of($"{period.Claimed}"), Html.Of($"{period.Reports}"), Html.Of($"{period.Score}"), Html.Of($"{period.Mean}"),
    ];

    private static int DirectionOf(Ask ask, Tension period) => period.IsMutual ? 2 : period.From == ask["a"] ? 0 : 1;

    private static string Name(Ask ask, LocalDate day) => IsDaily(ask) ? LocalDatePattern.Iso.Format(day) : Month.Format(day);

    /// <summary>The events that a bar counts.</summary>
    private static string Records(Ask ask, Tension period)
    {
        LocalDate last = IsDaily(ask) ? period.Period : period.Period.With(DateAdjusters.EndOfMonth);
        string direction = DirectionOf(ask, period) switch { 0 => "there", 1 => "back", _ => "mutual" };
        return ask.Address.Without("every").At("/events").With("from", Parts.Day(period.Period)).With("to", Parts.Day(last)).With("way", direction).With("happened", "yes").ToString();
    }
}
