using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Api.Notifications;
using MonSuiviJustice.Domain.Access;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Development;

public static class GetSmsInboxEndpoint
{
    /// <summary>What people would have received, newest first; 404 outside development.</summary>
    [WolverineGet("/v1/dev/sms-inbox"), Needs(Right.OperateDevelopment)]
    [ProducesResponseType<IReadOnlyList<InboxLine>>(StatusCodes.Status200OK)]
    public static IResult Get(HttpContext http) =>
        http.RequestServices.GetRequiredService<IHostEnvironment>().IsDevelopment()
        && http.RequestServices.GetService<LocalGateway>() is { } gateway
            ? Results.Ok(gateway.Inbox)
            : Problem.NotFound;
}
