using Chancery.Workbench.Pages;
using NodaTime;

namespace Chancery.Workbench.Charts;

/// <summary>Three strips over the same time: events, reports, score; in each a bar for either direction and for what both did together.</summary>
/// <param name="period">How a period is written.</param>
/// <param name="length">Of a period.</param>
internal sealed class TensionChart(IReadOnlyList<TensionBar> bars, IReadOnlyList<string> directions, IReadOnlyList<(string Name, Func<TensionBar, double> Value)> strips, Func<LocalDate, string> period, Period length)
{
    private const double Left = 110, Width = 1100, StripHeight = 130, Gap = 34, Top = 34, WidestBar = 22;
    private const int MostLabels = 14, MostPeriods = 366;

    /// <summary>Told apart by how dark they are and by their edge.</summary>
    private static readonly string[] Fills = ["#1f3a5f", "#e08a2e", "#ffffff"];

    public Html Draw(string name)
    {
        LocalDate[] periods = [.. Periods()];
        double step = Width / Math.Max(1, periods.Length), wide = Math.Min(WidestBar, step / (directions.Count + 0.6));
        List<Html> content = [.. Legend()];
        double y = Top;
        foreach ((string strip, Func<TensionBar, double> value) in strips)
        {
            double most = Math.Max(1, bars.Select(value).DefaultIfEmpty(0).Max()), least = Math.Min(0, bars.Select(value).DefaultIfEmpty(0).Min());
            double scale = StripHeight / (most - least), zero = y + (most * scale);
            content.Add(Svg.Text(0, y + 10, strip, size: 13));
            content.Add(Svg.Text(Left - 8, y + 10, Number(most), "end", Svg.Faint, 11));
            if (least < 0) content.Add(Svg.Text(Left - 8, y + StripHeight, Number(least), "end", Svg.Faint, 11));
            content.Add(Svg.Stroke(Left, zero, Left + Width, zero, Svg.Faint));
            content.AddRange(
                from bar in bars
                let worth = value(bar)
                where worth != 0
                let x = Left + (Array.IndexOf(periods, bar.Period) * step) + ((step - (wide * directions.Count)) / 2) + (bar.Direction * wide)
                let high = Math.Abs(worth) * scale
                select Svg.Link(bar.Address, $"{period(bar.Period)}, {directions[bar.Direction]}: {strip} {Number(worth)}", Html.Of(
                    $"<rect x=\"{x}\" y=\"{(worth > 0 ? zero - high : zero)}\" width=\"{Math.Max(1, wide - 1)}\" height=\"{Math.Max(1, high)}\" fill=\"{Fills[bar.Direction]}\" stroke=\"{Svg.Ink}\"/>")));
            y += StripHeight + Gap;
        }
        int every = Math.Max(1, (periods.Length + MostLabels - 1) / MostLabels);
        content.AddRange(periods.Select((day, i) => i % every == 0 ? Svg.Text(Left + ((i + 0.5) * step), y - Gap + 18, period(day), "middle", Svg.Faint, 11) : Html.None));
        return Svg.Picture(Left + Width + 10, y, name, Html.Of($"{content}"));
    }

    /// <summary>With those in between in which nothing is told, as long as there is room for them.</summary>
    private IEnumerable<LocalDate> Periods()
    {
        LocalDate[] told = [.. bars.Select(bar => bar.Period).Distinct().Order()];
        List<LocalDate> all = [told[0]];
        while (all.Count < MostPeriods && all[^1] < told[^1]) all.Add(all[^1].Plus(length));
        return all[^1] < told[^1] ? told : all;
    }

    private IEnumerable<Html> Legend()
    {
        double x = Left;
        for (int i = 0; i < directions.Count; i++)
        {
            yield return Html.Of($"<rect x=\"{x}\" y=\"6\" width=\"12\" height=\"12\" fill=\"{Fills[i]}\" stroke=\"{Svg.Ink}\"/>{Svg.Text(x + 17, 16, directions[i])}");
            x += 50 + (directions[i].Length * 7);
        }
    }

    private static string Number(double value) => value.ToString("0.#", System.Globalization.CultureInfo.InvariantCulture);
}

/// <param name="Direction">Place in the list of directions.</param>
/// <param name="Address">Of its records.</param>
internal sealed record TensionBar(LocalDate Period, int Direction, int Events, int Reports, double Score, string Address);
