using Chancery.Archive.Views;
using Chancery.Workbench.Pages;
using Chancery.Workbench.Web;
using NodaTime;
using Status = Chancery.Records.Status;

namespace Chancery.Workbench.Charts;

/// <summary>Marks on lanes of time: full for what happened, hollow for what is to come, crossed for what is denied; a bar where only a stretch is known.</summary>
/// <param name="shownFrom">Events before that day were too many to be shown; null when all are.</param>
internal sealed class TimelineChart(Words words, TimeScale scale, IReadOnlyList<(string Lane, IReadOnlyList<PlacedMark> Marks)> lanes, LocalDate? shownFrom)
{
    public const double Left = 190, Width = 1000;

    private const double Radius = 5, RowHeight = 13, Top = 26, Padding = 8, ShortestBar = 12, LabelWidth = 66, CutWidth = 240;
    private const int MostRows = 40, MostNames = 3, LongestLane = 28;

    public Html Draw(string name)
    {
        List<Html> content = [];
        double y = Top;
        foreach ((string lane, IReadOnlyList<PlacedMark> marks) in lanes)
        {
            IReadOnlyList<int> rows = Rows(marks);
            double height = (Math.Min(MostRows, rows.DefaultIfEmpty(0).Max() + 1) * RowHeight) + Padding;
            content.Add(Svg.Text(Left - 10, y + (height / 2) + 4, Svg.Cut(lane, LongestLane), "end"));
            content.AddRange(marks.Select((mark, i) => Mark(mark, y + (Padding / 2) + ((rows[i] % MostRows) * RowHeight) + (RowHeight / 2))));
            y += height;
            content.Add(Svg.Stroke(0, y, Left + Width, y));
        }
        IEnumerable<Html> ticks = scale.Ticks().Select(tick => Html.Of(
            $"{Svg.Stroke(tick.At, Top - 6, tick.At, y)}{(tick.At + LabelWidth < Left + Width ? Svg.Text(tick.At + 2, Top - 10, tick.Label, color: Svg.Faint, size: 11) : Html.None)}"));
        Html left = shownFrom is { } day && scale.At(day) > Left
            ? Html.Of($"<rect x=\"{Left}\" y=\"{Top}\" width=\"{scale.At(day) - Left}\" height=\"{y - Top}\" fill=\"#eceef1\"/>{(scale.At(day) - Left > CutWidth ? Svg.Text(Left + 8, Top + 16, words["timeline.cut"], color: Svg.Faint) : Html.None)}") : Html.None;
        return Svg.Picture(Left + Width + 10, y + 6, name, Html.Of($"{left}{ticks}{Svg.Stroke(0, Top, Left + Width, Top)}{content}"));
    }

    /// <summary>The lowest row that is free where the mark begins.</summary>
    private List<int> Rows(IReadOnlyList<PlacedMark> marks)
    {
        List<int> rows = [];
        List<double> ends = [];
        foreach (PlacedMark mark in marks)
        {
            (double from, double to) = Extent(mark);
            int row = ends.FindIndex(end => end <= from);
            if (row < 0)
            {
                row = ends.Count;
                ends.Add(0);
            }
            ends[row] = to + 2;
            rows.Add(row);
        }
        return rows;
    }

    private (double From, double To) Extent(PlacedMark mark)
    {
        double from = scale.At(mark.First), to = scale.After(mark.Last);
        double middle = (from + to) / 2;
        return IsBar(mark) ? (from, Math.Max(to, from + ShortestBar)) : (middle - Radius, middle + Radius);
    }

    private static bool IsBar(PlacedMark mark) => mark.First != mark.Last;

    private Html Mark(PlacedMark placed, double y)
    {
        EventMark mark = placed.Mark;
        (double from, double to) = Extent(placed);
        string fill = mark.IsDone ? Svg.Blue : Svg.Paper;
        double opacity = mark.IsDone && mark.IsClaim ? 0.3 : mark.IsDone && IsBar(placed) ? 0.6 : 1;
        Html dashes = mark.IsClaim ? Html.Of($" stroke-dasharray=\"2 1.5\"") : Html.None;
        Html shape = IsBar(placed)
            ? Html.Of($"<rect x=\"{from}\" y=\"{y - Radius}\" width=\"{to - from}\" height=\"{2 * Radius}\" rx=\"3\" fill=\"{fill}\" fill-opacity=\"{opacity}\" stroke=\"{Svg.Blue}\" stroke-width=\"1.5\"{dashes}/>")
            : Html.Of($"<circle cx=\"{(from + to) / 2}\" cy=\"{y}\" r=\"{Radius}\" fill=\"{fill}\" fill-opacity=\"{opacity}\" stroke=\"{Svg.Blue}\" stroke-width=\"1.5\"{dashes}/>");
        Html cross = mark.Status is Status.Denied or Status.Refused or Status.Cancelled
            ? Html.Of($"<path d=\"M{((from + to) / 2) - 4} {y - 4}l8 8m0 -8l-8 8\" stroke=\"{Svg.Ink}\"/>") : Html.None;
        return Svg.Link("/events/" + mark.Id, Title(placed), Html.Of($"{shape}{cross}"));
    }

    private string Title(PlacedMark placed)
    {
        EventMark mark = placed.Mark;
        string days = placed.First == placed.Last ? Screens.Parts.Day(placed.First) : $"{Screens.Parts.Day(placed.First)} – {Screens.Parts.Day(placed.Last)}";
        string who = string.Join(", ", mark.Who.Take(MostNames).Select(actor => actor.Name));
        return $"{days} {words.Of(mark.Type)} {words.Of(mark.Status)}{(mark.IsClaim ? $", {words["events.claim"]}" : "")}: {who}{(mark.Who.Count > MostNames ? " …" : "")}";
    }
}

/// <summary>A mark with the days at which the chart shows it.</summary>
internal sealed record PlacedMark(EventMark Mark, LocalDate First, LocalDate Last);
