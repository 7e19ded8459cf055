using System.Globalization;
using Chancery.Text;
using NodaTime;

namespace Chancery.World;

/// <summary>Reads <c>offices.tsv</c>.</summary>
internal static class TermReader
{
    public static IEnumerable<OfficeTerm> Read(List<PersonFacts> people, StateTable states, string? userFolder)
    {
        Dictionary<ActorId, string> names = people.ToDictionary(person => person.Id, person => person.Name);
        Dictionary<(string, string, string, string), OfficeTerm> terms = [];
        foreach (DataRow row in FactFile.Rows("offices", userFolder))
            if (Enum.TryParse(row["office"], out OfficeKind kind)) terms[(row["person"], row["country"], row["office"], row["since"])] = Make(row, kind, names, states);
        return terms.Values;
    }

    /// <summary>First day of what is written: a day, a month or a year; null if it is empty or no date.</summary>
    public static LocalDate? FirstDay(string date) => Day(date, false);

    /// <summary>Last day of what is written.</summary>
    public static LocalDate? LastDay(string date) => Day(date, true);

    private static OfficeTerm Make(DataRow row, OfficeKind kind, Dictionary<ActorId, string> names, StateTable states)
    {
        ActorId person = new(row["person"]);
        string end = row["end"], country = row["country"];
        LocalDate? until = end == "last-seen" && row["until"].Length == 4 ? FirstDay(row["until"])?.PlusMonths(6) : LastDay(row["until"]);
        return new OfficeTerm(
            person, names.GetValueOrDefault(person) ?? person.Slug, country, kind, TitleOf(row["title"], country, states), states.BodyOf(country, kind) ?? OrganizationOf(country, kind, states),
            FirstDay(row["since"]), end == "open" ? null : until, end is not "last-seen", row["source"])
        {
            LastSeen = end == "open" ? until : null,
            Rank = row.Path.StartsWith("data/world/offices", StringComparison.Ordinal) ? row["source"].StartsWith("curated", StringComparison.Ordinal) ? 2 : 3
                : row.Path.StartsWith("data/world/", StringComparison.Ordinal) ? 1 : 0,
        };
    }

    /// <summary>An organization's head sits in the organization itself.</summary>
    private static ActorId? OrganizationOf(string code, OfficeKind kind, StateTable states) =>
        kind is OfficeKind.OrganizationHead or OfficeKind.HighRepresentative or OfficeKind.CouncilPresident && states.Find(code) is null ? new ActorId($"org:{code.ToLowerInvariant()}") : null;

    /// <summary>"President" alone becomes "President of France".</summary>
    private static string TitleOf(string title, string country, StateTable states)
    {
        if (states.Find(country) is not { } state || title.Contains(" of ", StringComparison.Ordinal) && title.Contains(state.Name, StringComparison.Ordinal)) return title;
        return title.Length == 0 ? "" : $"{title} of {state.NameInText}";
    }

    private static LocalDate? Day(string date, bool isLast)
    {
        if (date.Length < 4 || !int.TryParse(date.AsSpan(0, 4), CultureInfo.InvariantCulture, out int year) || year is < 1 or > 9998) return null;
        if (date.Length < 7 || !int.TryParse(date.AsSpan(5, 2), CultureInfo.InvariantCulture, out int month) || month is < 1 or > 12)
            return isLast ? new LocalDate(year, 12, 31) : new LocalDate(year, 1, 1);
        int length = CalendarSystem.Iso.GetDaysInMonth(year, month);
        if (date.Length < 10 || !int.TryParse(date.AsSpan(8, 2), CultureInfo.InvariantCulture, out int day) || day < 1 || day > length)
            return isLast ? new LocalDate(year, month, length) : new LocalDate(year, month, 1);
        return new LocalDate(year, month, day);
    }
}
