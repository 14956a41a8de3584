using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Access;
using MonSuiviJustice.Api.Convocations;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Projections.Convocations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.CaseHistory;

public static class GetNotificationProofEndpoint
{
    /// <summary>
    /// The proof of notification of one convocation: every text that was due, why, what it said, and the receipts. The opening
    /// is on record.
    /// </summary>
    [WolverineGet("/v1/convocations/{convocationId}/proof"), Needs(Right.ReadConvocation)]
    [ProducesResponseType<NotificationProof>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(Guid convocationId, IQuerySession session, TimeProvider clock, HttpContext http) =>
        http.Prove(session, convocationId, clock.Now(), Results.Ok);

    internal static async Task<IResult> Prove(
        this HttpContext http,
        IQuerySession session,
        Guid convocationId,
        DateTimeOffset now,
        Func<NotificationProof, IResult> show)
    {
        if (await session.Events.AggregateStreamAsync<ConvocationSheet>(convocationId, token: http.RequestAborted) is not { } sheet)
        {
            return Problem.NotFound;
        }

        if (!await http.Opens(sheet))
        {
            return Reaches.OutOfReach;
        }

        await http.Looks(session, [sheet.ProbationerId]);
        return show(await http.ProofOf(session, sheet, now));
    }
}
