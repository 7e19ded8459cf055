using System.Globalization;
using System.Text.Json;
using Chancery.Text;

namespace Chancery.Records;

/// <summary>The parts that objects of the record share: spans, ids, times, places, lists.</summary>
internal sealed class JsonParts(Utf8JsonWriter json, SourceText source)
{
    public void WriteArray<T>(string name, ValueList<T> items, Action<T> writeFields)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            json.WriteStartObject();
            writeFields(item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    public void WriteWord<T>(string name, T value)
        where T : struct, Enum => json.WriteString(name, RecordWords.Of(value));

    /// <summary>On one line even when indented.</summary>
    public void WriteStrings(string name, IEnumerable<string> values)
    {
        json.WritePropertyName(name);
        json.WriteRawValue($"[{string.Join(", ", values.Select(value => $"\"{JsonEncodedText.Encode(value, json.Options.Encoder)}\""))}]");
    }

    public void WriteActors(string name, ValueList<ActorId> actors) => WriteStrings(name, actors.Select(actor => actor.Value));

    /// <summary>A whole number keeps its <c>.0</c>, as the contract shows it.</summary>
    public void WriteNumber(string name, double? value)
    {
        json.WritePropertyName(name);
        if (value is { } number) json.WriteRawValue(number.ToString("0.0##", CultureInfo.InvariantCulture));
        else json.WriteNullValue();
    }

    /// <summary>On one line even when indented: <c>[84, 99]</c>.</summary>
    public void WriteSpan(string name, TextSpan? span)
    {
        json.WritePropertyName(name);
        if (span is { } known) json.WriteRawValue(Numbers(known));
        else json.WriteNullValue();
    }

    public void WriteSpans(string name, ValueList<TextSpan> spans)
    {
        json.WritePropertyName(name);
        json.WriteRawValue($"[{string.Join(", ", spans.Select(Numbers))}]");
    }

    public void WriteTrigger(string name, Trigger? trigger)
    {
        if (trigger is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        WriteSpan("span", trigger.Span);
        json.WriteString("lemma", trigger.Lemma);
        json.WriteEndObject();
    }

    /// <summary>A span with its words.</summary>
    public void WriteQuote(string name, TextSpan? span)
    {
        if (span is not { } known)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        WriteSpan("span", known);
        json.WriteString("text", source.Slice(known));
        json.WriteEndObject();
    }

    public void WriteWhen(string name, When? time)
    {
        if (time is null)
        {
            json.WriteNull(name);
            return;
        }
        bool hasClock = time.Days?.HasClock ?? false;
        json.WriteStartObject(name);
        json.WriteString("start", JsonTime.Format(time.Days?.Start, hasClock));
        json.WriteString("end", JsonTime.Format(time.Days?.End, hasClock));
        WriteWord("precision", time.Precision);
        json.WriteString("text", time.Span is { } words ? source.Slice(words) : null);
        WriteSpan("span", time.Span);
        WriteWord("basis", time.Basis);
        json.WriteEndObject();
    }

    public void WriteWhere(string name, Where? where)
    {
        if (where is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        json.WriteString("id", where.Place.Id);
        json.WriteString("name", where.Place.Name);
        json.WriteString("country", where.Place.Country);
        WriteCoordinate("lat", where.Place.Latitude);
        WriteCoordinate("lon", where.Place.Longitude);
        WriteWord("found", where.Place.Found);
        json.WriteString("text", source.Slice(where.Span));
        WriteSpan("span", where.Span);
        json.WriteEndObject();
    }

    private void WriteCoordinate(string name, double? degrees)
    {
        if (degrees is { } known) json.WriteNumber(name, known);
        else json.WriteNull(name);
    }

    private static string Numbers(TextSpan span) => string.Create(CultureInfo.InvariantCulture, $"[{span.Start}, {span.End}]");
}
