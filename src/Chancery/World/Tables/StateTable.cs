using Chancery.Text;

namespace Chancery.World;

/// <summary>States and territories.</summary>
public sealed class StateTable
{
    /// <summary>Slugs of bodies that have no name of their own, with the words that show them.</summary>
    private static readonly (OfficeKind Kind, string Slug, string Words)[] Bodies =
    [
        (OfficeKind.HeadOfState, "presidency", "Presidency"),
        (OfficeKind.HeadOfGovernment, "pmo", "Office of the Prime Minister"),
        (OfficeKind.ForeignMinister, "mfa", "Ministry of Foreign Affairs"),
        (OfficeKind.DefenseMinister, "mod", "Ministry of Defense"),
        (OfficeKind.InteriorMinister, "interior", "Ministry of the Interior"),
        (OfficeKind.FinanceMinister, "finance", "Ministry of Finance"),
        (OfficeKind.SpeakerOfParliament, "parliament", "Parliament"),
    ];

    private readonly Dictionary<string, State> _states = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, OfficeKind), ActorId> _bodies = [];

    internal StateTable(IEnumerable<State> states, IEnumerable<(string Country, OfficeKind Kind, ActorId Body)> bodies)
    {
        All = [.. states.OrderBy(state => state.Iso3, StringComparer.Ordinal)];
        foreach (State state in All) _states[state.Iso3] = state;
        foreach ((string country, OfficeKind kind, ActorId body) in bodies) _bodies.TryAdd((country, kind), body);
    }

    /// <summary>In the order of their codes.</summary>
    public IReadOnlyList<State> All { get; }

    /// <summary>The state with this ISO 3166 alpha-3 code (XKX for Kosovo), or null.</summary>
    public State? Find(string iso3) => _states.GetValueOrDefault(iso3);

    /// <summary>The body a state's office sits in: <c>office:elysee</c> for the French head of state, <c>office:mfa-SRB</c> where a ministry has no name of its own.</summary>
    /// <remarks>Null for offices without a body (ambassadors, envoys) and for unknown countries; where the head of state governs, both heads sit in one.</remarks>
    public ActorId? BodyOf(string country, OfficeKind kind)
    {
        if (_bodies.TryGetValue((country, kind), out ActorId body)) return body;
        if (Find(country) is not { } state) return null;
        if (kind == OfficeKind.HeadOfGovernment && !state.HasPrimeMinister) return BodyOf(country, OfficeKind.HeadOfState);
        foreach ((OfficeKind known, string slug, _) in Bodies)
            if (known == kind) return new ActorId($"office:{slug}-{country}");
        return null;
    }

    internal static string? WordsFor(string slug)
    {
        foreach ((_, string known, string words) in Bodies)
            if (known == slug) return words;
        return null;
    }
}

/// <param name="Name">Short English name.</param>
/// <param name="French">Short French name.</param>
/// <param name="Capital">English name of the capital; null if none.</param>
/// <param name="Cow">Correlates of War number, null where it has none.</param>
/// <param name="Gw">Gleditsch-Ward number, null where it has none.</param>
/// <param name="Leader">The office "the leader of" the state means; null where careful writers differ.</param>
/// <param name="HeadOfState">What its head of state is called: <c>president</c>, <c>king</c>, <c>emir</c>; null if unknown.</param>
/// <param name="HasPrimeMinister">False where the head of state heads the government too.</param>
public sealed record State(
    string Iso3, string Iso2, string Name, string Official, string French, string? Capital, string? Cow, string? Gw,
    string Region, string Subregion, bool IsUnMember, OfficeKind? Leader, string? HeadOfState, bool HasPrimeMinister)
{
    /// <summary>With its article where English gives it one: "the United States".</summary>
    public string NameInText =>
        Name.StartsWith("United ", StringComparison.Ordinal) || Name.EndsWith('s') && Name is "Netherlands" or "Philippines" or "Bahamas" or "Maldives" or "Comoros"
        || Name.EndsWith("Republic", StringComparison.Ordinal) || Name.EndsWith("Islands", StringComparison.Ordinal) || Name is "Gambia"
            ? "the " + Name
            : Name;
}
