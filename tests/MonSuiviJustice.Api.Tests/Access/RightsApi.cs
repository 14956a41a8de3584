using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Api.Tests.Kernel;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Access;

/// <summary>
/// Every route that names a right, asked by every role about what is its own service's, a linked one's, and another's:
/// each answer against the matrix of the predecessor.
/// </summary>
public sealed class RightsApi(RightsWorld world, ITestOutputHelper output) : IClassFixture<RightsWorld>
{
    private const int AtOnce = 16;

    private static readonly ExpectedRights Expected = ExpectedRights.Read();

    private ApiHost Api => world.Api;

    [Fact]
    public void Every_route_that_names_a_right_has_a_line_in_the_matrix() => Assert.Equal(
        Api.Alba.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<NeedsAttribute>() is not null)
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [])
                .Select(method => $"{method} {endpoint.RoutePattern.RawText}"))
            .Order(StringComparer.Ordinal),
        Expected.Routes.Select(route => route.Route).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Every_role_reaches_what_the_matrix_says_and_nothing_else()
    {
        var question = new Question(JsonNode.Parse(await (await Api.AsAdministrator().Send(HttpMethod.Get, "/openapi/v1.json"))
            .Content.ReadAsStringAsync(TestContext.Current.CancellationToken))?.AsObject() ?? []);
        var wrong = new List<string>();
        var cells = 0;

        // Lists first, then what reads, then what writes: no cell is to change what another sees.
        foreach (var route in Expected.Routes.OrderBy(it => it.Rows is null).ThenBy(it => !it.Reads))
        {
            foreach (var together in Cells(route).Chunk(AtOnce))
            {
                var asked = await Task.WhenAll(together.Select(cell => Asked(question, route, cell.Asker, cell.Whose)));
                cells += asked.Length;
                wrong.AddRange(asked.OfType<string>());
            }
        }

        output.WriteLine($"{cells} cells");
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {cells} cells:\n{string.Join('\n', wrong)}");
    }

    private IEnumerable<(Asker Asker, Whose Whose)> Cells(ExpectedRoute route) =>
        from asker in world.Askers
        from whose in route.OfService ? (Whose[])[Whose.Own, Whose.Linked, Whose.Other] : [Whose.Nobody]
        select (asker, whose);

    /// <summary>What is wrong with the answer; null when nothing is.</summary>
    private async Task<string?> Asked(Question question, ExpectedRoute route, Asker asker, Whose whose)
    {
        var about = world.Of(asker, whose);
        var wholeCountry = Expected.Allows(route, asker.Role, asker.InCourt, Whose.Other);
        using var answer = await question.Ask(asker.Client, route, about, wholeCountry);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var isAllowed = Expected.Allows(route, asker.Role, asker.InCourt, whose);
        var isAnswered = route.Rows is { } rows && answer.IsSuccessStatusCode
            ? text.Contains(Question.Shown(rows, about), StringComparison.Ordinal) == isAllowed
                && Expected.Allows(route, asker.Role, asker.InCourt, Whose.Own)
            : Fits(answer.StatusCode, isAllowed, route.OfService);
        return isAnswered
            ? null
            : $"{route.Route}, {asker.Role}{(asker.InCourt ? "" : " (SPIP)")}, {whose}: "
                + $"{(isAllowed ? "allowed" : "forbidden")}, and {(int)answer.StatusCode} {text[..Math.Min(text.Length, 200)]}";
    }

    /// <summary>
    /// Allowed: any answer that comes after the reach of the right was checked. Of what is nobody's there is nothing to reach,
    /// and its ids are made up.
    /// </summary>
    private static bool Fits(HttpStatusCode status, bool isAllowed, bool ofService) => (int)status switch
    {
        403 => !isAllowed,
        400 or 404 or 415 => isAllowed && !ofService,
        401 or 405 or >= 500 => false,
        _ => isAllowed,
    };
}
