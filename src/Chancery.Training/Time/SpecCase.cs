using System.IO.Compression;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Training.Time;

/// <summary>One case of the Microsoft Recognizers specifications: a sentence, its day, and the time expressions it holds.</summary>
internal sealed record SpecCase(string Input, LocalDate? Reference, bool IsSupported, IReadOnlyList<SpecResult> Results)
{
    public static IReadOnlyList<SpecCase> Load(string path)
    {
        using GZipStream stream = new(File.OpenRead(path), CompressionMode.Decompress);
        using JsonDocument document = JsonDocument.Parse(stream);
        return [.. document.RootElement.EnumerateArray().Select(Read)];
    }

    private static SpecCase Read(JsonElement item) => new(
        item.GetProperty("Input").GetString()!,
        item.TryGetProperty("Context", out JsonElement context) && context.TryGetProperty("ReferenceDateTime", out JsonElement reference)
            ? LocalDatePattern.Iso.Parse(reference.GetString()![..10]).Value
            : null,
        !(item.TryGetProperty("NotSupported", out JsonElement missing) && missing.GetString()!.Contains("net", StringComparison.OrdinalIgnoreCase)),
        [.. item.GetProperty("Results").EnumerateArray().Select(SpecResult.Read)]);
}

/// <param name="Type">date, daterange, datetime, datetimerange, time, timerange, duration, set.</param>
internal sealed record SpecResult(string Text, int Start, int End, string Type, IReadOnlyList<SpecValue> Values)
{
    public static SpecResult Read(JsonElement item)
    {
        string type = item.TryGetProperty("TypeName", out JsonElement name) ? name.GetString()! : "";
        int start = item.TryGetProperty("Start", out JsonElement at) ? at.GetInt32() : -1;
        string text = item.GetProperty("Text").GetString()!;
        JsonElement.ArrayEnumerator values = item.TryGetProperty("Resolution", out JsonElement resolution) && resolution.ValueKind == JsonValueKind.Object
            && resolution.TryGetProperty("values", out JsonElement all) ? all.EnumerateArray() : default;
        return new SpecResult(text, start, start + text.Length, type[(type.IndexOf('.', StringComparison.Ordinal) + 1)..], [.. values.Select(SpecValue.Read)]);
    }
}

/// <summary>One reading of an expression. The end of a range is excluded; <paramref name="Modifier"/> is since, before, end and so on.</summary>
internal sealed record SpecValue(string Timex, string? Start, string? End, string Modifier)
{
    public static SpecValue Read(JsonElement item)
    {
        string? Text(string name) => item.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
        string? value = Text("value");
        return new SpecValue(Text("timex") ?? "", value ?? Text("start"), value ?? Text("end"), Text("Mod") ?? "");
    }
}
