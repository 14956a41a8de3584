using System.Text.Json;
using Microsoft.OpenApi;
using MonSuiviJustice.Api.Organisations;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MonSuiviJustice.Api.Hosting.Documentation;

/// <summary>What the description says of each route beyond its shape: who may, with which headers, and what may go wrong.</summary>
internal sealed class OperationPage : IOperationFilter
{
    public const string Bearer = "bearer";

    private const string Json = "application/json";

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (Operation.Of(context.ApiDescription, context.MethodInfo) is not { } it)
        {
            return;
        }

        Name(operation, it, context);
        QueryValues(operation);
        Headers(operation, it);
        Body(operation, it);

        operation.Responses ??= [];

        // The framework adds one to whatever answers with a body.
        operation.Responses.Remove("404");
        Successes(operation.Responses, it);
        ErrorAnswers.Add(operation.Responses, it, context);

        // The type that our endpoints return says nothing about what they answer.
        context.SchemaRepository.Schemas.Remove(nameof(IResult));
    }

    private static void Name(OpenApiOperation operation, Operation it, OperationFilterContext context)
    {
        // Without a docstring, the framework calls it by the name of its generated code.
        var docstring = operation.Summary == operation.OperationId ? null : operation.Summary;
        var right = it.Right is { } needed ? $"Right: `{needed}`." : null;

        operation.OperationId = it.Id;
        operation.Summary = Words.Of(it.Name);
        operation.Description = string.Join(" ", new[] { docstring?.ReplaceLineEndings(" "), right }.OfType<string>());
        operation.Tags = new HashSet<OpenApiTagReference> { new(it.Context, context.Document) };

        if (!it.IsOpen)
        {
            operation.Security = [new() { [new(Bearer, context.Document)] = [] }];
        }
    }

    // Declared together in a record, and sent one by one in camel case, as everything in JSON is.
    private static void QueryValues(OpenApiOperation operation)
    {
        foreach (var value in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            if (value.In == ParameterLocation.Query)
            {
                value.Name = JsonNamingPolicy.CamelCase.ConvertName(value.Name ?? "");
            }
        }
    }

    private static void Headers(OpenApiOperation operation, Operation it)
    {
        operation.Parameters ??= [];

        if (it.TakesKey)
        {
            operation.Parameters.Add(Header(
                "Idempotency-Key",
                "Chosen by the client, 1 to 200 characters: the same key with the same request is done once.",
                "6f2c7f2e-5d0b-4a52-9b1e-0e3f3f1f7a11"));
        }

        if (it.TakesIfMatch)
        {
            operation.Parameters.Add(Header("If-Match", "The ETag that was read.", "\"1\""));
        }
    }

    private static void Body(OpenApiOperation operation, Operation it)
    {
        if (it.Body is { } body && operation.RequestBody?.Content is { } contents)
        {
            foreach (var content in contents.Values.OfType<OpenApiMediaType>())
            {
                content.Example = Example.Of(body);
            }
        }

        if (it.Form is { } form)
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = new Dictionary<string, IOpenApiMediaType>
                {
                    [form] = new OpenApiMediaType { Schema = it.IsOpen ? Receipt() : Files() },
                },
            };
        }
    }

    private static void Successes(OpenApiResponses answers, Operation it)
    {
        var shown = it.Answer is not null && answers.TryGetValue("200", out var declared) ? declared.Content : null;
        answers.Clear();
        var (status, description) = it switch
        {
            { IsRead: true } or { Answer: not null } => ("200", "What was asked for."),
            { Creates: true } => ("201", "Created."),
            _ => ("204", "Done."),
        };
        answers[status] = new OpenApiResponse
        {
            Description = description,
            Headers = SuccessHeaders(it),
            Content = it.Creates ? NewId() : Shown(shown, it),
        };
    }

    private static Dictionary<string, IOpenApiHeader> SuccessHeaders(Operation it)
    {
        var headers = new Dictionary<string, IOpenApiHeader>();

        if (it.GivesETag)
        {
            headers["ETag"] = Text("The revision, for the next If-Match.");
        }

        if (it.Creates)
        {
            headers["Location"] = Text("Where to read it.");
        }

        return headers;
    }

    private static Dictionary<string, IOpenApiMediaType>? Shown(IDictionary<string, IOpenApiMediaType>? declared, Operation it)
    {
        if (declared?.Values.OfType<OpenApiMediaType>().FirstOrDefault() is not { } content || it.Answer is not { } answer)
        {
            return null;
        }

        content.Example = Example.Shown(answer);
        return new Dictionary<string, IOpenApiMediaType> { [Json] = content };
    }

    private static OpenApiParameter Header(string name, string description, string example) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Required = true,
        Description = description,
        Example = example,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };

    private static OpenApiHeader Text(string description) => new()
    {
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };

    /// <summary>Whatever the provider puts into a receipt, signed.</summary>
    private static OpenApiSchema Receipt() => new() { Type = JsonSchemaType.Object };

    private static OpenApiSchema Files() => new()
    {
        Type = JsonSchemaType.Object,
        Required = ReferenceFile.All.Where(file => file.IsRequired).Select(file => file.Name).ToHashSet(),
        Properties = ReferenceFile.All.ToDictionary(
            file => file.Name,
            IOpenApiSchema (_) => new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" }),
    };

    private static Dictionary<string, IOpenApiMediaType> NewId() => new()
    {
        [Json] = new OpenApiMediaType
        {
            Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Properties = new Dictionary<string, IOpenApiSchema>
                {
                    ["id"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" },
                },
            },
            Example = Example.Of(new { id = Example.Id }),
        },
    };
}
