using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Access;

/// <param name="Accepted">By the agent who asks.</param>
public sealed record CharterPage(int Version, IReadOnlyList<CharterArticle> Articles, bool Accepted);

public static class GetCharterEndpoint
{
    /// <summary>The security charter in force.</summary>
    [WolverineGet("/v1/charters/current"), Needs(Right.KeepProfile), BeforeCharter]
    [ProducesResponseType<CharterPage>(StatusCodes.Status200OK)]
    public static IResult Get(HttpContext http) =>
        Results.Ok(new CharterPage(Charter.Version, Charter.Articles, http.Agent().HasAcceptedCharter));
}
