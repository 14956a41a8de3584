using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Accounts;

/// <param name="Address">To be given to the agent and to nobody else; good for fourteen days, and once.</param>
public sealed record HandedOverLink(string Address);

public static class HandOverLinkEndpoint
{
    /// <summary>
    /// Shows the link with which an agent chooses a password, where no e-mail arrives. That it was shown is a fact of the agent.
    /// </summary>
    [WolverinePost("/v1/agents/{agentId}/access-link"), Needs(Right.GiveAccess), AlsoDecides(nameof(InviteAgent))]
    [ProducesResponseType<HandedOverLink>(StatusCodes.Status200OK)]
    public static async Task<IResult> Post(Guid agentId, HttpContext http)
    {
        var answer = await RenewInvitationEndpoint.Invite(agentId, isHandedOver: true, http);
        return answer is Written
            ? Results.Ok(new HandedOverLink(
                http.RequestServices.GetRequiredService<AccountLinks>().AddressOf(WriteRequest.Of(http).LinkId(agentId))))
            : answer;
    }
}
