using Chancery.World;

namespace Chancery.Exports;

/// <summary>The numbers by which data sets on states know one, empty where they do not have it.</summary>
/// <param name="Cow">Correlates of War.</param>
/// <param name="Gw">Gleditsch and Ward.</param>
public sealed record StateCodes(string Iso3, string Cow, string Gw)
{
    /// <param name="iso3">ISO 3166 alpha-3.</param>
    public static StateCodes Of(string iso3) =>
        ExportTables.Shared.States.TryGetValue(iso3, out State? state) ? new StateCodes(iso3, state.Cow ?? "", state.Gw ?? "") : new StateCodes(iso3, "", "");
}
