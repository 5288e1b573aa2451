using Mgr5.Metadata;
using Mgr5.Metadata.Names;
using Mgr5.Metadata.Snapshots;
using NJsonSchema;
using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;

namespace Mgr5.Benchmarks.Generator;

/// <summary>
/// The peer: the same metadata as an OpenAPI document, and the client that NSwag makes of it. One schema for a row and one for
/// the fields of a form (which the form shows and takes); an operation for each thing that can be done with a function.
/// </summary>
internal static class OpenApiPeer
{
    public static OpenApiDocument Document(Snapshot snapshot)
    {
        OpenApiDocument document = new() { Info = new() { Title = snapshot.Panel, Version = "1" } };
        foreach (Function function in snapshot.Functions)
        {
            OpenApiPathItem path = [];
            document.Paths["/" + function.Name] = path;
            string name = string.Concat(function.Name.Split('.').Select(Identifier.Pascal));
            Add(document, path, function, name);
        }

        return document;
    }

    public static string Client(OpenApiDocument document)
    {
        CSharpClientGeneratorSettings settings = new() { ClassName = "PanelClient" };
        settings.CSharpGeneratorSettings.Namespace = "Peer";
        settings.CSharpGeneratorSettings.JsonLibrary = CSharpJsonLibrary.SystemTextJson;
        settings.CSharpGeneratorSettings.GenerateNullableReferenceTypes = true;
        return new CSharpClientGenerator(document, settings).GenerateFile();
    }

    private static void Add(OpenApiDocument document, OpenApiPathItem path, Function function, string name)
    {
        switch (function.Kind)
        {
            case FunctionKind.List:
                JsonSchema row = Define(document, name + "Item", Columns(function));
                path["get"] = Operation(function, name + "List", null, new() { Type = JsonObjectType.Array, Item = Reference(row) }, "elid", "p_num", "p_cnt");
                break;
            case FunctionKind.Form:
                JsonSchema form = Define(document, name + "Form", Parameters(function));
                path["get"] = Operation(function, name + "Get", null, Reference(form), "elid", "plid");
                path["post"] = Operation(function, name + "Submit", Reference(form), new() { Type = JsonObjectType.Object }, "elid", "plid");
                break;
            default:
                JsonSchema request = Define(document, name + "Request", Parameters(function));
                path["post"] = Operation(function, name + "Invoke", Reference(request), new() { Type = JsonObjectType.Object }, "elid", "plid");
                break;
        }
    }

    private static OpenApiOperation Operation(Function function, string id, JsonSchema? body, JsonSchema answer, params string[] queries)
    {
        OpenApiOperation operation = new() { OperationId = id, Summary = function.Title, Description = function.Description };
        foreach (string query in queries)
        {
            operation.Parameters.Add(new() { Name = query, Kind = OpenApiParameterKind.Query, Schema = new() { Type = JsonObjectType.String, IsNullableRaw = true } });
        }

        if (body is not null)
        {
            operation.RequestBody = new();
            operation.RequestBody.Content["application/json"] = new() { Schema = body };
        }

        OpenApiResponse response = new() { Description = "ok" };
        response.Content["application/json"] = new() { Schema = answer };
        operation.Responses["200"] = response;
        return operation;
    }

    private static JsonSchema Define(OpenApiDocument document, string name, IEnumerable<KeyValuePair<string, JsonSchemaProperty>> properties)
    {
        JsonSchema schema = new() { Type = JsonObjectType.Object, AllowAdditionalProperties = true };
        foreach ((string property, JsonSchemaProperty type) in properties)
        {
            schema.Properties[property] = type;
        }

        document.Definitions[name] = schema;
        return schema;
    }

    private static JsonSchema Reference(JsonSchema schema) => new() { Reference = schema };

    private static IEnumerable<KeyValuePair<string, JsonSchemaProperty>> Columns(Function function)
        => (function.Columns ?? []).Select(static c => KeyValuePair.Create(c.Name, Property(c.Type, c.Title, null, null, false)));

    private static IEnumerable<KeyValuePair<string, JsonSchemaProperty>> Parameters(Function function)
        => (function.Parameters ?? []).Select(static p => KeyValuePair.Create(p.Name, Property(p.Type, p.Title, p.Description, p.Values, p.Separator != Separator.None)));

    private static JsonSchemaProperty Property(DataType type, string? title, string? description, EquatableArray<Choice>? values, bool isList)
    {
        JsonSchemaProperty property = new()
        {
            Description = description is null ? title : $"{title}. {description}",
            IsNullableRaw = true,
            Type = type switch
            {
                _ when isList => JsonObjectType.Array,
                DataType.Flag => JsonObjectType.Boolean,
                DataType.Integer => JsonObjectType.Integer,
                DataType.Money => JsonObjectType.Number,
                _ => JsonObjectType.String,
            },
            Format = type switch { DataType.Integer => "int64", DataType.Date => "date", DataType.DateTime => "date-time", _ => null },
        };
        if (isList)
        {
            property.Item = new() { Type = JsonObjectType.String };
        }

        foreach (Choice choice in values ?? [])
        {
            property.Enumeration.Add(choice.Value);
        }

        return property;
    }
}
