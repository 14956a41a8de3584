using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Domain.Access;
using Wolverine.Http;

namespace MonSuiviJustice.Api.CaseHistory;

/// <param name="At">When it was recorded, with the offset of the place concerned; in UTC where none is.</param>
/// <param name="Sequence">Its position among all facts.</param>
/// <param name="Fact">The stored name of the fact.</param>
/// <param name="Sentence">In French.</param>
/// <param name="ProbationerId">Of the file that it comes from: another one where two were merged.</param>
/// <param name="AgentId">Who did it; null for what nobody did, such as the sending of a text.</param>
/// <param name="AgentRole">The role of that agent.</param>
/// <param name="Messages">The texts that this fact planned, and what became of each; null when it planned none.</param>
public sealed record CaseHistoryLine(
    DateTimeOffset At,
    long Sequence,
    string Fact,
    string Sentence,
    Guid ProbationerId,
    Guid? AgentId = null,
    AgentRole? AgentRole = null,
    IReadOnlyList<CaseHistoryMessage>? Messages = null);

/// <param name="Sentence">In French: where it stood at the instant asked for, and why.</param>
public sealed record CaseHistoryMessage(Guid MessageId, string Sentence);

public static class GetCaseHistoryEndpoint
{
    /// <summary>Every fact of one person, in order.</summary>
    /// <param name="asOf">What was recorded up to this instant; everything when absent.</param>
    [WolverineGet("/v1/probationers/{probationerId}/history"), Needs(Right.ReadCaseHistory)]
    [ProducesResponseType<IReadOnlyList<CaseHistoryLine>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        Guid probationerId,
        DateTimeOffset? asOf,
        IQuerySession session,
        TimeProvider clock,
        HttpContext http)
    {
        var file = await CaseFile.Read(session, probationerId, http.RequestAborted);

        if (file.Card is not { } card)
        {
            return Problem.NotFound;
        }

        if (await http.Barred(session, [.. card.Files], await http.ServicesOf(session, card)) is { } barred)
        {
            return barred;
        }

        await http.Looks(session, card.Files);
        return Results.Ok(file.Lines(asOf, clock.Now()));
    }
}
