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
    private readonly FrozenDictionary<string, double> _scores;

    private Codebook(DataFile cameo, DataFile plover)
    {
        _cameo = cameo.Rows.ToFrozenDictionary(row => row["code"], row => new CameoCode(
            row["code"], row["title"], row["quad"],
            double.TryParse(row["goldstein"], CultureInfo.InvariantCulture, out double score) ? score : null,
            [.. row["plover_contexts"].Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]));
        _quads = plover.Rows.Where(row => row["mode"].Length == 0).ToFrozenDictionary(row => row["type"], row => row["quad"]);
        _scores = plover.Rows.Where(row => row["score"].Length > 0).ToFrozenDictionary(row => row["type"] + "." + row["mode"], row => double.Parse(row["score"], CultureInfo.InvariantCulture));
        _modes = plover.Rows.Where(row => row["mode"].Length > 0).Select(row => row["type"] + "." + row["mode"]).ToFrozenSet();
    }

    public static Codebook Load() => new(DataFile.Embedded("data/codebook/cameo.tsv"), DataFile.Embedded("data/codebook/plover.tsv"));

    public CameoCode? Find(string cameo) => _cameo.GetValueOrDefault(cameo);

    /// <summary>"verbal-cooperation" and so on.</summary>
    public string QuadOf(EventType type) => _quads[Name(type)];

    /// <summary>PLOVER's score of the mode, else of the type: -10 to 10.</summary>
    public double ScoreOf(EventType type, string? mode) => _scores.TryGetValue($"{Name(type)}.{mode}", out double score) ? score : _scores[Name(type) + "."];

    public bool HasMode(EventType type, string mode) => _modes.Contains(Name(type) + "." + mode);

    /// <summary>As written in the codebook: "CONSULT".</summary>
    public static string Name(EventType type) => type.ToString().ToUpperInvariant();
}

/// <param name="Quad">That of the code's root, which for appeals is another than that of its PLOVER type.</param>
/// <param name="Goldstein">-10 to 10; null where the scale gives none.</param>
public sealed record CameoCode(string Code, string Title, string Quad, double? Goldstein, ValueList<string> Contexts);
