using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MonSuiviJustice.Api.Tests.Kernel;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Hosting;

[Collection(nameof(ProductionHost))]
public sealed class ProductionApi(ProductionHost production)
{
    private static int _people;

    private readonly ApiHost _api = production.Api;

    private static object Person => new
    {
        lastName = "Quatrevingt",
        firstName = "Zéphyrine",
        mobile = $"06 98 76 54 {10 + Interlocked.Increment(ref _people)}",
    };

    [Theory]
    [InlineData("/openapi/v1.json")]
    [InlineData("/swagger/index.html")]
    public async Task The_description_is_for_those_who_have_signed_in(string url)
    {
        using var stranger = await _api.AsStranger().Send(HttpMethod.Get, url);
        using var agent = await _api.AsAdministrator().Send(HttpMethod.Get, url);

        await stranger.IsProblem(401, "access.unauthenticated");
        Assert.Equal(HttpStatusCode.OK, agent.StatusCode);
    }

    [Fact]
    public async Task Nobody_moves_the_clock()
    {
        using var answer = await _api.AsAdministrator().Send(HttpMethod.Put, "/v1/dev/clock", new { now = DateTimeOffset.UnixEpoch });

        await answer.IsProblem(404, "request.not-found");
    }

    [Fact]
    public async Task The_log_tells_each_request_by_its_route_and_names_nobody()
    {
        var probationerId = await _api.AsAdministrator().Create("/v1/probationers", Person);
        using var sought = await _api.AsAdministrator().Send(HttpMethod.Get, $"/v1/convocations/{probationerId}?name=Quatrevingt");

        await ApiHost.Eventually(() => Task.FromResult(Told("/v1/convocations/{convocationId}").Any()));
        var registered = Told("/v1/probationers").First(line => line.GetProperty("Status").GetInt32() == 201);
        Assert.Equal("POST", registered.GetProperty("Method").GetString());
        Assert.Equal($"{ApiHost.FirstAdministrator}", registered.GetProperty("AgentId").GetString());
        Assert.True(registered.GetProperty("ElapsedMs").GetDouble() > 0);
        Assert.Matches("^[0-9a-f]{32}$", registered.GetProperty("@tr").GetString());
        Assert.All(production.Log.Written, NamesNobody);
    }

    [Fact]
    public async Task Traces_and_metrics_leave_and_name_nobody()
    {
        await _api.AsAdministrator().Create("/v1/probationers", Person);

        await ApiHost.Eventually(() => Task.FromResult(
            production.Exported.Traces.Contains("POST /v1/probationers", StringComparison.Ordinal)
            && production.Exported.Metrics.Contains("msj.decisions", StringComparison.Ordinal)));
        NamesNobody(production.Exported.Traces);
        NamesNobody(production.Exported.Metrics);
    }

    [Fact]
    public async Task What_is_late_is_said_and_turns_no_node_away()
    {
        var settings = _api.Alba.Services.GetRequiredService<IConfiguration>();
        settings["Health:MaxProjectionLag"] = "-1";
        settings["Health:MaxSmsQueueMinutes"] = "-1";

        var health = await _api.AsStranger().Get<JsonElement>("/health/ready");

        settings["Health:MaxProjectionLag"] = null;
        settings["Health:MaxSmsQueueMinutes"] = null;
        Assert.Equal("late", health.GetProperty("status").GetString());
        Assert.Equal("late", health.GetProperty("checks").GetProperty("projections").GetProperty("status").GetString());
        Assert.Equal("late", health.GetProperty("checks").GetProperty("smsQueue").GetProperty("status").GetString());
    }

    [Fact]
    public async Task Without_its_database_it_asks_for_patience_and_comes_back_by_itself()
    {
        var client = _api.AsAdministrator();
        await _api.Database.Stop();

        try
        {
            using var read = await client.Send(HttpMethod.Get, $"/v1/convocations/{Guid.CreateVersion7()}");
            using var write = await client.Post("/v1/probationers", Person);
            using var ready = await client.Send(HttpMethod.Get, "/health/ready");
            using var live = await client.Send(HttpMethod.Get, "/health/live");

            await read.IsProblem(503, "service.unavailable");
            await write.IsProblem(503, "service.unavailable");
            Assert.Equal(TimeSpan.FromSeconds(5), read.Headers.RetryAfter?.Delta);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
            Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        }
        finally
        {
            await _api.Database.StartAgain();
        }

        await ApiHost.Eventually(async () =>
            (await client.Send(HttpMethod.Get, "/health/ready")).IsSuccessStatusCode
            && (await client.Post("/v1/probationers", Person)).StatusCode == HttpStatusCode.Created);
        Assert.All(production.Log.Written, NamesNobody);
    }

    private static void NamesNobody(string text)
    {
        Assert.DoesNotContain("Quatrevingt", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("phyrine", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("69876541", text, StringComparison.Ordinal);
        Assert.DoesNotContain("06 98 76", text, StringComparison.Ordinal);
    }

    private IEnumerable<JsonElement> Told(string route) => production.Log.Written
        .Select(line => JsonElement.Parse(line))
        .Where(line => line.TryGetProperty("Route", out var told) && told.GetString() == route);
}
