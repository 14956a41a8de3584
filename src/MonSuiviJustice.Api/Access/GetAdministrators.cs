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
    /// <summary>Whom the agents of a service turn to: its local administrators, and those of its headquarters.</summary>
    [WolverineGet("/v1/services/{serviceCode}/administrators"), Needs(Right.ReadDirectory)]
    [ProducesResponseType<IReadOnlyList<AdministratorLine>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(string serviceCode, IQuerySession session, HttpContext http)
    {
        var agents = await session.Rows(
            $"{AgentLines.From} join {LocalAdministrators.Rows} l using (agent_id) where l.service_code = $1",
            [serviceCode],
            KnownAgent.Of,
            http.RequestAborted);
        var lines = (await http.AgentsOf(session, agents)).ByName();
        return Results.Ok(lines.Select(it => new AdministratorLine(it.Id, it.LastName, it.FirstName)).ToArray());
    }
}
