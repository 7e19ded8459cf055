using Chancery.Archive.Views;
using Chancery.Records;
using Chancery.Workbench.Pages;
using Chancery.Workbench.Web;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Workbench.Screens;

/// <summary>The days of one month with what is due on them; what is due some time in a longer stretch stands below.</summary>
internal sealed class CommitmentCalendar
{
    private const int DaysOfWeek = 7, LongestShown = 7, MostOnDay = 5, Most = 500;

    private static readonly YearMonthPattern Months = YearMonthPattern.CreateWithInvariantCulture("uuuu-MM");

    private readonly Ask _ask;
    private readonly YearMonth _month;
    private readonly IReadOnlyList<(CommitmentDossier Owed, LocalDate First, LocalDate Last)> _owed;

    public CommitmentCalendar(Ask ask)
    {
        _ask = ask;
        _month = Months.Parse(ask["month"]) is { Success: true } asked ? asked.Value
            : ask.Archive.Pages.LastDay() is { } now ? new YearMonth(now.Year, now.Month) : new YearMonth(1970, 1);
        DateInterval days = _month.ToDateInterval();
        _owed =
        [
            .. from owed in ask.Archive.Pages.Commitments(
                   ask.Facets with { From = days.Start, To = days.End }, CommitmentsScreen.Kind(ask), CommitmentsScreen.State(ask), 0, Most).Items
               let interval = owed.Due?.Days
               where interval is not null
               let first = (interval.Start ?? interval.End)!.Value.Date
               let last = (interval.End ?? interval.Start)!.Value.Date
               where first <= days.End && days.Start <= last
               orderby first, owed.Id
               select (owed, first, last),
        ];
    }

    public Html Part()
    {
        DateInterval days = _month.ToDateInterval();
        LocalDate monday = days.Start.PlusDays(1 - (int)days.Start.DayOfWeek);
        int weeks = (Period.DaysBetween(monday, days.End) / DaysOfWeek) + 1;
        CommitmentDossier[] vague = [.. _owed.Where(IsVague).Select(item => item.Owed)];
        return Html.Of($"""
            <nav class="zoom" aria-label="{_ask.Word("pages")}"><a rel="prev" href="{To(-1)}">← {_ask.Word("month.previous")}</a> <a rel="next" href="{To(1)}">{_ask.Word("month.next")} →</a></nav>
            <table class="calendar"><caption>{Months.Format(_month)}</caption>
            <thead><tr>{Enumerable.Range(1, DaysOfWeek).Select(day => Html.Of($"<th scope=\"col\">{_ask.Word(FormattableString.Invariant($"weekday.{day}"))}</th>"))}</tr></thead>
            <tbody>{Enumerable.Range(0, weeks).Select(week => Html.Of($"<tr>{Enumerable.Range(0, DaysOfWeek).Select(day => Cell(monday.PlusDays((week * DaysOfWeek) + day)))}</tr>\n"))}</tbody></table>
            {(vague.Length > 0 ? Html.Of($"<h2>{_ask.Words.Fill("commitments.undated", vague.Length)}</h2><ul class=\"plain\">{vague.Select(owed => Html.Of($"<li>{Link(owed)} <small>{Parts.When(_ask, owed.DueWords)} · <q>{owed.What}</q></small></li>"))}</ul>") : Html.None)}
            """);
    }

    private static bool IsVague((CommitmentDossier Owed, LocalDate First, LocalDate Last) item) => Period.DaysBetween(item.First, item.Last) >= LongestShown;

    private string To(int months) => _ask.Address.With("month", Months.Format(_month.PlusMonths(months))).ToString();

    private Html Cell(LocalDate day)
    {
        if (!_month.ToDateInterval().Contains(day)) return Html.Of($"<td class=\"out\"></td>");
        CommitmentDossier[] due = [.. _owed.Where(item => item.First <= day && day <= item.Last && !IsVague(item)).Select(item => item.Owed)];
        string more = LocalDatePattern.Iso.Format(day);
        return Html.Of($"""
            <td><span class="day">{day.Day}</span>{(due.Length == 0 ? Html.None : Html.Of($"<ul>{due.Take(MostOnDay).Select(owed => Html.Of($"<li>{Link(owed)}</li>"))}</ul>"))}
            {(due.Length > MostOnDay ? Html.Of($"<a href=\"{_ask.Address.Without("show", "month").With("from", more).With("to", more).ToString()}\">+{due.Length - MostOnDay}</a>") : Html.None)}</td>
            """);
    }

    private Html Link(CommitmentDossier owed) =>
        Html.Of($"<a class=\"status {RecordWords.Of(owed.State)}\" href=\"/commitments/{owed.Id}\" title=\"{_ask.Words.Of(owed.State)}: {owed.What}\">{_ask.Words.Of(owed.Kind)}: {string.Join(", ", owed.By)}</a>");
}
