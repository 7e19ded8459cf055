using Chancery.Text;
using NodaTime;

namespace Chancery.World;

/// <summary>One person in one office, with the days the sources give.</summary>
/// <param name="Country">ISO 3166 alpha-3, or an organization's code: UN, EU, NATO.</param>
/// <param name="Title">"President of France"; made from kind and country where the source gives none.</param>
/// <param name="Body">The office's seat as an actor: <c>office:elysee</c>; null if it has none.</param>
/// <param name="Since">First day; the first of the month or year where the source gives no more; null if no source says.</param>
/// <param name="Until">Last day sure to be covered: the last seen day where nobody said when the term ended; null for a term still open.</param>
/// <param name="EndIsKnown">False if <paramref name="Until"/> is only the last day a source names the person.</param>
/// <param name="Source">Where the fact comes from.</param>
public sealed record OfficeTerm(
    ActorId Person, string PersonName, string Country, OfficeKind Kind, string Title, ActorId? Body,
    LocalDate? Since, LocalDate? Until, bool EndIsKnown, string Source)
{
    /// <summary>For a term still open, the last day a source says so.</summary>
    public LocalDate? LastSeen { get; init; }

    /// <summary>True if the day lies in the term; first and last day count.</summary>
    public bool Covers(LocalDate day) => (Since is not { } since || since <= day) && (Until is not { } until || day <= until);

    /// <summary>The term as a record carries it.</summary>
    public HeldOffice On(LocalDate day) => new(Title, Body, day, Since);

    /// <summary>User's lines before curated ones before the rest.</summary>
    internal int Rank { get; init; }
}
