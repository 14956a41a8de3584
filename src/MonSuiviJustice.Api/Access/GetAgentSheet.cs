using System.ComponentModel.DataAnnotations;
using System.Net.Mime;
using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Access;

public static class GetAgentSheetEndpoint
{
    /// <summary>The agents of a service, or of all, by name, as a file for a spreadsheet: semicolons, UTF-8 with its mark.</summary>
    /// <param name="service">Code of one service; all that the right reaches when absent.</param>
    [WolverineGet("/v1/agents/csv"), Needs(Right.ManageAgents), Costly]
    [ProducesResponseType<string>(StatusCodes.Status200OK, MediaTypeNames.Text.Csv)]
    public static async Task<IResult> Get([StringLength(60)] string? service, IQuerySession session, HttpContext http)
    {
        var reached = await http.Reaches().ServicesOf(http.Agent(), Right.ManageAgents, http.RequestAborted);

        if (service is not null && reached?.Contains(service) == false)
        {
            return Reaches.OutOfReach;
        }

        var conditions = new Conditions().AnyOf("a.service_code", service is null ? reached : [service]).And("(a.active is not false) = ?", true);
        var agents = await session.Rows(
            $"{AgentLines.From} {conditions.Where}", conditions.Values, KnownAgent.Of, http.RequestAborted);
        var lines = (await http.AgentsOf(session, agents)).ByName();
        http.Response.Headers.ContentDisposition = "attachment; filename=\"agents.csv\"";
        return Csv.Of(
            [["Nom", "Prénom", "Courriel", "Téléphone", "Rôle", "Service"], .. lines.Select(it => (string[])
            [
                it.LastName ?? "", it.FirstName ?? "", it.Email ?? "", it.Phone ?? "", RoleWords.Of(it.Role), it.ServiceCode,
            ])]);
    }
}
