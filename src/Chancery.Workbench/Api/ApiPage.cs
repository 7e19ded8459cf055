using System.Text.Json.Nodes;
using Chancery.Workbench.Pages;
using Microsoft.OpenApi;

namespace Chancery.Workbench.Api;

/// <summary>The OpenAPI document for people: each address with what it takes, and a form to ask it from the browser.</summary>
internal static class ApiPage
{
    public static Html Of(OpenApiDocument document) => Layout.Page("API", Html.Of($"""
        <h1>API</h1>
        <p>{document.Info.Description} Answers are JSON; the whole is described for programs by <a href="{Description.Path}">the OpenAPI document</a>.
        A list is an object with the list and <code>next</code>: ask the same with <code>after</code> and that value for what follows.</p>
        <ul>{Operations(document).Select(line => Html.Of($"<li><a href=\"#{line.Said.OperationId}\"><code>{line.Path}</code></a> {line.Said.Summary}</li>\n"))}</ul>
        {Operations(document).Select(Section)}
        <h2 id="problems">Problems</h2>
        <p><code>title</code> says what is wrong, <code>where</code> names the parameter or field, <code>detail</code> says what to do.</p>
        <table><thead><tr><th scope="col">Title</th><th scope="col">Status</th><th scope="col">Means</th></tr></thead><tbody>
        {Problems.All.Select(problem => Html.Of($"<tr id=\"{Problems.IdOf(problem.Title)}\"><td>{problem.Title}</td><td>{problem.Status}</td><td>{Marked(problem.Meaning)}</td></tr>\n"))}
        </tbody></table>
        """));

    private static IEnumerable<(string Path, string Method, OpenApiOperation Said)> Operations(OpenApiDocument document) =>
        from path in document.Paths
        from operation in path.Value.Operations ?? []
        select (path.Key, operation.Key.Method, operation.Value);

    private static Html Section((string Path, string Method, OpenApiOperation Said) line) => Html.Of($"""
        <section id="{line.Said.OperationId}">
        <h2><code>{line.Method} {line.Path}</code></h2>
        <p>{line.Said.Summary}</p>
        {(line.Method == "GET" && !line.Path.Contains('{', StringComparison.Ordinal) ? Form(line.Path, line.Said.Parameters ?? []) : Html.None)}
        </section>

        """);

    private static Html Form(string path, IList<IOpenApiParameter> parameters) => parameters.Count == 0 ? Html.Of($"<p><a href=\"{path}\">Ask</a></p>") : Html.Of($"""
        <form action="{path}">
        <table><tbody>
        {parameters.Select(parameter => Html.Of($"<tr><th scope=\"row\"><label for=\"{path}-{parameter.Name}\">{parameter.Name}</label></th><td>{Field(path, parameter)}</td><td>{Marked(parameter.Description)}</td></tr>\n"))}
        </tbody></table>
        <button>Ask</button>
        </form>
        """);

    /// <summary>What stands between backticks is code.</summary>
    private static IEnumerable<Html> Marked(string? text) => (text ?? "").Split('`').Select((part, i) => i % 2 == 0 ? Html.Of($"{part}") : Html.Of($"<code>{part}</code>"));

    private static Html Field(string path, IOpenApiParameter parameter)
    {
        Html required = parameter.Required ? Html.Of($" required") : Html.None;
        string fallback = parameter.Schema?.Default?.ToString() ?? "";
        if (Words(parameter.Schema) is { Count: > 0 } words)
            return Html.Of($"<select id=\"{path}-{parameter.Name}\" name=\"{parameter.Name}\"{required}><option></option>{words.Select(word => Html.Of($"<option>{word}</option>"))}</select>");
        string type = parameter.Schema switch { { Format: "date" } => "date", { Type: JsonSchemaType.Integer } => "number", _ => "text" };
        return Html.Of($"<input id=\"{path}-{parameter.Name}\" name=\"{parameter.Name}\" type=\"{type}\" placeholder=\"{fallback}\"{required}>");
    }

    private static IReadOnlyList<string> Words(IOpenApiSchema? schema) =>
        schema?.Type == JsonSchemaType.Boolean ? ["true", "false"] : [.. (schema?.Enum ?? []).Select((JsonNode? word) => word?.ToString() ?? "")];
}
