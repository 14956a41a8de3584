using System.Net.Mime;
using Marten;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Domain.Probationers;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Notifications;

public static class GetStopPageEndpoint
{
    /// <summary>Asks whether texts should stop. It changes nothing: telephones open links to preview them.</summary>
    [WolverineGet("/v1/opt-outs/{token}"), AllowAnonymous]
    [ProducesResponseType<string>(StatusCodes.Status200OK, MediaTypeNames.Text.Html)]
    public static async Task<IResult> Get(string token, IQuerySession session, HttpContext http) =>
        await StopPage.PersonOf(token, session, http) switch
        {
            null => StopPage.Unknown,
            { Reachability: Reachability.RefusesSms } => StopPage.Done,
            _ => StopPage.Question,
        };
}
