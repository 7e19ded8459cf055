using System.Text.Json.Nodes;

namespace Chancery.Archive.Exchange;

/// <summary>Facets as JSON, in the words of the command line, and back.</summary>
internal static class FacetJson
{
    public static string Write(Facets facets)
    {
        JsonObject json = [];
        foreach (FacetField field in FacetField.All)
            if (field.Value(facets) is { } value) json[field.Name] = value;
        return json.ToJsonString();
    }

    /// <summary>A word that this build does not know any more does not narrow.</summary>
    public static Facets Read(string text)
    {
        JsonObject json = JsonNode.Parse(text)!.AsObject();
        return FacetField.Read(FacetField.All, field => json[field.Name]?.ToString() is { } value && field.Fault(value) is null ? value : null);
    }
}
