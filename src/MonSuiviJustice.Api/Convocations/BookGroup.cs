using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Projections.Kernel;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Convocations;

/// <param name="ProbationerIds">At most a hundred, each once.</param>
/// <param name="Telling">Mandatory when one of them can receive texts.</param>
/// <param name="Acknowledge">The overlaps that the agent accepts, for all of them.</param>
/// <param name="Partly">Those who can be convened are; otherwise one who cannot stops them all.</param>
public sealed record BookGroupBody(
    [property: Length(1, 100)] IReadOnlyList<Guid> ProbationerIds,
    Telling? Telling = null,
    IReadOnlyList<Overlap>? Acknowledge = null,
    bool Partly = false);

/// <param name="ConvocationId">Null for somebody who could not be convened.</param>
/// <param name="Refusal">Why not; null for somebody who is.</param>
public sealed record GroupLine(Guid ProbationerId, Guid? ConvocationId, string? Refusal);

public static class BookGroupEndpoint
{
    private const string Existing = $"select id from {StoreSchema.Facts}.mt_streams where id = any($1)";

    /// <summary>Many people in one slot, in one transaction. Each is answered, in the order in which they were named.</summary>
    [WolverinePost("/v1/slots/{slotId}/convocations"), Needs(Right.BookConvocation)]
    [ProducesResponseType<IReadOnlyList<GroupLine>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Post(Guid slotId, BookGroupBody body, IQuerySession session, HttpContext http)
    {
        IReadOnlyList<GroupAnswer> answers = [];
        var written = await http.Writer().Write(http, async work =>
        {
            var read = await GroupReading.Of(work, slotId, body, http.RequestAborted);
            var command = new BookGroup(
                body.Partly,
                work.Request.Agent,
                work.Now,
                await work.ScopeFor(read.Members.Select(it => it.Person), [read.Slot.ServiceCode], http.RequestAborted));
            answers = BookGroup.AnswersFor(read.Slot, read.Members, command);
            var decision = BookGroup.Decide(read.Slot, read.Members, command);
            HeldTimes.Take(work, decision, read.Slot.AgendaId, read.Slot.Minutes, isFree: read.Slot.ReservedFor is not null);
            return decision;
        });

        // A request that comes twice is answered by what its first time wrote, not by what it would write now.
        return written is Written ? Results.Ok(await Answered()) : written;

        async Task<GroupLine[]> Answered()
        {
            var there = await session.Rows(
                Existing,
                [answers.Select(answer => answer.ConvocationId).ToArray()],
                row => row.GetGuid(0),
                http.RequestAborted);
            return [.. answers.Select(answer => there.Contains(answer.ConvocationId)
                ? new GroupLine(answer.ProbationerId, answer.ConvocationId, Refusal: null)
                : new GroupLine(answer.ProbationerId, ConvocationId: null, (answer.Refusal ?? BookGroup.NotEverybody).Code))];
        }
    }
}

/// <summary>A slot, and who is to sit in it.</summary>
internal sealed record GroupReading(Slot Slot, IReadOnlyList<GroupMember> Members)
{
    public static async Task<GroupReading> Of(
        Work work,
        Guid slotId,
        BookGroupBody body,
        CancellationToken cancellation)
    {
        if (body.ProbationerIds.Distinct().Count() < body.ProbationerIds.Count)
        {
            throw new StopException(Problem.Invalid(new InvalidField("/probationerIds", "Une personne est nommée deux fois.")));
        }

        var slot = work.Existing<Slot>(slotId);
        var members = body.ProbationerIds.Select(personId =>
        {
            // From the key of the request, so that the same request names the same convocations again.
            var id = StableId.Of("convocation", $"{work.Request.Agent.Id}/{work.Request.Key}/{personId}");
            return (Id: id, Person: work.Existing<Probationer>(personId), Convocation: work.Possible<Convocation>(id));
        }).ToArray();
        await work.Load(cancellation);
        await work.Demand(slot.State.ServiceCode, cancellation);
        var held = await HeldTimes.Around(work.Session, slot.State, body.ProbationerIds, cancellation);
        var sameTime = new SameTime(held, body.Acknowledge ?? []);
        var read = new List<GroupMember>();

        foreach (var member in members)
        {
            var person = await work.Whole(member.Person.State, cancellation);
            read.Add(new(member.Id, member.Convocation.Possible, person, body.Telling, sameTime));
        }

        return new(slot.State, read);
    }
}
