using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Records;
using NodaTime.Text;

namespace Chancery.Archive.Exchange;

/// <summary>Answers of the archive as JSON: lists of documents, found lines. Records themselves are written by <see cref="RecordJson"/>.</summary>
public static class DocumentJson
{
    /// <summary><c>{ "documents": [ … ] }</c> without a line feed at the end.</summary>
    public static string Write(IEnumerable<DocumentSummary> documents, bool indented = true) => Json(indented, json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("documents");
        foreach (DocumentSummary document in documents)
        {
            json.WriteStartObject();
            WriteFields(json, document);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>One document on one line.</summary>
    public static string Write(DocumentSummary document) => Json(indented: false, json =>
    {
        json.WriteStartObject();
        WriteFields(json, document);
        json.WriteEndObject();
    });

    /// <summary>As <see cref="Write(DocumentSummary)"/>, with its <c>snippet</c>, what was found between <c>**</c>.</summary>
    public static string Write(SearchHit hit) => Json(indented: false, json =>
    {
        json.WriteStartObject();
        WriteFields(json, hit.Document);
        json.WriteString("snippet", hit.Snippet.Replace($"{SearchHit.Opening}", "**", StringComparison.Ordinal).Replace($"{SearchHit.Closing}", "**", StringComparison.Ordinal));
        json.WriteEndObject();
    });

    /// <summary>The found lines by their ids, each as the record has it, under <c>line</c>, with the <c>document</c> it is in; on one line.</summary>
    /// <param name="kind">The record's list: <c>events</c>, <c>statements</c>, …</param>
    public static IReadOnlyDictionary<string, string> WriteLines(FoundLines found, string kind)
    {
        using JsonDocument record = JsonDocument.Parse(RecordJson.Write(found.Record, indented: false));
        JsonElement document = record.RootElement.GetProperty("document");
        Dictionary<string, string> lines = new(StringComparer.Ordinal);
        foreach (JsonElement line in record.RootElement.GetProperty(kind).EnumerateArray())
        {
            string id = line.GetProperty("id").GetString() ?? "";
            if (found.Ids.Contains(id)) lines[id] = Json(indented: false, json => WriteLine(json, document, line));
        }
        return lines;
    }

    private static void WriteLine(Utf8JsonWriter json, JsonElement document, JsonElement line)
    {
        json.WriteStartObject();
        json.WriteStartObject("document");
        foreach (string field in (string[])["id", "source", "publisher", "title", "published"])
        {
            json.WritePropertyName(field);
            document.GetProperty(field).WriteTo(json);
        }
        json.WriteEndObject();
        json.WritePropertyName("line");
        line.WriteTo(json);
        json.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter json, DocumentSummary document)
    {
        json.WriteString("id", document.Id);
        json.WriteString("source", document.Source);
        json.WriteString("publisher", document.Publisher);
        json.WriteString("title", document.Title);
        json.WriteString("language", document.Language);
        json.WriteString("published", document.Published is { } day ? LocalDatePattern.Iso.Format(day) : null);
        json.WriteString("coder", document.Coder);
        json.WriteNumber("statements", document.Statements);
        json.WriteNumber("events", document.Events);
        json.WriteNumber("commitments", document.Commitments);
        json.WriteNumber("encounters", document.Encounters);
        json.WriteNumber("version", document.Version);
        json.WriteBoolean("newest", document.IsNewest);
        json.WriteString("copyOf", document.CopyOf);
    }

    private static string Json(bool indented, Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> bytes = new();
        JsonWriterOptions options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = indented, NewLine = "\n" };
        using (Utf8JsonWriter json = new(bytes, options)) write(json);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
