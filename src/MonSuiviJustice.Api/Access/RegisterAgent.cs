using System.ComponentModel.DataAnnotations;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Access;

/// <param name="AgentId">The subject that the identity provider puts in the agent's tokens.</param>
public sealed record RegisterAgentBody(
    Guid AgentId,
    AgentRole Role,
    [property: StringLength(60, MinimumLength = 1)] string ServiceCode);

public static class RegisterAgentEndpoint
{
    [WolverinePost("/v1/agents"), Needs(Right.RegisterAgent)]
    public static Task<IResult> Post(RegisterAgentBody body, HttpContext http) =>
        http.Writer().Write(http, async work =>
        {
            await work.Demand(body.ServiceCode, http.RequestAborted);
            var agent = work.Possible<Agent>(body.AgentId);
            var types = await work.TypesOf([body.ServiceCode], http.RequestAborted);

            work.Created($"/v1/agents/{body.AgentId}");
            return RegisterAgent.Decide(agent.Possible, new(
                AgentId: body.AgentId,
                Role: body.Role,
                ServiceCode: body.ServiceCode,
                ServiceType: types[0],
                Registrar: work.Request.Agent,
                At: work.Now));
        });
}
