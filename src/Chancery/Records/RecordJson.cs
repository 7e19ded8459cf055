using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Chancery.Text;
using NodaTime.Text;

namespace Chancery.Records;

/// <summary>A record as the JSON object of the contract: fields in its order, nulls written, the same bytes for the same record.</summary>
public static partial class RecordJson
{
    /// <param name="withText">Adds <c>document.text</c>, which the record needs to be read back alone.</param>
    /// <param name="indented">Several lines for people; false: one line.</param>
    /// <returns>Without a line feed at the end.</returns>
    public static string Write(Record record, bool withText = false, bool indented = true)
    {
        ArrayBufferWriter<byte> bytes = new(32 * 1024);
        JsonWriterOptions options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = indented, NewLine = "\n" };
        using (Utf8JsonWriter json = new(bytes, options)) new RecordJsonWriter(json, record).Write(withText);
        return SurrogatePair().Replace(Encoding.UTF8.GetString(bytes.WrittenSpan), Unescape);
    }

    /// <summary>The record whose JSON this is; writing it again gives the same bytes.</summary>
    /// <param name="text">The report's text, for a record written without it; null takes <c>document.text</c>.</param>
    /// <exception cref="ChanceryException">The JSON is no record of this schema, or the text is not the one the record was read from.</exception>
    public static Record Parse(string json, string? text = null)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            JsonElement root = document.RootElement, about = root.GetProperty("document");
            if (root.GetProperty("schema").GetString() is var schema && schema != Record.Schema)
                throw new ChanceryException($"The record's schema is '{schema}', this build reads '{Record.Schema}'.");
            SourceText source = SourceText.From(text ?? (about.TryGetProperty("text", out JsonElement kept) ? kept.GetString() : null)
                ?? throw new ChanceryException("The record was written without its text: give the text, or write the record with --text."));
            return source.Hash == about.GetProperty("textHash").GetString()
                ? new RecordJsonReader(root, source).Read()
                : throw new ChanceryException("The text is not the one the record was read from: their hashes differ.");
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or UnparsableValueException)
        {
            throw new ChanceryException($"Not a record: {problem.Message}", problem);
        }
    }

    // The encoder leaves é as it is but escapes what lies beyond the basic plane, such as emoji. A backslash of the text itself is
    // doubled, so that the pattern meets none of those.
    [GeneratedRegex(@"\\u(D[89AB][0-9A-F]{2})\\u(D[C-F][0-9A-F]{2})")]
    private static partial Regex SurrogatePair();

    private static string Unescape(Match pair) => new([Unit(pair.Groups[1]), Unit(pair.Groups[2])]);

    private static char Unit(Group digits) => (char)ushort.Parse(digits.ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
