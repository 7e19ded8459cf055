using System.Text.Json;
using System.Text.Json.Nodes;

namespace Chancery.Tests.Workbench;

/// <summary>Holds an answer to its schema in an OpenAPI document, as far as that uses JSON Schema; fields that the schema does not name are faults.</summary>
internal sealed class SchemaCheck(JsonObject document)
{
    public IEnumerable<string> Faults(JsonNode schema, JsonNode? value, string at)
    {
        if (schema["$ref"]?.ToString() is { } reference) return Faults(document["components"]!["schemas"]![reference.Split('/')[^1]]!, value, at);
        if (schema["oneOf"] is JsonArray choices) return choices.Any(choice => !Faults(choice!, value, at).Any()) ? [] : [$"{at}: fits none of {choices.Count} schemas"];
        string[] types = schema["type"] is JsonArray several ? [.. several.Select(type => type!.ToString())] : [schema["type"]!.ToString()];
        string found = TypeOf(value);
        if (!types.Contains(found) && !(found == "integer" && types.Contains("number"))) return [$"{at}: {found} instead of {string.Join("|", types)}"];
        return value switch
        {
            JsonArray items => items.SelectMany((item, i) => Faults(schema["items"]!, item, $"{at}[{i}]")),
            JsonObject fields when schema["properties"] is JsonObject properties =>
                properties.Where(property => IsRequired(schema, property.Key) && !fields.ContainsKey(property.Key)).Select(property => $"{at}: no {property.Key}")
                    .Concat(fields.SelectMany(field => properties[field.Key] is { } known ? Faults(known, field.Value, $"{at}.{field.Key}") : [$"{at}: {field.Key} is not in the schema"])),
            _ => [],
        };
    }

    private static bool IsRequired(JsonNode schema, string name) => schema["required"] is JsonArray required && required.Any(field => field!.ToString() == name);

    private static string TypeOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => value.ToJsonString().Contains('.', StringComparison.Ordinal) ? "number" : "integer",
    };
}
