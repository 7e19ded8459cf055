using System.Text.Json;
using System.Text.Json.Nodes;
using Chancery.Archive;
using Chancery.Workbench.Api;
using ModelContextProtocol.Protocol;

namespace Chancery.Workbench.Assistants;

/// <summary>Something an assistant may ask, with the names and answers of the API.</summary>
/// <param name="Ask">The answer as JSON.</param>
internal sealed record AssistantTool(string Name, string Description, IReadOnlyList<Parameter> Parameters, Func<Question, CancellationToken, Task<string>> Ask)
{
    /// <summary>An assistant reads every word of an answer.</summary>
    private const string FewestWords = "10";

    /// <summary>A list of the API; in shorter pages.</summary>
    public static AssistantTool Of(Listing listing, ProjectFolder project)
    {
        Parameter limit = Parameter.Limit with { Default = FewestWords };
        Parameter[] parameters = [.. listing.Parameters.Except(Parameter.OfLists), limit, Parameter.After];
        return new AssistantTool(listing.Name, listing.Summary, parameters, (question, _) =>
        {
            using RecordArchive archive = RecordArchive.Open(project);
            return Task.FromResult(listing.Ask(archive, question.Text(limit.Name) is null ? question.With(limit.Name, limit.Default) : question).Json());
        });
    }

    public Tool Describe() => new()
    {
        Name = Name,
        Description = Description,
        InputSchema = JsonSerializer.SerializeToElement(Schema()),
        Annotations = new ToolAnnotations { ReadOnlyHint = true, DestructiveHint = false, IdempotentHint = true, OpenWorldHint = false },
    };

    private JsonObject Schema()
    {
        JsonObject properties = [];
        foreach (Parameter parameter in Parameters)
        {
            JsonObject property = new()
            {
                ["type"] = parameter.Kind switch { ParameterKind.Number => "integer", ParameterKind.Flag => "boolean", _ => "string" },
                ["description"] = parameter.Description,
            };
            if (parameter.Kind == ParameterKind.Text && parameter.Words.Count > 0) property["enum"] = new JsonArray([.. parameter.Words.Select(word => (JsonNode)word)]);
            if (parameter.Kind == ParameterKind.Day) property["format"] = "date";
            properties[parameter.Name] = property;
        }
        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray([.. Parameters.Where(parameter => parameter.IsRequired).Select(parameter => (JsonNode)parameter.Name)]),
            ["additionalProperties"] = false,
        };
    }
}
