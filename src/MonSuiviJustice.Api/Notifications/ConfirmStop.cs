using System.Net.Mime;
using Marten;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Notifications;

public static class ConfirmStopEndpoint
{
    /// <summary>The person wants no texts any more, and says so without an agent.</summary>
    [WolverinePost("/v1/opt-outs/{token}"), AllowAnonymous]
    [ProducesResponseType<string>(StatusCodes.Status200OK, MediaTypeNames.Text.Html)]
    public static async Task<IResult> Post(string token, HttpContext http)
    {
        var services = http.RequestServices;
        await using var session = services.GetRequiredService<IDocumentStore>().LightweightSession();

        if (await StopPage.PersonOf(token, session, http) is not { } named)
        {
            return StopPage.Unknown;
        }

        var streams = services.GetRequiredService<Streams>();
        var now = services.GetRequiredService<TimeProvider>().Now();
        await session.BeginTransactionAsync(http.RequestAborted);
        await Streams.Lock(session, [named.Id], "update", http.RequestAborted);
        var person = (await streams.Read(session, [named.Id], http.RequestAborted))
            .Fold<Probationer, ProbationerEvent>(named.Id, Probationer.Evolve)
            ?? throw new InvalidOperationException("A person who was there is gone.");
        var decision = RecordOptOut.Decide(person, new(AgentId: null, now));

        if (decision is Decision.Refused)
        {
            return StopPage.Unknown;
        }

        services.GetRequiredService<BatchAppend>().Add(session, decision.Facts, startsWith: _ => null, now);
        await session.SaveChangesAsync(http.RequestAborted);
        return StopPage.Done;
    }
}
