using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using Chancery.Text;
using NodaTime;

namespace Chancery.World;

/// <summary>Who held which office when. Answers "unknown" rather than wrongly.</summary>
/// <remarks>On a handover day two people hold an office. The incoming one is returned: wire copy of that day writes so.</remarks>
public sealed class OfficeTable
{
    private static readonly FrozenSet<string> HeadTitles =
        FrozenSet.ToFrozenSet(["president", "prime minister", "premier", "chancellor", "taoiseach", "king", "queen", "monarch", "emir", "sultan", "emperor", "pope", "grand duke"], StringComparer.OrdinalIgnoreCase);

    private readonly ConcurrentDictionary<(string Country, OfficeKind Kind), OfficeTerm[]> _byOffice = [];
    private readonly ConcurrentDictionary<ActorId, OfficeTerm[]> _byPerson = [];
    private readonly TermReader _reader;
    private readonly StateTable _states;

    internal OfficeTable(TermReader reader, StateTable states)
    {
        _reader = reader;
        _states = states;
    }

    /// <summary>All terms, by country, office and start.</summary>
    public IEnumerable<OfficeTerm> All => _reader.Offices.OrderBy(office => office.Country, StringComparer.Ordinal).ThenBy(office => office.Kind).SelectMany(TermsIn);

    /// <summary>The holder on a day. A state without prime minister has its head of state as head of government.</summary>
    /// <param name="country">ISO 3166 alpha-3, or an organization's code: UN, EU, NATO.</param>
    /// <returns>A note if nobody is known for that day, or if an open term was last seen long before.</returns>
    public Outcome<OfficeTerm> HolderOf(string country, OfficeKind kind, LocalDate on)
    {
        if (kind == OfficeKind.HeadOfGovernment && _states.Find(country) is { HasPrimeMinister: false }) kind = OfficeKind.HeadOfState;
        OfficeTerm[] terms = TermsIn((country, kind));
        OfficeTerm? best = null;
        foreach (OfficeTerm term in terms)
            if (term.Covers(on) && (best is null || IsBetter(term, best, on))) best = term;
        return best is not null ? Found(best, on) : Unknown($"Nobody is known as {Words(kind)} of {country} on {Iso(on)}; {Reach(terms)}");
    }

    /// <summary>Whoever "the leader of" a state is: the president where presidents govern, the prime minister where parliaments do.</summary>
    /// <returns>A note where careful writers differ (Iran) or nobody is known.</returns>
    public Outcome<OfficeTerm> LeaderOf(string country, LocalDate on) =>
        _states.Find(country)?.Leader is { } kind
            ? HolderOf(country, kind, on)
            : Unknown($"'The leader' of {country} may mean several people; the column 'leader' of data/world/governments.tsv leaves it open.");

    /// <summary>True for a title that only a head of state or government bears, whatever the country.</summary>
    public bool IsHeadTitle(string title) => HeadTitles.Contains(title);

    /// <summary>The office a title means in a country: "premier" and "chancellor" are heads of government, a German president is head of state.</summary>
    /// <returns>Null if the title is no head's there: a "prime minister" of the United States, a "president" of a kingdom.</returns>
    public OfficeKind? HeadCalled(string country, string title)
    {
        State? state = _states.Find(country);
        switch (title.ToLowerInvariant())
        {
            case "leader": return state?.Leader;
            case "head of state": return OfficeKind.HeadOfState;
            case "head of government": return OfficeKind.HeadOfGovernment;
            case "supreme leader": return country == "IRN" ? OfficeKind.SupremeLeader : OfficeKind.HeadOfState;
            case "secretary of state" or "cardinal secretary of state" when country == "VAT": return OfficeKind.HeadOfGovernment;
            case "premier" when country is "CAN" or "AUS" or "ZAF": return null;
            case "taoiseach" when country is not ("" or "IRL"): return null;
            case "chancellor" when country is not ("DEU" or "AUT"): return country == "GBR" ? OfficeKind.FinanceMinister : null;
            case "prime minister" or "premier" or "chancellor" or "taoiseach": return state is null or { HasPrimeMinister: true } ? OfficeKind.HeadOfGovernment : null;
            case "president": return state is null or { HeadOfState: null or "president" } ? OfficeKind.HeadOfState : null;
            case "king" or "queen" or "monarch" or "emir" or "sultan" or "emperor" or "pope" or "grand duke": return state is { HeadOfState: "president" } ? null : OfficeKind.HeadOfState;
            default: return null;
        }
    }

