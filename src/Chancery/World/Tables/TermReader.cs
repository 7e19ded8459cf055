using System.Globalization;
using Chancery.Text;
using NodaTime;

namespace Chancery.World;

/// <summary>The lines of <c>offices.tsv</c> by office and by person; what they say is read when an office is first asked for, since a report asks for few of them.</summary>
internal sealed class TermReader
{
    private readonly Dictionary<(string Country, OfficeKind Kind), List<DataRow>> _byOffice = [];
    private readonly Dictionary<string, List<(string Country, OfficeKind Kind)>> _byPerson = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<ActorId, string>> _names;
    private readonly StateTable _states;

    public TermReader(List<PersonFacts> people, StateTable states, string? userFolder)
    {
        _states = states;
        _names = new Lazy<Dictionary<ActorId, string>>(() => people.ToDictionary(person => person.Id, person => person.Name));
        foreach (DataRow row in FactFile.Rows("offices", userFolder))
        {
            if (!Enum.TryParse(row["office"], out OfficeKind kind)) continue;
            (string, OfficeKind) office = (row["country"], kind);
            ListOf(_byOffice, office).Add(row);
            List<(string, OfficeKind)> held = ListOf(_byPerson, row["person"]);
            if (!held.Contains(office)) held.Add(office);
        }
    }

    public IEnumerable<(string Country, OfficeKind Kind)> Offices => _byOffice.Keys;

    public IReadOnlyList<(string Country, OfficeKind Kind)> OfficesOf(ActorId person) => _byPerson.GetValueOrDefault(person.Value, []);

    /// <summary>The terms of one office; a later line of the same person and start takes the place of the earlier.</summary>
    public IEnumerable<OfficeTerm> Read((string Country, OfficeKind Kind) office)
    {
        Dictionary<(string, string), OfficeTerm> terms = [];
        foreach (DataRow row in _byOffice.GetValueOrDefault(office, [])) terms[(row["person"], row["since"])] = Make(row, office.Kind, _names.Value, _states);
        return terms.Values;
    }

    private static List<TValue> ListOf<TKey, TValue>(Dictionary<TKey, List<TValue>> lists, TKey key)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out List<TValue>? list)) lists.Add(key, list = []);
        return list;
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
