using Microsoft.OpenApi;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MonSuiviJustice.Api.Hosting.Documentation;

/// <summary>Every error that an operation may give: its status, and an example for each code.</summary>
internal static class ErrorAnswers
{
    private const string ProblemJson = "application/problem+json";

    public static void Add(OpenApiResponses answers, Operation operation, OperationFilterContext context)
    {
        var schema = context.SchemaGenerator.GenerateSchema(typeof(ProblemAnswer), context.SchemaRepository);

        foreach (var status in Of(operation).GroupBy(error => error.Status).OrderBy(group => group.Key))
        {
            answers[$"{status.Key}"] = new OpenApiResponse
            {
                Description = string.Join(", ", status.Select(error => error.Code)),
                Headers = status.Key is StatusCodes.Status503ServiceUnavailable or StatusCodes.Status429TooManyRequests ? RetryAfter() : null,
                Content = new Dictionary<string, IOpenApiMediaType>
                {
                    [ProblemJson] = new OpenApiMediaType
                    {
                        Schema = schema,
                        Examples = status.ToDictionary(error => error.Code, IOpenApiExample (error) => ExampleOf(error, operation)),
                    },
                },
            };
        }
    }

    private static IEnumerable<EdgeRefusal> Of(Operation operation) =>
    [
        EdgeRefusals.Invalid,
        .. When(operation.TakesKey, EdgeRefusals.KeyMissing),
        .. When(!operation.IsOpen, EdgeRefusals.Unauthenticated),
        .. When(
            operation.Right is not null,
            EdgeRefusals.OutOfReach,
            EdgeRefusals.UnknownAgent,
            EdgeRefusals.Deactivated,
            EdgeRefusals.Charter,
            EdgeRefusals.NotImpersonating,
            EdgeRefusals.ImpersonationReads),
        .. When(operation.Right is { } right && BrokenGlass.Opens(right), EdgeRefusals.ReasonNeeded),
        .. When(operation is { IsOpen: true, Body: null }, EdgeRefusals.BadSignature),
        .. When(operation.NamesSomething, EdgeRefusals.NotFound),
        .. When(operation.TakesKey, EdgeRefusals.LostRace),
        .. operation.Commands.SelectMany(DecisionRefusals.Of).Select(because =>
            new EdgeRefusal(StatusCodes.Status409Conflict, because.Code, because.Message)),
        .. When(operation.TakesIfMatch, EdgeRefusals.Stale, EdgeRefusals.IfMatchMissing),
        .. When(!operation.IsRead, EdgeRefusals.TooLarge),
        .. When(operation.Body is not null || operation is { Form: not null, IsOpen: false }, EdgeRefusals.MediaType),
        .. When(operation.TakesKey, EdgeRefusals.KeyReused),
        .. When(!operation.IsOpen || operation.IsLimited, EdgeRefusals.TooMany),
        EdgeRefusals.Failed,
        EdgeRefusals.Unavailable,
        EdgeRefusals.TooSlow,
    ];

    private static EdgeRefusal[] When(bool applies, params EdgeRefusal[] errors) => applies ? errors : [];

    private static OpenApiExample ExampleOf(EdgeRefusal error, Operation operation) => new()
    {
        Summary = error.Message,
        Value = Example.Of(new ProblemAnswer(
            Problem.TypeOf(error.Code),
            error.Code,
            error.Status,
            error.Message,
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
            error == EdgeRefusals.Invalid ? [new(operation.Pointer, "Ce champ est obligatoire.")] : null)),
    };

    private static Dictionary<string, IOpenApiHeader> RetryAfter() => new()
    {
        ["Retry-After"] = new OpenApiHeader
        {
            Description = "Seconds.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" },
        },
    };
}

/// <summary>Problem details (RFC 9457) as this API writes them.</summary>
/// <param name="Type">Stable: <c>urn:mon-suivi-justice:</c> and the code.</param>
/// <param name="Title">The code, stable.</param>
/// <param name="Detail">For people, in French; free to change.</param>
/// <param name="TraceId">Finds the request in the logs.</param>
/// <param name="Errors">What is wrong where, for a malformed request.</param>
internal sealed record ProblemAnswer(
    string Type,
    string Title,
    int Status,
    string Detail,
    string TraceId,
    IReadOnlyList<InvalidField>? Errors = null);
