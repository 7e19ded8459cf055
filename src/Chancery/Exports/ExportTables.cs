using System.Collections.Frozen;
using Chancery.Meaning;
using Chancery.Text;
using Chancery.World;

namespace Chancery.Exports;

/// <summary>The tables that formats look codes up in; loaded once, on first use.</summary>
internal sealed class ExportTables
{
    private static readonly Lazy<ExportTables> Loaded = new(() => new ExportTables());

    public static ExportTables Shared => Loaded.Value;

    public EventCollapser Collapser { get; } = EventCollapser.Load();

    public Codebook Codebook { get; } = Codebook.Load();

    /// <summary>By ISO 3166 alpha-3.</summary>
    public FrozenDictionary<string, State> States { get; } = StateFacts.Read(null).ToFrozenDictionary(facts => facts.State.Iso3, facts => facts.State);

    /// <summary>FIPS 10-4 by ISO 3166 alpha-3.</summary>
    public FrozenDictionary<string, string> Fips { get; } = DataFile.Embedded("data/codebook/fips.tsv").Rows.ToFrozenDictionary(row => row["iso3"], row => row["fips"]);

    /// <summary>ICEWS's names by CAMEO's three letters.</summary>
    public FrozenDictionary<string, string> Sectors { get; } = DataFile.Embedded("data/codebook/sectors.tsv").Rows.ToFrozenDictionary(row => row["code"], row => row["icews"]);
}
