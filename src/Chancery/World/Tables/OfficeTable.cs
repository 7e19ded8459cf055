using Chancery.Text;
using NodaTime;

namespace Chancery.World;

/// <summary>Who held which office when. Answers "unknown" rather than wrongly.</summary>
/// <remarks>On a handover day two people hold an office. The incoming one is returned: wire copy of that day writes so.</remarks>
public sealed class OfficeTable
{
    /// <summary>The holder on a day.</summary>
    /// <param name="country">ISO 3166 alpha-3, or an organization's code: UN, EU, NATO.</param>
    /// <returns>A note if nobody is known for that day.</returns>
    public Outcome<OfficeTerm> HolderOf(string country, OfficeKind kind, LocalDate on) => Unknown();

    /// <summary>Whoever "the leader of" a state is: the president where presidents govern, the prime minister where parliaments do.</summary>
    /// <returns>A note where careful writers differ (Iran) or nobody is known.</returns>
    public Outcome<OfficeTerm> LeaderOf(string country, LocalDate on) => Unknown();

    /// <summary>The office a title means in a country: "premier" and "chancellor" are heads of government, a German president is head of state.</summary>
    /// <returns>Null if the title is no office there.</returns>
    public OfficeKind? HeadCalled(string country, string title) => null;

    /// <summary>All terms of a person, oldest first; empty if the table has none.</summary>
    public IReadOnlyList<OfficeTerm> TermsOf(ActorId person) => [];

    /// <summary>The office <paramref name="person"/> held on a day; the highest if there are several.</summary>
    /// <returns>A note if none was held that day, or if the table does not reach so far.</returns>
    public Outcome<OfficeTerm> OfficeOf(ActorId person, LocalDate on) => Unknown();

    private static Outcome<OfficeTerm> Unknown() =>
        Outcome.None<OfficeTerm>(new Note(NoteLevel.Info, "office-unknown", "The table of offices is empty."));
}
