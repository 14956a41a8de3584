using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Access;

/// <param name="LastName">Null as long as nobody has said it.</param>
public sealed record AdministratorLine(Guid Id, string? LastName, string? FirstName);

public static class GetAdministratorsEndpoint
{
    /// <summary>Whom the agents of a service turn to; none where it has no local administrator.</summary>
    [WolverineGet("/v1/services/{serviceCode}/administrators"), Needs(Right.ReadDirectory)]
    [ProducesResponseType<IReadOnlyList<AdministratorLine>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(string serviceCode, IQuerySession session, HttpContext http)
    {
        var conditions = new Conditions()
            .And("a.service_code = ?", serviceCode)
            .And("a.role = ?", nameof(AgentRole.LocalAdministrator))
            .And("(a.active is not false) = ?", true);
        var agents = await session.Rows(
            $"{AgentLines.From} {conditions.Where}", conditions.Values, KnownAgent.Of, http.RequestAborted);
        var lines = (await http.AgentsOf(session, agents)).ByName();
        return Results.Ok(lines.Select(it => new AdministratorLine(it.Id, it.LastName, it.FirstName)).ToArray());
    }
}
