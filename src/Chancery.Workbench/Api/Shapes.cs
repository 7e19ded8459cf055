using Microsoft.OpenApi;

namespace Chancery.Workbench.Api;

/// <summary>The shapes of answers (<c>shapes.txt</c>) as schemas.</summary>
internal static class Shapes
{
    private static readonly IReadOnlyDictionary<string, string[]> Fields = Read();

    private static readonly (string, string)[] Optional = [("problem", "where"), ("correction", "fields"), ("correction", "drop")];

    public static void AddTo(OpenApiDocument document)
    {
        foreach (string name in Fields.Keys) document.AddComponent<IOpenApiSchema>(name, SchemaOf(name, document));
    }

    public static IOpenApiSchema Reference(string shape, OpenApiDocument document) => new OpenApiSchemaReference(shape, document);

    private static OpenApiSchema SchemaOf(string name, OpenApiDocument document)
    {
        OpenApiSchema schema = new() { Type = JsonSchemaType.Object, Properties = new Dictionary<string, IOpenApiSchema>(), Required = new HashSet<string>() };
        foreach ((string field, string type) in FieldsOf(name))
        {
            schema.Properties[field] = TypeOf(type, document);
            if (!Optional.Contains((name, field))) schema.Required.Add(field);
        }
        return schema;
    }

    private static IEnumerable<(string Field, string Type)> FieldsOf(string name) => Fields[name].SelectMany(field =>
        field.StartsWith('@') ? FieldsOf(field[1..]) : [(field[..field.IndexOf(':', StringComparison.Ordinal)], field[(field.IndexOf(':', StringComparison.Ordinal) + 1)..])]);

    private static IOpenApiSchema TypeOf(string type, OpenApiDocument document)
    {
        if (type.EndsWith("[]", StringComparison.Ordinal)) return new OpenApiSchema { Type = JsonSchemaType.Array, Items = TypeOf(type[..^2], document) };
        if (type.EndsWith('?'))
        {
            IOpenApiSchema inner = TypeOf(type[..^1], document);
            return inner is OpenApiSchema plain ? Nullable(plain) : new OpenApiSchema { OneOf = [new OpenApiSchema { Type = JsonSchemaType.Null }, inner] };
        }
        return type switch
        {
            "string" => new OpenApiSchema { Type = JsonSchemaType.String },
            "day" => new OpenApiSchema { Type = JsonSchemaType.String, Format = "date" },
            "integer" => new OpenApiSchema { Type = JsonSchemaType.Integer },
            "number" => new OpenApiSchema { Type = JsonSchemaType.Number },
            "boolean" => new OpenApiSchema { Type = JsonSchemaType.Boolean },
            "object" => new OpenApiSchema { Type = JsonSchemaType.Object, Description = "As the record has it: docs/record.md." },
            _ => Reference(Fields.ContainsKey(type) ? type : throw new InvalidOperationException($"shapes.txt has no shape '{type}'"), document),
        };
    }

    private static OpenApiSchema Nullable(OpenApiSchema schema)
    {
        schema.Type |= JsonSchemaType.Null;
        return schema;
    }

    private static Dictionary<string, string[]> Read()
    {
        using Stream stream = typeof(Shapes).Assembly.GetManifestResourceStream("shapes.txt") ?? throw new InvalidOperationException("shapes.txt is not embedded");
        using StreamReader reader = new(stream);
        return (from line in reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
                where line[0] != '#'
                let parts = line.Split(" = ")
                select (Name: parts[0], Fields: parts[1].TrimEnd().Split(' '))).ToDictionary(shape => shape.Name, shape => shape.Fields);
    }
}
