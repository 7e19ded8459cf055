using System.Text.Json.Nodes;
using Chancery.Language;
using Chancery.Records;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Archive.Exchange;

/// <summary>Facets as JSON, in the words of the command line, and back.</summary>
internal static class FacetJson
{
    public static string Write(Facets facets)
    {
        JsonObject json = [];
        foreach ((string name, string? value) in (ReadOnlySpan<(string, string?)>)
        [
            ("actor", facets.Actor), ("target", facets.Target), ("type", Word(facets.Type)), ("status", Word(facets.Status)), ("act", Word(facets.Act)), ("voice", facets.Voice),
            ("medium", Word(facets.Medium)), ("place", facets.Place), ("source", facets.Source), ("language", facets.Language), ("from", Iso(facets.From)), ("to", Iso(facets.To)),
        ])
            if (value is not null) json[name] = value;
        return json.ToJsonString();
    }

    public static Facets Read(string text)
    {
        JsonObject json = JsonNode.Parse(text)!.AsObject();
        string? Text(string name) => json[name]?.ToString();
        return new Facets(
            Text("actor"), Text("target"), Parse<EventType>(Text("type")), Parse<Status>(Text("status")), Parse<Act>(Text("act")), Text("voice"), Parse<MediumKind>(Text("medium")),
            Text("place"), Text("source"), Text("language"), Day(Text("from")), Day(Text("to")));
    }

    private static string? Word<T>(T? value)
        where T : struct, Enum => value is { } known ? RecordWords.Of(known) : null;

    private static T? Parse<T>(string? word)
        where T : struct, Enum => word is not null && RecordWords.TryParse(word, out T value) ? value : null;

    private static string? Iso(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : null;

    private static LocalDate? Day(string? text) => text is null ? null : LocalDatePattern.Iso.Parse(text).Value;
}
