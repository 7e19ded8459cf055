using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chancery.Archive.Corrections;
using Chancery.Records;
using Chancery.Text;
using NodaTime.Text;

namespace Chancery.Archive.Exchange;

/// <summary>A record's JSON with the decisions of people in it.</summary>
internal sealed class FixedJson
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What is decided on words, not on the line: they stay as the machine read them.</summary>
    private static readonly string[] Fixed = ["id", "trigger", "evidence", "content", "quoted", "cue", "source", "what", "condition", "medium", "accounts", "comparison", "place", "rule", "confidence", "office", "mentions"];

    /// <summary>Fields that name another line; its number may shift, so only the report itself can be named.</summary>
    private static readonly string[] References = ["voice", "within", "statement", "event"];

    private readonly Record _machine;
    private readonly Func<string, RecordedActor?> _actors;

    /// <param name="actors">Finds an actor of another document by its id.</param>
    public FixedJson(Record machine, Func<string, RecordedActor?> actors)
    {
        _machine = machine;
        _actors = actors;
    }

    /// <summary>The decision on a field as it is to be stored.</summary>
    /// <exception cref="ChanceryException">There is no such line or field, or the value is none for it.</exception>
    public Fix Decide(string line, string field, string value, Deed deed)
    {
        (string kind, LineRow row) = Find(line);
        JsonObject json = LineOf(Parse(_machine), kind, line) ?? throw new ChanceryException($"The record has no line {line}.");
        if (field == Fix.Drop) return Of("true");
        if (Fixed.Contains(field)) throw new ChanceryException($"{field} of {line} cannot be decided: words stay as they were read; drop the line instead.");
        if (!json.ContainsKey(field)) throw new ChanceryException($"{line} has no field {field}: it has {string.Join(", ", json.Select(pair => pair.Key).Except(Fixed))}.");
        return Of(ValueOf(field, value, json[field])?.ToJsonString(Plain) ?? "null");

        Fix Of(string decided) => new(
            0, _machine.Report.Id, kind, line, row.Anchor.Start, row.Anchor.End, field, field == Fix.Drop ? "false" : json[field]?.ToJsonString(Plain) ?? "null", decided,
            deed.Who, InstantPattern.ExtendedIso.Format(deed.At), deed.Why, IsDisputed: false);
    }

    /// <summary>The fields of a line that can be decided on, with their values in the form in which a decision gives them.</summary>
    /// <exception cref="ChanceryException">There is no such line.</exception>
    public IReadOnlyList<(string Field, string Value)> Fields(string line) =>
        [.. from pair in LineOf(Parse(_machine), Find(line).Kind, line)! where !Fixed.Contains(pair.Key) select (pair.Key, Given(pair.Key, pair.Value))];

    /// <summary>The record with the decisions that hold, each judged against what the machine says.</summary>
    public (Record Record, IReadOnlyList<JudgedFix> Judged) Apply(IEnumerable<Fix> fixes)
    {
        Record record = _machine;
        List<JudgedFix> judged = [];
        foreach (Fix fix in fixes)
        {
            JsonObject json = Parse(record);
            LineRow? row = LineTables.Of(fix.Kind).Rows(_machine).FirstOrDefault(row => IsOf(row, fix) && row.Id == fix.Line)
                ?? LineTables.Of(fix.Kind).Rows(_machine).FirstOrDefault(row => IsOf(row, fix));
            string machine = row is null ? "" : fix.Field == Fix.Drop ? "false" : LineOf(Parse(_machine), fix.Kind, row.Id)?[fix.Field]?.ToJsonString(Plain) ?? "null";
            FixState state = fix.IsDisputed ? FixState.Disputed : row is null ? FixState.Gone
                : machine == fix.Value ? FixState.Confirmed : machine == fix.Was ? FixState.Applied : FixState.Conflict;
            if (row is not null && !fix.IsDisputed && machine != fix.Value)
            {
                if (Changed(json, fix, row.Id) is { } sound) record = sound;
                else state = FixState.Unsound;
            }
            judged.Add(new JudgedFix(fix, state, machine));
        }
        return (record, judged);
    }

    /// <returns>Null when the record would not hold together.</returns>
    private Record? Changed(JsonObject json, Fix fix, string line)
    {
        if (LineOf(json, fix.Kind, line) is not { } target) return null;
        if (fix.Field == Fix.Drop) json[fix.Kind]!.AsArray().Remove(target);
        else target[fix.Field] = JsonNode.Parse(fix.Value);
        AddActors(json, fix);
        try
        {
            Record record = RecordJson.Parse(json.ToJsonString(Plain), _machine.Report.Source.Text) with { Sentences = _machine.Sentences };
            return EvidenceCheck.Faults(record).Any() ? null : record;
        }
        catch (ChanceryException)
        {
            return null;        // a word that this build does not know: decided with another one
        }
    }

    /// <summary>An actor whom the report does not mention by the machine's reading comes without mentions.</summary>
    private void AddActors(JsonObject json, Fix fix)
    {
        if (JsonNode.Parse(fix.Value) is not JsonArray values) return;
        JsonArray actors = json["actors"]!.AsArray();
        foreach (string id in values.Select(value => value?.ToString() ?? "").Where(value => value.Contains(':', StringComparison.Ordinal)))
        {
            if (actors.Any(actor => actor!["id"]!.ToString() == id) || _actors(id) is not { Actor: var actor }) continue;
            actors.Add(new JsonObject
            {
                ["id"] = id, ["kind"] = RecordWords.Of(actor.Kind), ["name"] = actor.Name, ["country"] = actor.Country, ["office"] = null,
                ["sector"] = actor.Sector, ["cameo"] = actor.Cameo, ["wikidata"] = actor.Wikidata, ["mentions"] = new JsonArray(),
            });
        }
    }

    private (string Kind, LineRow Row) Find(string line) =>
        (from table in LineTables.All
         where table.Kind != "actors"
         from row in table.Rows(_machine)
         where row.Id == line
         select (table.Kind, row)).FirstOrDefault() is { Item2: not null } found ? found
        : throw new ChanceryException($"The record has no line {line}: 'chancery show {_machine.Report.Id}' shows its ids.");

    private static bool IsOf(LineRow row, Fix fix) => row.Anchor.Overlaps(new TextSpan(fix.Start, fix.End));

    private static JsonObject Parse(Record record) => JsonNode.Parse(RecordJson.Write(record, indented: false))!.AsObject();

    private static JsonObject? LineOf(JsonObject record, string kind, string line) =>
        record[kind]!.AsArray().Select(node => node!.AsObject()).FirstOrDefault(node => node["id"]!.ToString() == line);

    private static JsonNode? ValueOf(string field, string value, JsonNode? before)
    {
        if (References.Contains(field))
            return value is "report" or "none" ? null : throw new ChanceryException($"{field} can only be set to report: the numbers of statements shift when a text is read again.");
        if (field is "time" or "due") return DaysOf(field, value);
        if (before is JsonArray) return new JsonArray([.. value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(item => (JsonNode)JsonValue.Create(item)!)]);
        if (before?.GetValueKind() is JsonValueKind.True or JsonValueKind.False)
            return value is "true" or "yes" ? JsonValue.Create(true) : value is "false" or "no" ? JsonValue.Create(false) : throw new ChanceryException($"{field} is yes or no, not '{value}'.");
        if (field == "goldstein")
            return double.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out double number) && -10 <= number && number <= 10 ? JsonValue.Create(number) : throw new ChanceryException($"goldstein is a number from -10 to 10, not '{value}'.");
        return value is "" or "none" ? null : JsonValue.Create(value);
    }

    /// <summary>What <see cref="ValueOf"/> makes the same value of.</summary>
    private static string Given(string field, JsonNode? value) => value switch
    {
        null => References.Contains(field) ? "report" : "none",
        JsonArray items => string.Join(", ", items.Select(item => item?.ToString())),
        JsonObject days => $"{days["start"]?.ToString()[..10]}..{days["end"]?.ToString()[..10]}",
        _ => value.ToString(),
    };

    private static JsonObject? DaysOf(string field, string value)
    {
        if (value is "" or "none") return null;
        string[] days = value.Split("..");
        if (days.Length > 2 || days.Any(day => !LocalDatePattern.Iso.Parse(day).Success))
            throw new ChanceryException($"{field} is a day (2022-02-21) or two (2022-02-21..2022-02-25), not '{value}'.");
        return new JsonObject { ["start"] = days[0], ["end"] = days[^1], ["precision"] = "day", ["text"] = null, ["span"] = null, ["basis"] = "stated" };
    }
}
