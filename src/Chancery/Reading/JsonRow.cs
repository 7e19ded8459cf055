using System.Text.Json;
using Chancery.Text;

namespace Chancery.Reading;

/// <summary>Reads one report from a JSON object. Knows the names of NGEC's input, ninjs 1 to 3, and common exports of news.</summary>
internal static class JsonRow
{
    private static readonly string[] Texts = FieldNames.Of("json", "text");
    private static readonly string[] Pages = FieldNames.Of("json", "page");
    private static readonly string[] Titles = FieldNames.Of("json", "title");
    private static readonly string[] Bylines = FieldNames.Of("json", "byline");
    private static readonly string[] Dates = FieldNames.Of("json", "date");
    private static readonly string[] Publishers = FieldNames.Of("json", "publisher");
    private static readonly string[] Urls = FieldNames.Of("json", "url");
    private static readonly string[] Languages = FieldNames.Of("json", "language");

    /// <param name="number">Counted from 1; 0 when the file is one object.</param>
    public static Outcome<Draft> Read(JsonElement row, string name, int number)
    {
        string where = number == 0 ? "the object" : $"row {number}";
        if (row.ValueKind != JsonValueKind.Object)
            return Outcome.None<Draft>(ReadingNotes.BadJson(name, where, "a report is an object with its text in 'text' or 'event_text'."));

        Metadata metadata = MetadataOf(row);
        string id = Value(row, ["id"]) ?? (number == 0 ? "" : number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        string source = id.Length == 0 ? name : $"{name}#{id}";
        if (Body(row) is not { } body)
            return Outcome.None<Draft>(ReadingNotes.BadJson(name, where, $"no text. It is looked for in {string.Join(", ", Texts)}, {string.Join(", ", Pages)} and bodies."));

        if (body.Text.Length > Limits.ReportBytes) return Outcome.None<Draft>(ReadingNotes.TooLarge(source, body.Text.Length, Limits.ReportBytes));
        RawText raw = new(body.Text, RawText.NotesOn(body.Text));
        Outcome<Draft> read = body.IsHtml ? HtmlReportReader.Read(raw, source) : Outcome.Of(TextReportReader.Read(raw));
        return read.Value is { } draft ? Outcome.Of(HeadlineAdder.Add(draft with { Metadata = metadata.Or(draft.Metadata), Name = source })) : read;
    }

    private static Metadata MetadataOf(JsonElement row) => new()
    {
        Title = Value(row, Titles) ?? InList(row, "headlines"),
        Url = Value(row, Urls) is { } url && Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https" ? url : null,
        Publisher = Value(row, Publishers),
        Byline = NamesIn(row, Bylines),
        Language = Value(row, Languages) is { Length: >= 2 } language ? language[..2].ToLowerInvariant() : null,
        Published = Dates.Select(name => Value(row, [name])).OfType<string>().Select(DateWords.FindIn).FirstOrDefault(found => found is not null)?.Date,
    };

    private static (string Text, bool IsHtml)? Body(JsonElement row)
    {
        if (Value(row, Texts) is { } text && !string.IsNullOrWhiteSpace(text)) return (text, LooksLikeHtml(text));
        if (Value(row, Pages) is { } page && !string.IsNullOrWhiteSpace(page)) return (page, true);
        return InList(row, "bodies") is { } body ? (body, LooksLikeHtml(body)) : null;
    }

    private static bool LooksLikeHtml(string text) =>
        text.Contains("</p>", StringComparison.OrdinalIgnoreCase) || text.Contains("</div>", StringComparison.OrdinalIgnoreCase);

    /// <summary>The first of the named fields that is a text, a number, or an object or list of objects with a <c>name</c>.</summary>
    public static string? Value(JsonElement row, string[] names)
    {
        foreach (string name in names)
            if (row.TryGetProperty(name, out JsonElement value) && TextOf(value) is { } text) return text;
        return null;
    }

    /// <summary>All names of the first field that has any: those who wrote a report.</summary>
    public static string? NamesIn(JsonElement row, string[] fields)
    {
        foreach (string field in fields)
        {
            if (!row.TryGetProperty(field, out JsonElement value)) continue;
            IEnumerable<JsonElement> items = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : Enumerable.Repeat(value, 1);
            string[] names = [.. items.Select(TextOf).OfType<string>().Select(HtmlText.Collapse).Where(IsName)];
            if (names.Length > 0) return string.Join(", ", names);
        }
        return null;
    }

    /// <summary>Pages also give the address of a profile.</summary>
    public static bool IsName(string words) => words.Length > 0 && !words.Contains("://", StringComparison.Ordinal);

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => JsonText.Of(value),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Object when value.TryGetProperty("name", out JsonElement name) && name.ValueKind == JsonValueKind.String => JsonText.Of(name),
        JsonValueKind.Array when value.GetArrayLength() > 0 && value[0].ValueKind is JsonValueKind.Object or JsonValueKind.String => TextOf(value[0]),
        _ => null,
    };

    /// <summary>ninjs 2 and 3: lists of objects with a <c>value</c>; the one of role "main" comes first.</summary>
    private static string? InList(JsonElement row, string name)
    {
        if (!row.TryGetProperty(name, out JsonElement list) || list.ValueKind != JsonValueKind.Array) return null;
        IEnumerable<JsonElement> values = list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object);
        return values.OrderByDescending(item => Value(item, ["role"]) == "main").Select(item => Value(item, ["value"])).FirstOrDefault(value => value is not null);
    }
}
