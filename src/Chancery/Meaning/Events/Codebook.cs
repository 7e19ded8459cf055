using System.Collections.Frozen;
using System.Globalization;
using Chancery.Language;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>What PLOVER types and CAMEO codes mean: <c>data/codebook/*.tsv</c>.</summary>
public sealed class Codebook
{
    private readonly FrozenDictionary<string, CameoCode> _cameo;
    private readonly FrozenDictionary<string, string> _quads;
    private readonly FrozenSet<string> _modes;

    private Codebook(DataFile cameo, DataFile plover)
    {
        _cameo = cameo.Rows.ToFrozenDictionary(row => row["code"], row => new CameoCode(
            row["code"], row["title"],
            double.TryParse(row["goldstein"], CultureInfo.InvariantCulture, out double score) ? score : null,
            [.. row["plover_contexts"].Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]));
        _quads = plover.Rows.Where(row => row["mode"].Length == 0).ToFrozenDictionary(row => row["type"], row => row["quad"]);
        _modes = plover.Rows.Where(row => row["mode"].Length > 0).Select(row => row["type"] + "." + row["mode"]).ToFrozenSet();
    }

    public static Codebook Load() => new(DataFile.Embedded("data/codebook/cameo.tsv"), DataFile.Embedded("data/codebook/plover.tsv"));

    public CameoCode? Find(string cameo) => _cameo.GetValueOrDefault(cameo);

    /// <summary>"verbal-cooperation" and so on.</summary>
    public string QuadOf(EventType type) => _quads[Name(type)];

    public bool HasMode(EventType type, string mode) => _modes.Contains(Name(type) + "." + mode);

    /// <summary>As written in the codebook: "CONSULT".</summary>
    public static string Name(EventType type) => type.ToString().ToUpperInvariant();
}

/// <param name="Goldstein">-10 to 10; null where the scale gives none.</param>
public sealed record CameoCode(string Code, string Title, double? Goldstein, ValueList<string> Contexts);
