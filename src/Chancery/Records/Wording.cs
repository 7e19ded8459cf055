using System.Text.RegularExpressions;
using Chancery.Text;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Records;

/// <summary>A record's ids, spans and times in words for people.</summary>
public sealed partial class Wording
{
    private readonly Dictionary<ActorId, string> _names;
    private readonly Dictionary<string, Statement> _statements;

    public Wording(Record record)
    {
        Record = record;
        _names = record.Actors.ToDictionary(actor => actor.Actor.Id, actor => actor.Actor.Name);
        _statements = record.Statements.ToDictionary(statement => statement.Id);
    }

    public Record Record { get; }

    public string Name(ActorId actor) => _names.GetValueOrDefault(actor, actor.Value);

    public string Names(IEnumerable<ActorId> actors) => string.Join(", ", actors.Select(Name));

    public Statement Statement(string id) => _statements[id];

    /// <summary>Who vouches for a line, from the report inwards: <c>report &gt; Kremlin readout &gt; Vladimir Putin</c>.</summary>
    /// <param name="statement">Null for the report's own voice.</param>
    public string Voice(string? statement) => string.Join(" > ", VoicesOf(statement));

    /// <summary>Who speaks in the statement and where, without the voices around it: <c>Kremlin readout &gt; Vladimir Putin</c>.</summary>
    public string Speaker(Statement statement) => string.Join(" > ", OwnVoices(statement));

    /// <summary>The words of a span on one line.</summary>
    public string Words(TextSpan span) => Squeezed(span).Trim();

    /// <summary>As <see cref="Words(TextSpan)"/>, but space at the ends stays.</summary>
    public string Squeezed(TextSpan span) => WhiteSpace().Replace(Record.Report.Source.Slice(span), " ");

    public string Words(IEnumerable<TextSpan> spans) => string.Join(" … ", spans.Select(Words));

    /// <summary>The interval, its words where it has none, nothing for null.</summary>
    public string Dates(When? time)
    {
        if (time is null) return "";
        if (time.Days is not { } days) return time.Span is { } words ? $"“{Words(words)}”" : "";
        string start = Bound(days.Start, days.HasClock), end = Bound(days.End, days.HasClock);
        return start == end ? start : start.Length == 0 ? $"until {end}" : end.Length == 0 ? $"from {start}" : $"{start} to {end}";
    }

    private static string Bound(LocalDateTime? bound, bool hasClock) =>
        bound is not { } time ? ""
        : hasClock ? LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Format(time)
        : LocalDatePattern.Iso.Format(time.Date);

    private IEnumerable<string> VoicesOf(string? id)
    {
        Stack<Statement> path = [];
        while (id is not null && _statements.TryGetValue(id, out Statement? statement) && path.Count < _statements.Count)
        {
            path.Push(statement);
            id = statement.Within;
        }
        List<string> voices = [Record.Report.Publisher ?? "report"];
        foreach (string voice in path.SelectMany(OwnVoices))
            if (voice != voices[^1]) voices.Add(voice);         // a readout that quotes itself is one voice
        return voices;
    }

    private IEnumerable<string> OwnVoices(Statement statement)
    {
        if (statement.Medium is { } medium)
            yield return medium.Owner is { } owner ? $"{Name(owner)} {MediumWord(medium.Kind)}" : MediumWord(medium.Kind);
        bool isOwner = statement.Speakers.Count == 1 && statement.Speakers[0] == statement.Medium?.Owner;
        if (statement.Speakers.Count > 0 && !isOwner) yield return Names(statement.Speakers);
        else if (statement.Speakers.Count == 0 && statement.Medium is null)
            yield return statement.Source is { } source ? $"“{Words(source)}”" : "someone";
    }

    public static string MediumWord(MediumKind kind) => RecordWords.Of(kind).Replace('-', ' ');

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