    /// <summary>The one body all of whose heads the table lists under that office: the union for a president of its commission; null for an office of states.</summary>
    public string? HomeOf(OfficeKind kind) => kind is OfficeKind.CommissionPresident or OfficeKind.CouncilPresident or OfficeKind.HighRepresentative
        ? _reader.Offices.FirstOrDefault(office => office.Kind == kind).Country : null;

    /// <summary>Who held the office before or after the person's own term of that day; null where the table has nobody within a year of it.</summary>
    public OfficeTerm? NextTo(ActorId person, OfficeKind kind, LocalDate on, bool isBefore)
    {
        OfficeTerm? own = TermsOf(person).FirstOrDefault(term => term.Kind == kind && term.Covers(on));
        if (own is null) return null;
        IEnumerable<OfficeTerm> others = TermsIn((own.Country, kind)).Where(term => term.Person != person);
        return isBefore ? others.LastOrDefault(term => term.Since < own.Since && (term.Until ?? own.Since) >= own.Since?.PlusYears(-1)) : others.FirstOrDefault(term => term.Since > own.Since && term.Since <= (own.Until ?? on).PlusYears(1));
    }

    /// <summary>All terms of a person, oldest first; empty if the table has none.</summary>
    public IReadOnlyList<OfficeTerm> TermsOf(ActorId person) => Of(person);

    /// <summary>The office <paramref name="person"/> held on a day; the highest if there are several.</summary>
    /// <returns>A note if none was held that day, or if the table does not reach so far.</returns>
    public Outcome<OfficeTerm> OfficeOf(ActorId person, LocalDate on)
    {
        OfficeTerm[] terms = Of(person);
        OfficeTerm? best = null;
        foreach (OfficeTerm term in terms)
            if (term.Covers(on) && (best is null || term.Kind < best.Kind || term.Kind == best.Kind && term.Since > best.Since)) best = term;
        if (best is not null) return Found(best, on);
        if (terms.Length == 0) return Unknown($"No office of {person} is known.");
        OfficeTerm last = terms[^1];
        string message = last.EndIsKnown || last.Until is not { } seen || on <= seen
            ? $"{last.PersonName} held no known office on {Iso(on)}; {Reach(terms)}"
            : $"The table last saw {last.PersonName} in office on {Iso(seen)}, before {Iso(on)}: '{last.Title}' may have ended.";
        return Unknown(message);
    }

    private OfficeTerm[] TermsIn((string Country, OfficeKind Kind) office) =>
        _byOffice.GetOrAdd(office, key => TermEnds.Close([.. _reader.Read(key).OrderBy(term => term.Since ?? LocalDate.MinIsoValue).ThenBy(term => term.Person)]));

    private OfficeTerm[] Of(ActorId person) =>
        _byPerson.GetOrAdd(person, id => [.. _reader.OfficesOf(id).SelectMany(TermsIn).Where(term => term.Person == id)
            .OrderBy(term => term.Since ?? LocalDate.MinIsoValue).ThenBy(term => term.Kind).ThenBy(term => term.Country, StringComparer.Ordinal)]);

    /// <summary>A better source wins, then the later start; on a handover day the incoming one.</summary>
    private static bool IsBetter(OfficeTerm term, OfficeTerm best, LocalDate on)
    {
        if (best.Until == on && term.Until != on) return true;
        if (term.Until == on && best.Until != on) return false;
        return term.Rank != best.Rank ? term.Rank < best.Rank : term.Since > best.Since || best.Since is null;
    }

    private static Outcome<OfficeTerm> Found(OfficeTerm term, LocalDate on) =>
        term.Until is null && term.LastSeen is { } seen && seen.PlusYears(1) < on
            ? Outcome.Of(term, new Note(NoteLevel.Info, "office-stale", $"{term.PersonName} was last seen as '{term.Title}' on {Iso(seen)}, over a year before {Iso(on)}."))
            : Outcome.Of(term);

    private static Outcome<OfficeTerm> Unknown(string message) => Outcome.None<OfficeTerm>(new Note(NoteLevel.Info, "office-unknown", message));

    private static string Reach(OfficeTerm[] terms)
    {
        if (terms.Length == 0) return "the table has no such office.";
        LocalDate? end = terms.Any(term => term.Until is null) ? null : terms.Max(term => term.Until);
        string first = terms[0].Since is { } since ? Iso(since) : "an unknown day";
        return $"the table reaches from {first} to {(end is { } last ? Iso(last) : "today")}, perhaps with gaps.";
    }

    private static string Words(OfficeKind kind) => string.Concat(kind.ToString().Select(c => char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : c.ToString())).Trim();

    private static string Iso(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
