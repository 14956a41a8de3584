using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MonSuiviJustice.Api.Hosting.Documentation;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Agendas;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Hosting;

public sealed partial class OpenApiDocumentApi(ApiHost api)
{
    /// <summary>
    /// Writes that take no key: questions, signing in and out,
    /// the clock of development, files that say themselves whether they are new, receipts.
    /// </summary>
    private static readonly string[] WithoutKey =
    [
        "/v1/agent-searches",
        "/v1/agendas/{agendaId}/closing-preview", "/v1/chain/verification", "/v1/dev/clock",
        "/v1/message-templates/{scope}/{kind}/{role}/preview", "/v1/opt-outs/{token}",
        "/v1/password-resets", "/v1/passwords", "/v1/places/{placeId}/cancellation-preview", "/v1/probationer-searches",
        "/v1/probationers/{probationerId}/convocation-proposals", "/v1/probationers/{probationerId}/merging-preview",
        "/v1/probationer-imports", "/v1/reference-data", "/v1/reminder-plans/{scope}/{kind}/preview",
        "/v1/sessions", "/v1/sms/callbacks/{attemptId}", "/v1/sms/replies",
    ];

    [Fact]
    public async Task Every_route_is_described()
    {
        var described = (await Operations()).Select(operation => $"{operation.Method} {operation.Path}");

        Assert.Equal(Routes().Order(), described.Order());
    }

    [Fact]
    public async Task Every_operation_has_a_name_of_its_own()
    {
        var names = (await Operations()).Select(operation => operation.Said.GetProperty("operationId").GetString()).ToArray();

        Assert.Equal(names.Length, names.Distinct().Count());
        Assert.All(names, name => Assert.Matches("^[A-Z][A-Za-z]+$", name));
    }

    [Fact]
    public async Task Every_operation_says_what_may_go_wrong_with_an_example_of_each()
    {
        foreach (var operation in await Operations())
        {
            Assert.Superset(ExpectedOf(operation), operation.Answers);

            foreach (var answer in operation.Said.GetProperty("responses").EnumerateObject().Where(it => it.Name[0] is '4' or '5'))
            {
                var examples = answer.Value.GetProperty("content").GetProperty("application/problem+json").GetProperty("examples");
                Assert.All(examples.EnumerateObject(), example => Assert.Equal(
                    $"urn:mon-suivi-justice:{example.Name}",
                    example.Value.GetProperty("value").GetProperty("type").GetString()));
            }
        }
    }

    [Fact]
    public async Task A_booking_lists_the_refusals_of_its_decision_and_of_its_slot()
    {
        var booking = (await Operations()).Single(operation => operation is { Method: "POST", Path: "/v1/convocations" });

        var conflicts = booking.Said.GetProperty("responses").GetProperty("409").GetProperty("content")
            .GetProperty("application/problem+json").GetProperty("examples").EnumerateObject().Select(example => example.Name);

        Assert.Contains("convocation.telling-missing", conflicts);
        Assert.Contains(Slot.Full.Code, conflicts);
        Assert.Contains("request.lost-race", conflicts);
    }

    [Fact]
    public async Task Every_write_asks_for_its_key_and_every_change_of_what_others_change_too_for_its_revision()
    {
        foreach (var operation in await Operations())
        {
            Assert.Equal(operation.TakesKey, operation.Headers.Contains("Idempotency-Key"));
            Assert.Equal(
                operation.TakesKey && ChangeOfWhatWasRead().IsMatch(operation.Path),
                operation.Headers.Contains("If-Match"));
        }
    }

    [Fact]
    public async Task Every_query_value_is_named_as_it_is_sent()
    {
        var filters = (await Operations()).SelectMany(operation => operation.ParametersIn("query")).ToArray();

        Assert.Contains("withoutOutcome", filters);
        Assert.All(filters, name => Assert.Matches("^[a-z]", name));
    }

    [Fact]
    public void The_example_of_a_body_is_a_body_that_we_accept()
    {
        var json = api.Alba.Services.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;

        Assert.All(Bodies(), body => Assert.Empty(
            BodyErrors.In(JsonSerializer.SerializeToUtf8Bytes(Example.Of(body)), body, json)));
    }

    [GeneratedRegex(
        "/agents/[{][^/]+/(?!posting$)|/(convocations|divestments|message-templates|reminder-plans)/[{]"
        + "|/probationers/[{][^/]+/(?!convocations$|break-glass$)")]
    private static partial Regex ChangeOfWhatWasRead();

    private static HashSet<string> ExpectedOf(Described operation) =>
    [
        "400", "503",
        .. operation.IsSignedIn ? ["401", "403"] : Array.Empty<string>(),
        .. operation.Path.Contains('{', StringComparison.Ordinal) ? ["404"] : Array.Empty<string>(),
        .. operation.TakesKey ? ["409", "422"] : Array.Empty<string>(),
        .. operation.IsWrite ? ["413"] : Array.Empty<string>(),
        .. operation.Headers.Contains("If-Match") ? ["412", "428"] : Array.Empty<string>(),
    ];

    private async Task<IReadOnlyList<Described>> Operations()
    {
        var document = await api.AsStranger().Get<JsonElement>("/openapi/v1.json");
        return
        [
            .. from path in document.GetProperty("paths").EnumerateObject()
               from operation in path.Value.EnumerateObject()
               select new Described(operation.Name.ToUpperInvariant(), path.Name, operation.Value),
        ];
    }

    private IEnumerable<string> Routes() =>
        from endpoint in Endpoints()
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []
        select $"{method} {endpoint.RoutePattern.RawText}";

    private IEnumerable<Type> Bodies() => Endpoints()
        .Select(endpoint => endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType)
        .OfType<Type>();

    private IEnumerable<RouteEndpoint> Endpoints() => api.Alba.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.RoutePattern.RawText?.StartsWith("/v1/", StringComparison.Ordinal) == true);

    private sealed record Described(string Method, string Path, JsonElement Said)
    {
        public bool IsWrite => Method != "GET";

        public bool IsSignedIn => Said.TryGetProperty("security", out _);

        public bool TakesKey => IsWrite && !WithoutKey.Contains(Path);

        public HashSet<string> Answers => [.. Said.GetProperty("responses").EnumerateObject().Select(answer => answer.Name)];

        public HashSet<string> Headers => ParametersIn("header");

        public HashSet<string> ParametersIn(string where) => !Said.TryGetProperty("parameters", out var parameters) ? [] :
        [
            .. parameters.EnumerateArray()
                .Where(parameter => parameter.GetProperty("in").GetString() == where)
                .Select(parameter => parameter.GetProperty("name").GetString() ?? ""),
        ];
    }
}
