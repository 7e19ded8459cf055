using System.Text;
using System.Text.Json;
using Chancery.Language;
using Chancery.Meaning;
using Chancery.Text;

namespace Chancery.Training.Measuring;

/// <summary>A sentence in which experts marked who acts on whom, and the type of the act or its quad class.</summary>
/// <param name="Gold">As the set names it: a type in capitals, YIELD for CONCEDE and RETREAT; where only the quad class is known, its types; empty if nothing is.</param>
/// <param name="Types">Every type that is right.</param>
/// <param name="Quad">The quad class of those.</param>
internal sealed record MarkedPair(string Id, string Text, string Gold, ValueList<EventType> Types, string Quad, ValueList<TextSpan> Source, ValueList<TextSpan> Target)
{
    private static readonly Codebook Codebook = Codebook.Load();

    /// <summary>Whether the set tells what is done, or only who acts on whom.</summary>
    public bool IsTyped => Types.Count > 0;

    public bool IsOneType => !Gold.Contains(' ', StringComparison.Ordinal);

    /// <summary>A row of <c>plv_*</c>: a text, the words of both sides, one type.</summary>
    public static MarkedPair Parse(string line)
    {
        using JsonDocument row = JsonDocument.Parse(line);
        string text = row.RootElement.GetProperty("text").GetString()!;
        JsonElement pair = row.RootElement.GetProperty("expected")[0];
        string gold = pair.GetProperty("code").GetString()!;
        EventType[] types = gold == "YIELD" ? [EventType.Concede, EventType.Retreat] : Enum.TryParse(gold, ignoreCase: true, out EventType type) ? [type] : [];
        string quad = types.Length == 0 ? "" : QuadOf(types[0]);
        return new MarkedPair(row.RootElement.GetProperty("id").GetString()!, text, gold, [.. types], quad, Find("source_text"), Find("target_text"));

        ValueList<TextSpan> Find(string name)
        {
            string? words = pair.TryGetProperty(name, out JsonElement told) ? told.GetString() : null;
            int at = string.IsNullOrEmpty(words) ? -1 : text.IndexOf(words, StringComparison.Ordinal);
            return at < 0 ? [] : [new TextSpan(at, at + words!.Length)];
        }
    }

    /// <summary>A row of <c>cameo_pairs_*</c>: words, for each whether it begins or continues the words of a side, all types of the act's quad class.</summary>
    public static MarkedPair ParseWords(string line, int number)
    {
        using JsonDocument row = JsonDocument.Parse(line);
        StringBuilder text = new();
        List<TextSpan> places = [];
        bool isOpen = true;
        foreach (string word in row.RootElement.GetProperty("words").EnumerateArray().Select(word => word.GetString()!))
        {
            if (!isOpen && !IsClosing(word)) text.Append(' ');
            places.Add(new TextSpan(text.Length, text.Length + word.Length));
            text.Append(word);
            isOpen = word is "(" or "[" or "“" or "‘" or "$" or "€" or "£";
        }
        EventType[] types = [.. row.RootElement.GetProperty("quad_types").EnumerateArray().Select(name => Enum.Parse<EventType>(name.GetString()!, ignoreCase: true))];
        return new MarkedPair($"pair-{number}", text.ToString(), string.Join(' ', types.Select(Codebook.Name)), [.. types], types.Length == 0 ? "" : QuadOf(types[0]), Marked("actor"), Marked("recipient"));

        ValueList<TextSpan> Marked(string side)
        {
            List<TextSpan> spans = [];
            int i = 0;
            foreach (int mark in row.RootElement.GetProperty(side).EnumerateArray().Select(mark => mark.GetInt32()))
            {
                if (mark == 1 || (mark == 2 && spans.Count == 0)) spans.Add(places[i]);
                else if (mark == 2) spans[^1] = new TextSpan(spans[^1].Start, places[i].End);
                i++;
            }
            return [.. spans];
        }
    }

    public bool IsOf(EventType type) => Types.Contains(type);

    public static string NameOf(EventType type) => type is EventType.Concede or EventType.Retreat ? "YIELD" : Codebook.Name(type);

    /// <summary>Of a set that has CONCEDE and RETREAT as one type: that of RETREAT for both.</summary>
    public static string QuadOf(EventType type) => Codebook.QuadOf(type == EventType.Concede ? EventType.Retreat : type);

    private static bool IsClosing(string word) => word[0] is '.' or ',' or ';' or ':' or '!' or '?' or '%' or ')' or ']' or '’' or '”' || word is "'s" or "n't" or "'";
}
