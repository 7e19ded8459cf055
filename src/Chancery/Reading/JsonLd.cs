using System.Net;
using System.Text.Json;
using AngleSharp.Dom;

namespace Chancery.Reading;

/// <summary>Reads what a page says of its article in JSON-LD (schema.org).</summary>
internal static class JsonLd
{
    private static readonly string[] Titles = FieldNames.Of("json-ld", "title");
    private static readonly string[] Bylines = FieldNames.Of("json-ld", "byline");
    private static readonly string[] Dates = FieldNames.Of("json-ld", "date");
    private static readonly string[] Publishers = FieldNames.Of("json-ld", "publisher");
    private static readonly string[] Urls = FieldNames.Of("json-ld", "url");

    /// <summary>Of the article; what is not said of it, of the page that holds it.</summary>
    public static Metadata Of(IDocument document) => First(document, IsArticle) ?? new Metadata();

    public static Metadata OfPage(IDocument document) =>
        First(document, element => HasType(element, type => type == "WebPage")) is { } page ? new Metadata { Published = page.Published } : new Metadata();

    /// <summary>True for a page of updates, each an article of its own.</summary>
    public static bool IsLive(IDocument document) => First(document, element => HasType(element, type => type == "LiveBlogPosting")) is not null;

    private static Metadata? First(IDocument document, Func<JsonElement, bool> isMeant) =>
        document.QuerySelectorAll("script[type='application/ld+json']").Select(script => Read(script.TextContent, isMeant)).FirstOrDefault(metadata => metadata is not null);

    private static Metadata? Read(string json, Func<JsonElement, bool> isMeant)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true });
            return Objects(document.RootElement).Where(isMeant).Select(MetadataOf).FirstOrDefault();
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
        HasType(element, type => type.EndsWith("Article", StringComparison.Ordinal) || type is "BlogPosting" or "Report" or "LiveBlogPosting");

    private static bool HasType(JsonElement element, Func<string, bool> isMeant) =>
        element.TryGetProperty("@type", out JsonElement type)
        && (type.ValueKind == JsonValueKind.Array ? type.EnumerateArray() : Enumerable.Repeat(type, 1))
            .Any(one => one.ValueKind == JsonValueKind.String && JsonText.Of(one) is { } name && isMeant(name));

    private static Metadata MetadataOf(JsonElement article) => new()
    {
        Title = Shown(JsonRow.Value(article, Titles)),
        Url = JsonRow.Value(article, Urls) is { } url && url.StartsWith("http", StringComparison.Ordinal) ? url : null,
        Publisher = Shown(JsonRow.Value(article, Publishers)),
        Byline = Shown(JsonRow.NamesIn(article, Bylines)),
        Published = JsonRow.Value(article, Dates) is { } date ? DateWords.FindIn(date)?.Date : null,
    };

    /// <summary>Pages escape these texts twice.</summary>
    private static string? Shown(string? text) => text is null ? null : HtmlText.Collapse(WebUtility.HtmlDecode(text));
}
