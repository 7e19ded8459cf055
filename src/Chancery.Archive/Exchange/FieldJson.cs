using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Text;
using NodaTime.Text;

namespace Chancery.Archive.Exchange;

/// <summary>Named cells as a JSON object on one line; <c>place country</c> becomes <c>placeCountry</c>, as names in records are.</summary>
public static class FieldJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IEnumerable<(string Name, object? Value)> fields)
    {
        ArrayBufferWriter<byte> bytes = new();
        using (Utf8JsonWriter json = new(bytes, Options))
        {
            json.WriteStartObject();
            foreach ((string name, object? value) in fields)
            {
                json.WritePropertyName(NameOf(name));
                Write(json, value);
            }
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    public static string NameOf(string column)
    {
        string[] words = column.Split(' ');
        return words[0] + string.Concat(words.Skip(1).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case bool claim: json.WriteBooleanValue(claim); break;
            case double number: json.WriteNumberValue(number); break;
            case int or long: json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture)); break;
            case NodaTime.LocalDate day: json.WriteStringValue(LocalDatePattern.Iso.Format(day)); break;
            case IEnumerable<ActorId> ids: WriteList(json, ids.Select(id => id.Value)); break;
            case IEnumerable<string> words: WriteList(json, words); break;
            default: json.WriteStringValue(LineTable.Cell(value)); break;
        }
    }

    private static void WriteList(Utf8JsonWriter json, IEnumerable<string> items)
    {
        json.WriteStartArray();
        foreach (string item in items) json.WriteStringValue(item);
        json.WriteEndArray();
    }
}
