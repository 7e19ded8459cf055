using System.Text.Json.Nodes;
using Chancery.Language;
using Chancery.Meaning;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Archive.Exchange;

/// <summary>A line that a person adds to a record: what its words show and its fields say, as the record's JSON has it.</summary>
internal static class AddedLine
{
    /// <summary>The lists of a record that have lines of their own.</summary>
    public static IEnumerable<string> Lists => Kinds.Select(known => known.List);

    /// <summary>What vouches for a line that no pattern found.</summary>
    private const string Rule = "analyst";

    /// <summary>The kinds of lines, in words, with the lists of the record they are in, the letter of their ids, and the field that must be given.</summary>
    private static readonly (string Kind, string List, char Letter, string Field)[] Kinds =
        [("event", "events", 'e', "type"), ("statement", "statements", 's', "act"), ("commitment", "commitments", 'c', "kind"), ("encounter", "encounters", 'n', "kind")];

    /// <exception cref="ChanceryException">There is no such kind.</exception>
    public static (string List, char Letter, string Field) KindOf(string kind) =>
        Kinds.FirstOrDefault(known => known.Kind == kind || known.List == kind) is { List: not null } found ? (found.List, found.Letter, found.Field)
        : throw new ChanceryException($"'{kind}' is no kind of line: give {string.Join(", ", Kinds.Select(known => known.Kind))}.");

    /// <summary>The first place of the words; with <c>#2</c> at their end the second, and so on.</summary>
    /// <exception cref="ChanceryException">The text has them not, or not so often.</exception>
    public static TextSpan Find(string text, string words)
    {
        int mark = words.LastIndexOf('#');
        bool isCounted = int.TryParse(words.AsSpan(mark + 1), System.Globalization.NumberStyles.None, null, out int wanted) && mark > 0 && wanted > 0;
        string sought = isCounted ? words[..mark] : words;
        int at = -1;
        for (int found = 0; sought.Length > 0 && found < (isCounted ? wanted : 1); found++)
            if ((at = text.IndexOf(sought, at + 1, StringComparison.Ordinal)) < 0) break;
        return at >= 0 ? new TextSpan(at, at + sought.Length)
            : throw new ChanceryException($"The text has no words “{sought}”{(isCounted ? FormattableString.Invariant($" for the {wanted}. time") : "")}: copy them from 'chancery show ID --text', marks and all.");
    }

    /// <summary>A line with its words and nothing else said; it has no id yet.</summary>
    public static JsonObject Blank(string list, TextSpan words)
    {
        JsonArray span = Span(words);
        return list switch
        {
            "events" => new JsonObject
            {
                ["type"] = null, ["mode"] = null, ["contexts"] = new JsonArray(), ["cameo"] = null, ["quad"] = null, ["goldstein"] = null, ["actors"] = new JsonArray(),
                ["recipients"] = new JsonArray(), ["symmetric"] = false, ["status"] = "occurred", ["voice"] = null, ["time"] = null, ["place"] = null,
                ["trigger"] = new JsonObject { ["span"] = span, ["lemma"] = "" }, ["evidence"] = new JsonArray(Span(words)), ["rule"] = Rule, ["confidence"] = 1.0,
            },
            "statements" => new JsonObject
            {
                ["within"] = null, ["speakers"] = new JsonArray(), ["addressees"] = new JsonArray(), ["medium"] = null, ["act"] = null, ["delivery"] = "indirect", ["denied"] = false,
                ["hedged"] = false, ["source"] = null, ["cue"] = null, ["content"] = new JsonArray(span), ["quoted"] = new JsonArray(), ["topics"] = new JsonArray(), ["rule"] = Rule,
            },
            "commitments" => new JsonObject
            {
                ["kind"] = null, ["by"] = new JsonArray(), ["to"] = new JsonArray(), ["what"] = new JsonObject { ["span"] = span }, ["about"] = new JsonArray(), ["condition"] = null,
                ["due"] = null, ["status"] = "announced", ["history"] = new JsonArray(), ["statement"] = null, ["event"] = null, ["evidence"] = new JsonArray(Span(words)), ["rule"] = Rule,
            },
            _ => new JsonObject
            {
                ["kind"] = null, ["channel"] = null, ["participants"] = new JsonArray(), ["status"] = "occurred", ["history"] = new JsonArray(), ["voice"] = null, ["time"] = null,
                ["place"] = null, ["topics"] = new JsonArray(), ["event"] = null, ["accounts"] = new JsonArray(), ["comparison"] = new JsonArray(), ["evidence"] = new JsonArray(span), ["rule"] = Rule,
            },
        };
    }

    /// <summary>What follows from an event's type where the person does not say it.</summary>
    public static void Complete(JsonObject line)
    {
        if (!line.ContainsKey("cameo") || line["type"]?.ToString() is not { } word || !RecordWords.TryParse(word, out EventType type)) return;
        Codebook codebook = Codebook.Load();
        line["cameo"] ??= ReaderCodes.CameoOf(type);
        line["quad"] ??= codebook.QuadOf(type);
        line["goldstein"] ??= codebook.Find(line["cameo"]!.ToString())?.Goldstein;
        line["symmetric"] = type is EventType.Consult or EventType.Agree && line["recipients"]!.AsArray().Count == 0;
    }

    private static JsonArray Span(TextSpan words) => [words.Start, words.End];
}
