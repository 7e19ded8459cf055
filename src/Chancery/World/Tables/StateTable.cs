using Chancery.Text;

namespace Chancery.World;

/// <summary>States and territories.</summary>
public sealed class StateTable
{
    /// <summary>In the order of their codes.</summary>
    public IReadOnlyList<State> All { get; } = [];

    /// <summary>The state with this ISO 3166 alpha-3 code (XKX for Kosovo), or null.</summary>
    public State? Find(string iso3) => null;

    /// <summary>The body a state's office sits in: <c>office:elysee</c> for the French head of state, <c>office:mfa-SRB</c> where a ministry has no name of its own.</summary>
    /// <remarks>Null for offices without a body (ambassadors, envoys) and for unknown countries.</remarks>
    public ActorId? BodyOf(string country, OfficeKind kind) => null;
}

/// <param name="Name">Short English name.</param>
/// <param name="French">Short French name.</param>
/// <param name="Capital">English name of the capital; null if none.</param>
/// <param name="Cow">Correlates of War number, null where it has none.</param>
/// <param name="Gw">Gleditsch-Ward number, null where it has none.</param>
public sealed record State(
    string Iso3, string Iso2, string Name, string Official, string French, string? Capital, string? Cow, string? Gw,
    string Region, string Subregion, bool IsUnMember);
