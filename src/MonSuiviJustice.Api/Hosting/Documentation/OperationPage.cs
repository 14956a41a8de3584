using System.Text.Json;
using Microsoft.OpenApi;
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
        Examples(operation, it);

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
        operation.Description = string.Join(" ", new[] { docstring, right }.Where(text => text is not null));
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

    private static void Examples(OpenApiOperation operation, Operation it)
    {
        if (it.Body is { } body && operation.RequestBody?.Content is { } contents)
        {
            foreach (var content in contents.Values.OfType<OpenApiMediaType>())
            {
                content.Example = Example.Of(body);
            }
        }
    }

    private static void Successes(OpenApiResponses answers, Operation it)
    {
        if (it.Declares)
        {
            return;
        }

        answers.Clear();

        if (it.IsRead)
        {
            answers["200"] = new OpenApiResponse { Description = "What was asked for." };
            return;
        }

        var headers = new Dictionary<string, IOpenApiHeader>();

        if (it.TakesIfMatch || it.Name == nameof(Domain.Convocations.BookConvocation))
        {
            headers["ETag"] = Text("The new revision, for the next If-Match.");
        }

        if (it.Creates)
        {
            headers["Location"] = Text("Where to read it.");
            answers["201"] = new OpenApiResponse { Description = "Created.", Headers = headers, Content = Id() };
        }
        else
        {
            answers["204"] = new OpenApiResponse { Description = "Done.", Headers = headers };
        }
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

    private static Dictionary<string, IOpenApiMediaType> Id() => new()
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
