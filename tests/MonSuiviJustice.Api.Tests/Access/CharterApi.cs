using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using MonSuiviJustice.Api.Access;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Access;

public sealed class CharterApi(ApiHost api)
{
    [Fact]
    public async Task Until_an_agent_has_accepted_the_charter_everything_else_is_refused()
    {
        var agentId = Guid.CreateVersion7();
        await api.AsAdministrator().Create("/v1/agents", new { agentId, role = AgentRole.CentralAdministrator, serviceCode = "national" });
        var agent = api.As(agentId);

        foreach (var (method, url) in Routes())
        {
            using var refused = await agent.Send(method, url, method == HttpMethod.Get ? null : new { });
            await refused.IsProblem(403, "access.charter");
        }

        var unread = await agent.Get<CharterPage>("/v1/charters/current");
        using var other = await agent.Post($"/v1/charters/{unread.Version + 1}/acceptance");
        using var accepted = await agent.Post($"/v1/charters/{unread.Version}/acceptance");
        using var again = await agent.Post($"/v1/charters/{unread.Version}/acceptance");

        Assert.False(unread.Accepted);
        Assert.Equal(6, unread.Articles.Count);
        await other.IsProblem(409, "charter.other-version");
        Assert.Equal(("204", "204"), (await accepted.Summary(), await again.Summary()));
        Assert.True((await agent.Get<CharterPage>("/v1/charters/current")).Accepted);
        Assert.Equal("200", await agent.Answer("/v1/services"));
    }

    [Fact]
    public async Task Nobody_registers_somebody_else_s_acceptance()
    {
        var agentId = Guid.CreateVersion7();
        await api.AsAdministrator().Create("/v1/agents", new { agentId, role = AgentRole.Auditor, serviceCode = "national" });

        using var own = await api.AsAdministrator().Post($"/v1/charters/{Charter.Version}/acceptance");

        Assert.Equal("204", await own.Summary());
        Assert.Equal("403 access.charter", await api.As(agentId).Answer("/v1/services"));
    }

    /// <summary>All but those of the charter, the way out, and those that nobody needs a token for.</summary>
    private IEnumerable<(HttpMethod Method, string Url)> Routes() =>
        from endpoint in api.Alba.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<NeedsAttribute>() is not null
            && endpoint.RoutePattern.RawText?.StartsWith("/v1/charters/", StringComparison.Ordinal) == false
            && endpoint.RoutePattern.RawText != "/v1/sessions"
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []
        select (new HttpMethod(method), string.Join('/', (endpoint.RoutePattern.RawText ?? "").Split('/')
            .Select(part => part.StartsWith('{') ? $"{Guid.Empty}" : part)));
}
