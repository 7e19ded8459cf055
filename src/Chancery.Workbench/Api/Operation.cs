namespace Chancery.Workbench.Api;

/// <summary>What an address says of itself, for the OpenAPI document and the page made of it.</summary>
/// <param name="Parameters">Of the query.</param>
/// <param name="Shapes">Of the answer, or of an element of its list; several where it may be one of them.</param>
/// <param name="List">The name of the list in the answer; null for an answer that is one thing.</param>
internal sealed record Operation(string Id, string Summary, IReadOnlyList<Parameter> Parameters, IReadOnlyList<string> Shapes, string? List = null)
{
    public string Type { get; init; } = "application/json";

    public bool HasTag { get; init; } = true;

    /// <summary>The shape of what is sent; null where nothing is.</summary>
    public string? Body { get; init; }
}
