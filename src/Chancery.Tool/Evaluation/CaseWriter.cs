using System.Globalization;
using System.Text;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Tool.Evaluation;

/// <summary>A record as a case: the lines to correct and commit when it should read so.</summary>
internal sealed class CaseWriter(Record record)
{
    private const int LongestQuote = 60;

    private readonly Dictionary<string, Statement> _statements = record.Statements.ToDictionary(statement => statement.Id);
    private readonly string _text = record.Report.Source.Text;

    public string Write()
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"title: {record.Report.Title ?? "say what this case shows"}\n");
        if (record.Report.Published is { } published) text.Append(CultureInfo.InvariantCulture, $"date: {published.Day:uuuu'-'MM'-'dd}\n");
        text.Append("complete: events statements commitments encounters\n---\n").Append(_text).Append("\n---\n");
        foreach (RecordedActor actor in record.Actors) text.Append(Describe(actor)).Append('\n');
        foreach (Encounter encounter in record.Encounters) text.Append(Describe(encounter)).Append('\n');
        foreach (RecordLine line in RecordLine.AllOf(record).Where(line => line.Kind is not "encounter"))
            text.Append(Describe(line)).Append(At(line)).Append('\n');
        return text.ToString();
    }

    /// <summary>A case of one decision: the line as a person wants it, and as the machine must not have it.</summary>
    /// <param name="id">The line; where it was dropped only the second remains.</param>
    /// <param name="machine">Writes the record as the machine read it.</param>
    public string WriteFix(string title, string id, CaseWriter machine)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"title: {title.ReplaceLineEndings(" ")}\n");
        if (record.Report.Published is { } published) text.Append(CultureInfo.InvariantCulture, $"date: {published.Day:uuuu'-'MM'-'dd}\n");
        text.Append("---\n").Append(_text).Append("\n---\n");
        foreach (RecordedActor actor in record.Actors) text.Append(Describe(actor)).Append('\n');
        string? wanted = LineOf(id), read = machine.LineOf(id);
        if (wanted is not null) text.Append(wanted).Append('\n');
        if (read is not null && read != wanted) text.Append("never ").Append(read).Append('\n');
        return text.ToString();
    }

    private string? LineOf(string id) =>
        record.Encounters.FirstOrDefault(encounter => encounter.Id == id) is { } contact ? Describe(contact)
        : RecordLine.AllOf(record).FirstOrDefault(line => line.Id == id) is { } line ? Describe(line) + At(line) : null;

    /// <summary>The line without its <c>at</c> words.</summary>
    public string Describe(RecordLine line)
    {
        StringBuilder text = new(line.Kind);
        if (line.Kind == "statement") Add("act", line.Word);
        else text.Append(' ').Append(line.Word);
        Add("cameo", line.Cameo);
        if (line.Kind == "event") AddIds("a", line.Actors);
        AddIds("r", line.Recipients);
        if (line.Kind is not "event") AddIds("by", line.By);
        AddIds("to", line.To);
        Add("delivery", line.Delivery);
        Add("medium", line.Medium?.Owner?.Value ?? (line.Medium is { } medium ? RecordWords.Of(medium.Kind) : ""));
        Add("status", line.Status);
        if (line.Kind is "event") Add("voice", VoiceOf(line.Voice));
        if (line.Kind is "statement") Add("within", VoiceOf(line.Within));
        Add("date", Dates(line.Start, line.End));
        Add("due", Dates(line.DueStart, line.DueEnd));
        Add("place", line.Place is { } where ? Quote(where.Place.Name) : "");
        if (line.HasCondition) Add("cond", "*");
        return text.ToString();

        void Add(string key, string value)
        {
            if (value.Length > 0) text.Append(' ').Append(key).Append('=').Append(value);
        }

        void AddIds(string key, ValueList<ActorId> ids) => Add(key, string.Join(',', ids));
    }

    private string Describe(RecordedActor recorded)
    {
        // A surface stands for its first occurrence: "his" would point at anybody.
        IEnumerable<string> surfaces = from mention in recorded.Mentions
                                       where !mention.Text.Contains('\n', StringComparison.Ordinal)
                                       where _text.IndexOf(mention.Text, StringComparison.Ordinal) == mention.Span.Start
                                       select ' ' + Quote(mention.Text, always: true);
        return $"actor {recorded.Actor.Id} {recorded.Actor.Country ?? "-"}{string.Concat(surfaces.Distinct())}";
    }

    private static string Describe(Encounter encounter)
    {
        RecordLine line = RecordLine.Of(encounter);
        string by = encounter.Accounts.Count > 0 ? " by=" + string.Join(',', encounter.Accounts.Select(account => account.By)) : "";
        string date = Dates(line.Start, line.End) is { Length: > 0 } dates ? dates : "-";
        return $"encounter {line.Word} {date} {string.Join(' ', line.By)}{by}";
    }

    private string VoiceOf(string? id) =>
        id is null ? "report"
        : _statements.TryGetValue(id, out Statement? statement) && (statement.Speakers.Count > 0 || statement.Medium?.Owner is not null)
            ? (statement.Speakers.Count > 0 ? statement.Speakers[0] : statement.Medium?.Owner ?? default).Value
            : "*";

    private string At(RecordLine line)
    {
        if (line.Spans.Count == 0) return "";
        TextSpan span = line.Kind == "event" ? line.Spans[^1] : line.Spans[0];
        string words = Shorten(_text[span.Start..span.End]);
        int nth = 0;
        for (int position = -1; position < span.Start; nth++) position = _text.IndexOf(words, position + 1, StringComparison.Ordinal);
        return string.Create(CultureInfo.InvariantCulture, $" at{(nth > 1 ? $"#{nth}" : "")}={Quote(words, always: true)}");
    }

    private static string Shorten(string words)
    {
        int line = words.IndexOf('\n', StringComparison.Ordinal);
        if (line > 0) words = words[..line];
        if (words.Length <= LongestQuote) return words;
        int space = words.LastIndexOf(' ', LongestQuote);
        return space > 0 ? words[..space] : words;
    }

    private static string Dates(string? start, string? end) => start is null ? end ?? "" : end is null || end == start ? start : $"{start}..{end}";

    private static string Quote(string words, bool always = false) =>
        always || words.Any(c => char.IsWhiteSpace(c) || c is '\'' or '"' or '\\')
            ? $"\"{words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\""
            : words;
}
