using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using MonSuiviJustice.Api.Tests.Kernel;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Hosting;

public sealed class AnonymousApi(ApiHost api)
{
    /// <summary>
    /// Who calls these has no token: the provider signs, whoever was sent a text or an e-mail has its link, and whoever signs
    /// in has a password. Signing out is at the same address, for those who are in.
    /// </summary>
    private static readonly string[] Open =
    [
        "/v1/opt-outs/{token}", "/v1/password-resets", "/v1/passwords", "/v1/sessions", "/v1/sms/callbacks/{attemptId}", "/v1/sms/replies",
    ];

    [Fact]
    public async Task Without_a_token_every_route_asks_who_you_are()
    {
        var client = api.AsStranger();

        foreach (var (method, route) in Routes().Where(it => !Open.Contains(it.Route)))
        {
            using var answer = await client.Send(new(method), Filled(route), method == "GET" ? null : new { });

            await answer.IsProblem(401, "access.unauthenticated");
            Assert.Contains(answer.Headers.WwwAuthenticate, way => way.Scheme == "Bearer");
        }
    }

    [Fact]
    public async Task A_route_that_does_not_exist_tells_nothing_to_a_stranger()
    {
        using var answer = await api.AsStranger().Send(HttpMethod.Get, "/v1/rendez-vous");

        await answer.IsProblem(401, "access.unauthenticated");
    }

    [Fact]
    public void Only_the_provider_a_link_and_a_password_are_let_in_without_a_token() => Assert.Equal(
        Open,
        Endpoints()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(endpoint => endpoint.RoutePattern.RawText)
            .Distinct()
            .Order(StringComparer.Ordinal));

    private IEnumerable<(string Method, string Route)> Routes() =>
        from endpoint in Endpoints()
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []
        select (method, endpoint.RoutePattern.RawText ?? "");

    private IEnumerable<RouteEndpoint> Endpoints() => api.Alba.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.RoutePattern.RawText?.StartsWith("/v1/", StringComparison.Ordinal) == true);

    private static string Filled(string route) => string.Join('/', route.Split('/').Select(part =>
        part.StartsWith('{') ? WebUtility.UrlEncode($"{Guid.Empty}") : part));
}
