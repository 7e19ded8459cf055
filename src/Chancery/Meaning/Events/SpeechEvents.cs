using Chancery.Language;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>Acts of speaking that are events too: which type and code an accusing, demanding or promising statement is.</summary>
public sealed class SpeechEvents
{
    private readonly Dictionary<Act, (EventType Type, string? Mode, string Cameo)> _codes = [];

    public SpeechEvents(DataFile file)
    {
        foreach (DataRow row in file.Rows)
            _codes[Enum.Parse<Act>(row["act"].Replace("-", "", StringComparison.Ordinal), ignoreCase: true)] =
                (Enum.Parse<EventType>(row["type"], ignoreCase: true), row["mode"] is { Length: > 0 } mode ? mode : null, row["cameo"]);
    }

    public static SpeechEvents Load() => new(DataFile.Embedded("data/lexicon/en/speech-events.tsv"));

    /// <summary>Null for acts that are statements only, such as claim or describe.</summary>
    public (EventType Type, string? Mode, string Cameo)? CodeOf(Act act) => _codes.TryGetValue(act, out (EventType, string?, string) code) ? code : null;
}
