using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.RateLimiting;
using MonSuiviJustice.Api.Emails;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Accounts;
using MonSuiviJustice.Domain.Emails;
using MonSuiviJustice.Domain.Kernel;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Accounts;

public sealed record RequestPasswordBody([property: StringLength(254, MinimumLength = 3)] string Email);

public static class RequestPasswordEndpoint
{
    /// <summary>The agent forgot the password: a link of six hours leaves by e-mail. Answered the same where nobody has the address.</summary>
    [WolverinePost("/v1/password-resets"), AllowAnonymous, EnableRateLimiting(SignInLimit.Policy)]
    public static async Task<IResult> Post(RequestPasswordBody body, HttpContext http)
    {
        var (services, now) = (http.RequestServices, http.RequestServices.GetRequiredService<TimeProvider>().Now());
        await using var session = services.GetRequiredService<IDocumentStore>().LightweightSession();

        if (await http.AgentContacts().AgentAt(session, body.Email, http.RequestAborted) is { } agentId)
        {
            // Once in five minutes: nobody's mailbox is flooded by whoever knows the address.
            var linkId = StableId.Of("password-reset", $"{agentId}/{now.ToUnixTimeSeconds() / 300}");
            services.GetRequiredService<AccountLinks>().Put(session, linkId, agentId, now + AccountLetters.ForgottenTerm);
            Outbox.Add(session, [Email.ToAgent(EmailKind.PasswordForgotten, linkId, agentId)], now);
            await session.SaveChangesAsync(http.RequestAborted);
        }

        return Results.NoContent();
    }
}
