using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Emails;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Development;

public static class GetMailboxEndpoint
{
    /// <summary>What agents would have received by e-mail, newest first; 404 outside development.</summary>
    [WolverineGet("/v1/dev/mailbox"), Needs(Right.OperateDevelopment)]
    [ProducesResponseType<IReadOnlyList<MailboxLine>>(StatusCodes.Status200OK)]
    public static IResult Get(HttpContext http) =>
        http.RequestServices.GetService<LocalMailbox>() is { } mailbox ? Results.Ok(mailbox.Inbox) : Problem.NotFound;
}
