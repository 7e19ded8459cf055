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
        if (field == Fix.Drop) return Of(ValueOf(field, value, JsonValue.Create(false))!.ToJsonString(Plain));
        if (Fixed.Contains(field)) throw new ChanceryException($"{field} of {line} cannot be decided: words stay as they were read; drop the line instead.");
        if (!json.ContainsKey(field)) throw new ChanceryException($"{line} has no field {field}: it has {string.Join(", ", json.Select(pair => pair.Key).Except(Fixed))}.");
        return Of(Checked(kind, field, ValueOf(field, value, json[field]))?.ToJsonString(Plain) ?? "null");

        Fix Of(string decided) => new(
            0, _machine.Report.Id, kind, line, row.Anchor.Start, row.Anchor.End, field, field == Fix.Drop ? "false" : json[field]?.ToJsonString(Plain) ?? "null", decided,
            deed.Who, InstantPattern.ExtendedIso.Format(deed.At), deed.Why, IsDisputed: false);
    }

    /// <summary>The fields of a line that can be decided on, with their values in the form in which a decision gives them.</summary>
    /// <exception cref="ChanceryException">There is no such line.</exception>
    public IReadOnlyList<(string Field, string Value)> Fields(string line) =>
        [.. from pair in LineOf(Parse(_machine), Find(line).Kind, line)! where !Fixed.Contains(pair.Key) select (pair.Key, Given(pair.Key, pair.Value))];

    /// <summary>A line that the machine did not find, as it is to be stored.</summary>
    /// <param name="words">Of the text; they are the line's.</param>
    /// <exception cref="ChanceryException">There is no such kind, field or place, or a value is none for its field.</exception>
    public Fix DecideNew(string kind, string words, IReadOnlyList<(string Field, string Value)> values, Deed deed)
    {
        (string list, char letter, string needed) = AddedLine.KindOf(kind);
        TextSpan at = AddedLine.Find(_machine.Report.Source.Text, words);
        JsonObject line = AddedLine.Blank(list, at);
        string[] fields = [.. line.Select(pair => pair.Key).Except(Fixed)];
        foreach ((string field, string value) in values)
        {
            if (!fields.Contains(field)) throw new ChanceryException($"{kind} has no field {field} to be given: it has {string.Join(", ", fields)}.");
            line[field] = Checked(list, field, ValueOf(field, value, line[field]));
        }
        if (line[needed] is null) throw new ChanceryException($"Say what it is with {needed}=…: {string.Join(", ", FieldWords.Of(list, needed))}.");
        AddedLine.Complete(line);
        return new Fix(
            0, _machine.Report.Id, list, letter + "+", at.Start, at.End, Fix.Add, "null", line.ToJsonString(Plain), deed.Who, InstantPattern.ExtendedIso.Format(deed.At), deed.Why, IsDisputed: false);
    }

    /// <summary>The record with the decisions that hold, each judged against what the machine says; lines that people added are there before others are changed.</summary>
    public (Record Record, IReadOnlyList<JudgedFix> Judged) Apply(IReadOnlyList<Fix> fixes)
    {
        (Record whole, Dictionary<long, JudgedFix> added) = Whole(fixes);
        return Changed(whole, fixes, added);
    }

    /// <summary>The machine's record with the lines that people added.</summary>
    public (Record Record, Dictionary<long, JudgedFix> Added) Whole(IReadOnlyList<Fix> fixes)
    {
        Dictionary<long, JudgedFix> added = [];
        Record record = _machine;
        foreach (Fix fix in fixes.Where(fix => fix.Field == Fix.Add))
        {
            bool isLast = !fix.IsDisputed && !fixes.Any(later => later.Field == Fix.Add && !later.IsDisputed && later.Number > fix.Number && later.Question == fix.Question);
            (Record after, JudgedFix judged) = isLast ? Added(record, fix) : (record, new JudgedFix(fix, fix.IsDisputed ? FixState.Disputed : FixState.Replaced, ""));
            (record, added[fix.Number]) = (after, judged);
        }
        return (record, added);
    }

    /// <summary>With the line at the end of its kind, unless the machine has come to find it too.</summary>
    private (Record Record, JudgedFix Judged) Added(Record record, Fix fix)
    {
        (string list, char letter, string needed) = AddedLine.KindOf(fix.Kind);
        JsonObject json = Parse(record), line = JsonNode.Parse(fix.Value)!.AsObject();
        JsonArray lines = json[list]!.AsArray();
        LineRow? same = LineTables.Of(list).Rows(_machine).FirstOrDefault(row => IsOf(row, fix) && LineOf(json, list, row.Id)?[needed]?.ToString() == line[needed]?.ToString());
        if (same is not null) return (record, new JudgedFix(fix, FixState.Confirmed, same.Id));
        int number = lines.Select(other => int.TryParse(other!["id"]!.ToString().AsSpan(1), out int known) ? known : 0).DefaultIfEmpty(0).Max() + 1;
        string id = FormattableString.Invariant($"{letter}{number}");
        line.Insert(0, "id", id);
        lines.Add(line);
        foreach (KeyValuePair<string, JsonNode?> field in line.ToList())
            if (field.Value is JsonArray) AddActors(json, fix with { Value = field.Value.ToJsonString(Plain) });
        return Sound(json) is { } sound ? (sound, new JudgedFix(fix with { Line = id }, FixState.Applied, "")) : (record, new JudgedFix(fix, FixState.Unsound, ""));
    }

    private (Record Record, IReadOnlyList<JudgedFix> Judged) Changed(Record whole, IReadOnlyList<Fix> fixes, Dictionary<long, JudgedFix> added)
    {
        Record record = whole;
        List<JudgedFix> judged = [];
        foreach (Fix fix in fixes)
        {
            if (added.TryGetValue(fix.Number, out JudgedFix? line))
            {
                judged.Add(line);
                continue;
            }
            JsonObject json = Parse(record);
            LineRow? row = RowOf(fix);
            string machine = row is null ? "" : ValueIn(Parse(whole), fix, row.Id);
            FixState state = fix.IsDisputed ? FixState.Disputed : row is null ? FixState.Gone : IsReplaced(fix, row.Id) ? FixState.Replaced
                : machine == fix.Value ? FixState.Confirmed : machine == fix.Was ? FixState.Applied : FixState.Conflict;
            if (row is not null && state is FixState.Applied or FixState.Conflict)
            {
                if (Changed(json, fix, row.Id) is { } sound) record = sound;
                else state = FixState.Unsound;
            }
            judged.Add(new JudgedFix(fix, state, machine));
        }
        return (record, judged);

        LineRow? RowOf(Fix fix) => LineTables.Of(fix.Kind).Rows(whole).Where(row => IsOf(row, fix)).OrderByDescending(row => row.Id == fix.Line).FirstOrDefault();

        // A later decision on the same field stands; a line that is added again is no longer out.
        bool IsReplaced(Fix fix, string line) => fixes.Any(later => later.Number > fix.Number && !later.IsDisputed && later.Kind == fix.Kind
            && (later.Field == fix.Field ? RowOf(later)?.Id == line : fix.Field == Fix.Drop && added.TryGetValue(later.Number, out JudgedFix? again) && again.Fix.Line == line));
    }

    /// <summary>Lines of a record whose voice or saying another line is: they cannot stand without it.</summary>
    public static IEnumerable<string> RestingOn(Record record, string line) =>
        from list in AddedLine.Lists
        from node in Parse(record)[list]!.AsArray()
        where References.Any(field => node![field]?.ToString() == line)
        select node!["id"]!.ToString();

    /// <summary>What <paramref name="record"/> says of what is decided, as JSON.</summary>
    private static string ValueIn(JsonObject record, Fix fix, string line) => LineOf(record, fix.Kind, line) switch
    {
        var found when fix.Field == Fix.Drop => found is null ? "true" : "false",
        var found => found?[fix.Field]?.ToJsonString(Plain) ?? "null",
    };

    /// <returns>Null when the record would not hold together.</returns>
    private Record? Changed(JsonObject json, Fix fix, string line)
    {
        if (LineOf(json, fix.Kind, line) is not { } target) return null;
        if (fix.Field == Fix.Drop) TakeOut(json, fix.Kind, target, line);
        else target[fix.Field] = JsonNode.Parse(fix.Value);
        AddActors(json, fix);
        return Sound(json);
    }

    /// <summary>What only points at the line goes on without it; a line that rests on it as its voice cannot.</summary>
    private static void TakeOut(JsonObject json, string kind, JsonObject target, string line)
    {
        json[kind]!.AsArray().Remove(target);
        foreach (JsonNode? other in json["commitments"]!.AsArray().Concat(json["encounters"]!.AsArray()))
            if (other!["event"]?.ToString() == line) other["event"] = null;
        foreach (JsonNode? side in json["encounters"]!.AsArray().SelectMany(encounter => encounter!["accounts"]!.AsArray().Concat(encounter["comparison"]!.AsArray())))
            if (side!["statements"]!.AsArray().FirstOrDefault(statement => statement!.ToString() == line) is { } told) side["statements"]!.AsArray().Remove(told);
    }

    private Record? Sound(JsonObject json)
    {
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

    /// <exception cref="ChanceryException">A word is none of the field's, or nobody in the project is called so.</exception>
    private JsonNode? Checked(string list, string field, JsonNode? value)
    {
        IReadOnlyList<string> words = FieldWords.Of(list, field);
        if (words.Count > 0 && value is not null && !words.Contains(value.ToString())) throw new ChanceryException($"'{value}' is no {field}: give one of {string.Join(", ", words)}.");
        if (FieldWords.NamesActors(field) && value is JsonArray ids)
            foreach (string id in ids.Select(id => id!.ToString()))
                if (_machine.Actors.All(actor => actor.Actor.Id.Value != id) && _actors(id) is null) throw new ChanceryException($"'{id}' is no actor of the project: 'chancery actors NAME' shows ids.");
        return value;
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
