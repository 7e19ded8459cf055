using System.Globalization;
using System.Text.Json.Nodes;
using Chancery.Workbench.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Chancery.Workbench.Api;

/// <summary>The OpenAPI document, made from what each address says of itself (<see cref="Operation"/>).</summary>
internal static class Description
{
    public const string Path = ApiRoutes.Root + "/openapi.json";

    public const string DocumentName = "v1";

    public static void Add(IServiceCollection services) => services.AddOpenApi(DocumentName, options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = address => address.HttpMethod != HttpMethods.Head && address.ActionDescriptor.EndpointMetadata.OfType<Operation>().Any();
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Chancery",
                Version = typeof(Description).Assembly.GetName().Version?.ToString(3) ?? "",
                Description = "An attributed record of diplomacy: who said what, who did what, what was promised, which meetings took place.",
                License = new OpenApiLicense { Name = "Apache-2.0", Identifier = "Apache-2.0" },
            };
            document.Servers = [new OpenApiServer { Url = "/" }];
            Shapes.AddTo(document);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            Operation said = context.Description.ActionDescriptor.EndpointMetadata.OfType<Operation>().First();
            Describe(operation, said, context.Description.RelativePath ?? "", context.Document!);
            return Task.CompletedTask;
        });
    });

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi(Path);
        IOpenApiDocumentProvider provider = routes.ServiceProvider.GetRequiredKeyedService<IOpenApiDocumentProvider>(DocumentName);
        routes.MapGet("/api", async context => await Reply.Page(context, ApiPage.Of(await provider.GetOpenApiDocumentAsync(context.RequestAborted).ConfigureAwait(false))).ConfigureAwait(false));
    }

    private static void Describe(OpenApiOperation operation, Operation said, string path, OpenApiDocument document)
    {
        operation.OperationId = said.Id;
        operation.Summary = said.Summary;
        operation.Parameters = [.. PathParameters(path), .. said.Parameters.Select(Of)];
        operation.Responses = new OpenApiResponses { ["200"] = Answer(said, document) };
        if (said.Body is { } body)
            operation.RequestBody = new OpenApiRequestBody { Required = true, Content = Content("application/json", Shapes.Reference(body, document)) };
        if (said.HasTag) operation.Responses["304"] = new OpenApiResponse { Description = "Nothing has changed since the ETag sent as If-None-Match." };
        operation.Responses["default"] = new OpenApiResponse { Description = "What is wrong, where, and what to do.", Content = Content("application/problem+json", Shapes.Reference("problem", document)) };
    }

    private static OpenApiResponse Answer(Operation said, OpenApiDocument document)
    {
        OpenApiResponse response = new() { Description = "The answer.", Content = Content(said.Type, SchemaOf(said, document)) };
        if (said.List is not null) response.Content["text/csv"] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
        return response;
    }

    private static IOpenApiSchema SchemaOf(Operation said, OpenApiDocument document)
    {
        if (said.Shapes.Count == 0) return new OpenApiSchema { Type = JsonSchemaType.String };
        IOpenApiSchema shape = said.Shapes.Count == 1 ? Shapes.Reference(said.Shapes[0], document)
            : new OpenApiSchema { OneOf = [.. said.Shapes.Select(name => Shapes.Reference(name, document))] };
        return said.List is not { } list ? shape : new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Required = new HashSet<string> { list, "next" },
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                [list] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = shape },
                ["next"] = new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null, Description = "For `after`; null on the last page." },
            },
        };
    }

    private static Dictionary<string, OpenApiMediaType> Content(string type, IOpenApiSchema schema) => new() { [type] = new OpenApiMediaType { Schema = schema } };

    private static IEnumerable<OpenApiParameter> PathParameters(string path) =>
        from part in path.Split('/')
        where part.StartsWith('{')
        select new OpenApiParameter { Name = part[1..^1], In = ParameterLocation.Path, Required = true, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };

    private static OpenApiParameter Of(Parameter parameter) => new()
    {
        Name = parameter.Name, In = ParameterLocation.Query, Required = parameter.IsRequired, Description = parameter.Description, Schema = SchemaOf(parameter),
    };

    private static OpenApiSchema SchemaOf(Parameter parameter)
    {
        OpenApiSchema schema = new()
        {
            Type = parameter.Kind switch { ParameterKind.Number => JsonSchemaType.Integer, ParameterKind.Flag => JsonSchemaType.Boolean, _ => JsonSchemaType.String },
            Format = parameter.Kind == ParameterKind.Day ? "date" : null,
        };
        if (parameter.Kind == ParameterKind.Text && parameter.Words.Count > 0) schema.Enum = [.. parameter.Words.Select(word => (JsonNode)JsonValue.Create(word))];
        if (parameter.Default.Length > 0)
        {
            schema.Default = parameter.Kind switch
            {
                ParameterKind.Number => JsonValue.Create(int.Parse(parameter.Default, CultureInfo.InvariantCulture)),
                ParameterKind.Flag => JsonValue.Create(parameter.Default == "true"),
                _ => JsonValue.Create(parameter.Default),
            };
        }
        return schema;
    }
}
