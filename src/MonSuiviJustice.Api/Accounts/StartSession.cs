using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Kernel;
using Npgsql;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Accounts;

/// <param name="Password">Of whatever characters.</param>
public sealed record StartSessionBody(
    [property: StringLength(254, MinimumLength = 3)] string Email,
    [property: StringLength(1000, MinimumLength = 1)] string Password);

public static class StartSessionEndpoint
{
    /// <summary>
    /// Signs in with e-mail and password. The session ends by itself after an hour without a request, twelve hours after it
    /// began, and when the agent signs out, changes the password or leaves.
    /// </summary>
    [WolverinePost("/v1/sessions"), AllowAnonymous, EnableRateLimiting(SignInLimit.Policy)]
    [ProducesResponseType<StartedSession>(StatusCodes.Status200OK)]
    public static async Task<IResult> Post(StartSessionBody body, HttpContext http)
    {
        var (services, cancellation) = (http.RequestServices, http.RequestAborted);
        var (contacts, now) = (http.AgentContacts(), services.GetRequiredService<TimeProvider>().Now());
        var address = contacts.HashOf(body.Email);
        var failures = await Credentials.Count(services.GetRequiredService<NpgsqlDataSource>(), address, now, cancellation);
        await using var session = services.GetRequiredService<IDocumentStore>().LightweightSession();
        var agentId = await contacts.AgentAt(session, body.Email, cancellation);
        var isRight = failures <= Domain.Accounts.StartSession.MostFailures
            && await services.GetRequiredService<Credentials>().Match(session, agentId, body.Password, cancellation);
        var decision = Domain.Accounts.StartSession.Decide(new(isRight, failures));
        Metrics.SignIns.Add(1, new KeyValuePair<string, object?>("result", decision is Decision.Refused it ? it.Because.Code : "started"));

        if (decision is Decision.Refused refused || agentId is not { } known)
        {
            return Problem.Of((decision as Decision.Refused)?.Because ?? Domain.Accounts.StartSession.Wrong);
        }

        Credentials.Forgive(session, address, now);
        var started = services.GetRequiredService<Sessions>().Start(session, known);
        await session.SaveChangesAsync(cancellation);
        return Results.Ok(started);
    }
}
