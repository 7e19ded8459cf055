using System.Collections.Frozen;

namespace Chancery.World;

/// <summary>Which state people mean when they ask for one by its code or by any of its names.</summary>
public static class StateNames
{
    private static readonly Lazy<FrozenDictionary<string, string>> Names = new(ReadNames);
    private static readonly Lazy<FrozenDictionary<string, string>> Codes = new(ReadCodes);

    /// <param name="asked">A code of two or three capitals (<c>US</c>, <c>USA</c>), or a whole name in English or French, in any case, with or without accents.</param>
    /// <returns>The ISO 3166 alpha-3 code; null if no state, or more than one, is called so.</returns>
    public static string? CodeOf(string asked) => Codes.Value.GetValueOrDefault(asked) ?? Names.Value.GetValueOrDefault(Fold(asked));

    private static FrozenDictionary<string, string> ReadCodes() =>
        StateFacts.Read(null).SelectMany(facts => new[] { (Code: facts.State.Iso3, facts.State.Iso3), (Code: facts.State.Iso2, facts.State.Iso3) })
            .Where(pair => pair.Code.Length > 0).ToFrozenDictionary(pair => pair.Code, pair => pair.Iso3);

    private static FrozenDictionary<string, string> ReadNames() =>
        StateFacts.Read(null).SelectMany(facts => facts.Names.Select(name => (Name: Fold(name), facts.State.Iso3))).Distinct()
            .GroupBy(pair => pair.Name).Where(same => same.Count() == 1).ToFrozenDictionary(same => same.Key, same => same.Single().Iso3);

    private static string Fold(string name) => Spelling.Fold(name.Trim()).ToLowerInvariant();
}
