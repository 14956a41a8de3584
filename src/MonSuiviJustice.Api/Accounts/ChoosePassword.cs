using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using MonSuiviJustice.Api.Access;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Kernel;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Accounts;

/// <param name="Link">What stands after the # of the link that was sent or handed over.</param>
/// <param name="Password">Fifteen characters or more, of whatever kind.</param>
public sealed record ChoosePasswordBody(
    [property: StringLength(100, MinimumLength = 1)] string Link,
    [property: StringLength(1000, MinimumLength = 1)] string Password);

public static class ChoosePasswordEndpoint
{
    /// <summary>
    /// Whoever has a link, of an invitation or for a forgotten password, chooses a password and is in. Every other session
    /// and every other link of the agent ends, and so does a lock.
    /// </summary>
    [WolverinePost("/v1/passwords"), AllowAnonymous, EnableRateLimiting(SignInLimit.Policy)]
    [ProducesResponseType<StartedSession>(StatusCodes.Status200OK)]
    public static async Task<IResult> Post(ChoosePasswordBody body, HttpContext http)
    {
        var (services, cancellation) = (http.RequestServices, http.RequestAborted);
        var now = services.GetRequiredService<TimeProvider>().Now();
        var credentials = services.GetRequiredService<Credentials>();
        await using var session = services.GetRequiredService<IDocumentStore>().LightweightSession();
        await session.BeginTransactionAsync(cancellation);
        var agentId = await AccountLinks.AgentOf(session, body.Link, now, cancellation);
        var contact = agentId is { } named ? await http.AgentContacts().Of(session, named, cancellation) : null;
        var agent = agentId is { } id ? await session.Events.AggregateStreamAsync<Agent>(id, token: cancellation) : null;
        var decision = Domain.Accounts.ChoosePassword.Decide(new(
            IsLinkValid: agent is { IsActive: true },
            body.Password,
            IsTheOldOne: agent is not null && await credentials.Match(session, agentId, body.Password, cancellation),
            OwnWords: [.. WordsOf(contact), agent?.ServiceCode ?? ""]));

        if (decision is Decision.Refused refused || agent is null)
        {
            return Problem.Of((decision as Decision.Refused)?.Because ?? Domain.Accounts.ChoosePassword.LinkUnknown);
        }

        Credentials.Forget(session, agent.Id);
        credentials.Put(session, agent.Id, body.Password, now);
        Credentials.Forgive(session, contact is null ? "" : http.AgentContacts().HashOf(contact.Email), now);
        var started = services.GetRequiredService<Sessions>().Start(session, agent.Id);
        await session.SaveChangesAsync(cancellation);
        return Results.Ok(started);
    }

    private static string[] WordsOf(AgentContact? contact) => contact is null
        ? []
        : [contact.LastName, contact.FirstName, contact.Email, .. contact.Email.Split('@', '.'), contact.Phone ?? ""];
}
