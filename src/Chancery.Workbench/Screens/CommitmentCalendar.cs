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
        int before = (int)days.Start.DayOfWeek - 1, weeks = (before + days.Length + DaysOfWeek - 1) / DaysOfWeek;
        CommitmentDossier[] vague = [.. _owed.Where(IsVague).Select(item => item.Owed)];
        return Html.Of($"""
            <nav class="zoom" aria-label="{_ask.Word("pages")}">{To(-1, "prev", "← " + _ask.Word("month.previous"))}{To(1, "next", _ask.Word("month.next") + " →")}</nav>
            <table class="calendar"><caption>{_ask.Word(FormattableString.Invariant($"month.{_month.Month}"))} {_month.Year}</caption>
            <thead><tr>{Enumerable.Range(1, DaysOfWeek).Select(day => Html.Of($"<th scope=\"col\">{_ask.Word(FormattableString.Invariant($"weekday.{day}"))}</th>"))}</tr></thead>
            <tbody>{Enumerable.Range(0, weeks).Select(week => Html.Of($"<tr>{Enumerable.Range(0, DaysOfWeek).Select(day => Cell((week * DaysOfWeek) + day - before))}</tr>\n"))}</tbody></table>
            {(vague.Length > 0 ? Html.Of($"<h2>{_ask.Words.Fill("commitments.undated", vague.Length)}</h2><ul class=\"plain\">{vague.Select(owed => Html.Of($"<li>{Link(owed)} <small>{Parts.When(_ask, owed.DueWords)} · <q>{owed.What}</q></small></li>"))}</ul>") : Html.None)}
            """);
    }

    private static bool IsVague((CommitmentDossier Owed, LocalDate First, LocalDate Last) item) => Period.DaysBetween(item.First, item.Last) >= LongestShown;

    private Html To(int months, string relation, string words)
    {
        int number = (_month.Year * 12) + _month.Month - 1 + months;
        if (number < 12 || number >= 12 * 10_000) return Html.None;
        return Html.Of($"<a rel=\"{relation}\" href=\"{_ask.Address.With("month", Months.Format(new YearMonth(number / 12, (number % 12) + 1))).ToString()}\">{words}</a> ");
    }

    /// <param name="at">0 for the first day of the month.</param>
    private Html Cell(int at)
    {
        DateInterval days = _month.ToDateInterval();
        if (at < 0 || days.Length <= at) return Html.Of($"<td class=\"out\"></td>");
        LocalDate day = days.Start.PlusDays(at);
        CommitmentDossier[] due = [.. _owed.Where(item => item.First <= day && day <= item.Last && !IsVague(item)).Select(item => item.Owed)];
        string more = LocalDatePattern.Iso.Format(day);
        return Html.Of($"""
            <td><span class="day"><span class="weekday">{_ask.Word(FormattableString.Invariant($"weekday.{(int)day.DayOfWeek}"))} </span>{day.Day}</span>{(due.Length == 0 ? Html.None : Html.Of($"<ul>{due.Take(MostOnDay).Select(owed => Html.Of($"<li>{Link(owed)}</li>"))}</ul>"))}
            {(due.Length > MostOnDay ? Html.Of($"<a href=\"{_ask.Address.Without("show", "month").With("from", more).With("to", more).ToString()}\">+{due.Length - MostOnDay}</a>") : Html.None)}</td>
            """);
    }

    private Html Link(CommitmentDossier owed) =>
        Html.Of($"<a class=\"status {RecordWords.Of(owed.State)}\" href=\"/commitments/{owed.Id}\" title=\"{_ask.Words.Of(owed.State)}: {owed.What}\">{_ask.Words.Of(owed.Kind)}: {(owed.By.Count > 0 ? string.Join(", ", owed.By) : owed.What)}</a>");
}
