using System.Text.Json;
using Chancery.Language;
using Chancery.Text;

namespace Chancery.Training.Measuring;

/// <summary>A sentence in which experts marked who acts on whom, and the type of the act.</summary>
/// <param name="Gold">The type's name in capitals; YIELD stands for CONCEDE and RETREAT.</param>
internal sealed record MarkedPair(string Id, string Text, string Gold, TextSpan? Source, TextSpan? Target)
{
    public static MarkedPair Parse(string line)
    {
        using JsonDocument row = JsonDocument.Parse(line);
        string text = row.RootElement.GetProperty("text").GetString()!;
        JsonElement pair = row.RootElement.GetProperty("expected")[0];
        return new MarkedPair(row.RootElement.GetProperty("id").GetString()!, text, pair.GetProperty("code").GetString()!, Find("source_text"), Find("target_text"));

        TextSpan? Find(string name)
        {
            string? words = pair.TryGetProperty(name, out JsonElement told) ? told.GetString() : null;
            int at = string.IsNullOrEmpty(words) ? -1 : text.IndexOf(words, StringComparison.Ordinal);
            return at < 0 ? null : new TextSpan(at, at + words!.Length);
        }
    }

    public bool IsOf(EventType type) => Gold == NameOf(type);

    public static string NameOf(EventType type) => type is EventType.Concede or EventType.Retreat ? "YIELD" : type.ToString().ToUpperInvariant();
}
