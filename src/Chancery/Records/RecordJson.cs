using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Chancery.Records;

/// <summary>A record as the JSON object of the contract: fields in its order, nulls written, the same bytes for the same record.</summary>
public static class RecordJson
{
    /// <param name="withText">Adds <c>document.text</c>, which the record needs to be read back alone.</param>
    /// <param name="indented">Several lines for people; false: one line.</param>
    /// <returns>Without a line feed at the end.</returns>
    public static string Write(Record record, bool withText = false, bool indented = true)
    {
        ArrayBufferWriter<byte> bytes = new(32 * 1024);
        JsonWriterOptions options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = indented, NewLine = "\n" };
        using (Utf8JsonWriter json = new(bytes, options)) new RecordJsonWriter(json, record).Write(withText);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
