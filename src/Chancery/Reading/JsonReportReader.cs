using System.Text;
using System.Text.Json;
using Chancery.Text;

namespace Chancery.Reading;

/// <summary>Reads reports from JSON: an object, an array, <c>{"documents": […]}</c>, or one object a line; each bad row is an outcome of its own.</summary>
internal static class JsonReportReader
{
    private static readonly string[] Lists = FieldNames.Of("json", "list");

    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <summary>A whole JSON text; if it is none but its first line is, it is read line by line.</summary>
    public static IEnumerable<Outcome<Draft>> Read(ReadOnlyMemory<byte> bytes, string name)
    {
        ReadOnlyMemory<byte> json = AsUtf8(bytes);
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json, Options);
        }
        catch (JsonException fault)
        {
            return BeginsWithObjectLine(json) ? ReadRows(json, name) : [Outcome.None<Draft>(FaultOf(fault, name, fault.LineNumber ?? 0, "The file ends too early or is damaged there: get it again, or give one report a line as .jsonl."))];
        }
        return ReadRoot(document, name);
    }

    public static IEnumerable<Outcome<Draft>> ReadLines(ReadOnlyMemory<byte> bytes, string name) => ReadRows(AsUtf8(bytes), name);

    private static ReadOnlyMemory<byte> AsUtf8(ReadOnlyMemory<byte> bytes)
    {
        (Encoding encoding, int mark) = EncodingFinder.Find(bytes.Span);
        return encoding.CodePage == Encoding.UTF8.CodePage ? bytes[mark..] : Encoding.UTF8.GetBytes(encoding.GetString(bytes.Span[mark..]));
    }

    private static IEnumerable<Outcome<Draft>> ReadRoot(JsonDocument document, string name)
    {
        using (document)
        {
            JsonElement root = document.RootElement;
            if (root.ValueKind == JsonValueKind.Object)
                foreach (string list in Lists)
                    if (root.TryGetProperty(list, out JsonElement inner) && inner.ValueKind == JsonValueKind.Array)
                    {
                        root = inner;
                        break;
                    }
            if (root.ValueKind != JsonValueKind.Array)
            {
                yield return JsonRow.Read(root, name, 0);
                yield break;
            }
            int row = 0;
            foreach (JsonElement element in root.EnumerateArray()) yield return JsonRow.Read(element, name, ++row);
        }
    }

    private static IEnumerable<Outcome<Draft>> ReadRows(ReadOnlyMemory<byte> bytes, string name)
    {
        int row = 0;
        while (!bytes.IsEmpty)
        {
            int end = bytes.Span.IndexOf((byte)'\n');
            ReadOnlyMemory<byte> line = end < 0 ? bytes : bytes[..end];
            bytes = end < 0 ? default : bytes[(end + 1)..];
            row++;
            if (!line.Span.Trim(" \t\r"u8).IsEmpty) yield return ReadRow(line, name, row);
        }
    }

    private static Outcome<Draft> ReadRow(ReadOnlyMemory<byte> line, string name, int row)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line, Options);
            return JsonRow.Read(document.RootElement, name, row);
        }
        catch (JsonException fault)
        {
            return Outcome.None<Draft>(FaultOf(fault, name, row - 1, "Mend or take out this line; the other lines are read."));
        }
    }

    private static bool BeginsWithObjectLine(ReadOnlyMemory<byte> json)
    {
        int end = json.Span.IndexOf((byte)'\n');
        if (end < 0) return false;
        try
        {
            using JsonDocument document = JsonDocument.Parse(json[..end], Options);
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <param name="line">Counted from 0.</param>
    private static Note FaultOf(JsonException fault, string name, long line, string advice) => ReadingNotes.BadJson(
        name, $"line {line + 1}, byte {(fault.BytePositionInLine ?? 0) + 1}", $"not valid JSON. {advice}");
}
