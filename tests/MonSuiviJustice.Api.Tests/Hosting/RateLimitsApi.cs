using System.Net;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Hosting;

[Collection(nameof(ProductionHost))]
public sealed class RateLimitsApi(ProductionHost production)
{
    [Fact]
    public async Task A_client_that_asks_without_a_pause_is_told_when_to_come_back_and_nobody_else_waits()
    {
        var agent = await production.Api.As(AgentRole.Auditor, "national");

        var answers = await Task.WhenAll(Enumerable.Range(0, 600).Select(_ => agent.Send(HttpMethod.Get, "/v1/charters/current")));
        using var other = await production.Api.AsAdministrator().Send(HttpMethod.Get, "/v1/charters/current");

        var refused = answers.Where(answer => answer.StatusCode != HttpStatusCode.OK).ToArray();
        Assert.InRange(answers.Length - refused.Length, 200, 599);
        Assert.All(refused, answer => Assert.InRange(answer.Headers.RetryAfter?.Delta?.TotalSeconds ?? 0, 1, 60));
        await refused[0].IsProblem(429, "request.too-many");
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Array.ForEach(answers, answer => answer.Dispose());
    }

    [Fact]
    public async Task Nobody_searches_agents_all_day_long()
    {
        var agent = await production.Api.As(AgentRole.ProbationOfficer, Scenes.Spip);
        var statuses = new List<HttpStatusCode>();

        for (var search = 0; search < 130; search++)
        {
            using var answer = await agent.Post("/v1/agent-searches", new { text = "Ma" });
            statuses.Add(answer.StatusCode);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
        Assert.All(statuses.Take(120), status => Assert.Equal(HttpStatusCode.OK, status));
    }
}
