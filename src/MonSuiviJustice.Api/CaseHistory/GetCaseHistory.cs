using System.ComponentModel.DataAnnotations;
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

/// <param name="AsOf">What was recorded up to this instant, and what was known of it then; everything when absent.</param>
/// <param name="From">Only facts recorded from this instant on; those before still tell what became of each text.</param>
/// <param name="Fact">Only facts of that stored name.</param>
/// <param name="AgentId">Only what that agent did.</param>
public sealed record CaseHistorySearch(
    DateTimeOffset? AsOf = null,
    DateTimeOffset? From = null,
    [property: StringLength(100)] string? Fact = null,
    Guid? AgentId = null);

public static class GetCaseHistoryEndpoint
{
    /// <summary>Every fact of one person, in order.</summary>
    [WolverineGet("/v1/probationers/{probationerId}/history"), Needs(Right.ReadCaseHistory)]
    [ProducesResponseType<IReadOnlyList<CaseHistoryLine>>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(
        Guid probationerId,
        [FromQuery] CaseHistorySearch search,
        IQuerySession session,
        TimeProvider clock,
        HttpContext http) => http.Tell(session, probationerId, search, clock.Now(), Results.Ok);

    /// <summary>To whoever may read it; that they did is on record.</summary>
    internal static async Task<IResult> Tell(
        this HttpContext http,
        IQuerySession session,
        Guid probationerId,
        CaseHistorySearch search,
        DateTimeOffset now,
        Func<IReadOnlyList<CaseHistoryLine>, IResult> show)
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
        return show([.. file.Lines(search.AsOf, now).Where(line => IsSought(line, search))]);
    }

    private static bool IsSought(CaseHistoryLine line, CaseHistorySearch search) =>
        (search.From is null || line.At >= search.From)
        && (search.Fact is null || line.Fact == search.Fact)
        && (search.AgentId is null || line.AgentId == search.AgentId);
}
