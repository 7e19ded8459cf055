using System.Text.Json;
using AngleSharp.Dom;

namespace Chancery.Reading;

/// <summary>Reads what a page says of its article in JSON-LD (schema.org).</summary>
internal static class JsonLd
{
    public static Metadata Of(IDocument document)
    {
        foreach (IElement script in document.QuerySelectorAll("script[type='application/ld+json']"))
            if (Read(script.TextContent) is { } metadata) return metadata;
        return new Metadata();
    }

    private static Metadata? Read(string json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true });
            return Objects(document.RootElement).Where(IsArticle).Select(MetadataOf).FirstOrDefault();
        }
        catch (JsonException)
        {
            // Pages carry broken JSON-LD; what their meta elements say still counts.
            return null;
        }
    }

    /// <summary>The root, the members of a list, and those of <c>@graph</c>.</summary>
    private static IEnumerable<JsonElement> Objects(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Array) return root.EnumerateArray().SelectMany(Objects);
        if (root.ValueKind != JsonValueKind.Object) return [];
        return root.TryGetProperty("@graph", out JsonElement graph) && graph.ValueKind == JsonValueKind.Array ? [root, .. graph.EnumerateArray().SelectMany(Objects)] : [root];
    }

    private static bool IsArticle(JsonElement element) =>
        element.TryGetProperty("@type", out JsonElement type)
        && (type.ValueKind == JsonValueKind.Array ? type.EnumerateArray() : Enumerable.Repeat(type, 1)).Any(IsArticleType);

    private static bool IsArticleType(JsonElement type) =>
        type.ValueKind == JsonValueKind.String && JsonText.Of(type) is { } name
        && (name.EndsWith("Article", StringComparison.Ordinal) || name is "BlogPosting" or "Report" or "LiveBlogPosting");

    private static Metadata MetadataOf(JsonElement article) => new()
    {
        Title = JsonRow.Value(article, ["headline", "name"]),
        Url = JsonRow.Value(article, ["url", "mainEntityOfPage"]) is { } url && url.StartsWith("http", StringComparison.Ordinal) ? url : null,
        Publisher = JsonRow.Value(article, ["publisher", "sourceOrganization"]),
        Published = JsonRow.Value(article, ["datePublished", "dateCreated"]) is { } date ? DateWords.FindIn(date)?.Date : null,
    };
}
