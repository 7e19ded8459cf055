using Chancery.Text;
using NodaTime;

namespace Chancery.World;

/// <summary>One person in one office, with the days the sources give.</summary>
/// <param name="Country">ISO 3166 alpha-3, or an organization's code: UN, EU, NATO.</param>
/// <param name="Title">"President of France"; made from kind and country where the source gives none.</param>
/// <param name="Body">The office's seat as an actor: <c>office:elysee</c>; null if it has none.</param>
/// <param name="Since">First day; the first of the month or year where the source gives no more.</param>
/// <param name="Until">Last day sure to be covered: the last seen day where nobody said when the term ended; null for a term still open.</param>
/// <param name="EndIsKnown">False if <paramref name="Until"/> is only the last day a source names the person.</param>
/// <param name="Source">Where the fact comes from.</param>
public sealed record OfficeTerm(
    ActorId Person, string PersonName, string Country, OfficeKind Kind, string Title, ActorId? Body,
    LocalDate? Since, LocalDate? Until, bool EndIsKnown, string Source)
{
    /// <summary>The term as a record carries it.</summary>
    public HeldOffice On(LocalDate day) => new(Title, Body, day, Since);
}
