using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Projections.Convocations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Probationers;

/// <param name="Convocations">All there ever were.</param>
/// <param name="Ahead">Those that the person is still expected at.</param>
public sealed record MergingSide(
    PersonName Probationer,
    DateOnly? BirthDate,
    string? AppiNumber,
    IReadOnlyList<Followed> Following,
    FileState File,
    int Convocations,
    int Ahead);

/// <param name="Other">What would be read under the kept file from now on.</param>
/// <param name="Overlaps">Convocations of both, ahead, that take place at the same time.</param>
/// <param name="Refusal">The code of what stands in the way; null when nothing does.</param>
public sealed record MergingPreview(MergingSide Other, MergingSide Kept, int Overlaps, string? Refusal);

public static class PreviewMergingEndpoint
{
    private static readonly string Counts =
        $"""
         select (count(*))::int, (count(*) filter (where status = 'Booked' and starts_at > $2))::int
         from {ConvocationTable.Rows} where probationer_id = any($1)
         """;

    private static readonly string Meeting =
        $"""
         select (count(*))::int from {ConvocationTable.Rows} a join {ConvocationTable.Rows} b using (starts_at)
         where a.probationer_id = any($1) and b.probationer_id = any($2) and starts_at > $3 and a.holds_seat and b.holds_seat
         """;

    /// <summary>Who the two are, and what would be moved: asked before it is done.</summary>
    [WolverinePost("/v1/probationers/{probationerId}/merging-preview"), Needs(Right.MergeProbationer), WritesNothing]
    [ProducesResponseType<MergingPreview>(StatusCodes.Status200OK)]
    public static async Task<IResult> Post(
        Guid probationerId,
        MergeProbationerBody body,
        IQuerySession session,
        TimeProvider clock,
        HttpContext http)
    {
        var cancellation = http.RequestAborted;
        var other = await session.Events.AggregateStreamAsync<Probationer>(probationerId, token: cancellation);
        var kept = await session.Events.AggregateStreamAsync<Probationer>(body.Into, token: cancellation);

        if (other is null || kept is null)
        {
            return Problem.NotFound;
        }

        var opened = await http.Vault().Open(session, [other.Id, kept.Id], http.Opening(), cancellation);
        var decision = MergeProbationer.Decide(other, kept, new(http.Agent().Id, clock.Now()));
        var overlaps = await session.Rows(
            Meeting, [FilesOf(other), FilesOf(kept), clock.Now()], row => row.GetInt32(0), cancellation);
        return Results.Ok(new MergingPreview(
            await Side(other),
            await Side(kept),
            overlaps[0],
            (decision as Decision.Refused)?.Because.Code));

        async Task<MergingSide> Side(Probationer person)
        {
            var counts = await session.Rows(
                Counts, [FilesOf(person), clock.Now()], row => (All: row.GetInt32(0), Ahead: row.GetInt32(1)), cancellation);
            var record = opened.GetValueOrDefault(person.Id)?.Record;
            return new(
                new(person.Id, record?.LastName, record?.FirstName, Erased: record is null),
                record?.BirthDate,
                record?.AppiNumber,
                person.Following,
                person.File,
                counts[0].All,
                counts[0].Ahead);
        }
    }

    private static Guid[] FilesOf(Probationer person) => [person.Id, .. person.Merged];
}
