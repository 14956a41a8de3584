using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Access;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Convocations;

/// <param name="First">The first date, on the calendar of the place.</param>
/// <param name="Time">On the clock of the place, the same for every date.</param>
/// <param name="Every">How many weeks or months apart; once a month is the rule of the field.</param>
/// <param name="Count">How many dates, at most sixty and at most a year ahead.</param>
public sealed record ProposeSeriesBody(
    Guid AgendaId,
    ConvocationKind Kind,
    DateOnly First,
    TimeOnly Time,
    [property: Range(5, 480)] int Minutes = 30,
    [property: Range(1, 52)] int Every = 1,
    CadenceUnit Unit = CadenceUnit.Month,
    [property: Range(1, 60)] int Count = 6);

/// <param name="StartsAt">With the offset of the place.</param>
/// <param name="Overlaps">What already takes place then: of the person, in the agenda.</param>
public sealed record ProposedDate(DateOnly Date, TimeOnly Time, DateTimeOffset StartsAt, IReadOnlyList<Overlap> Overlaps);

public static class ProposeSeriesEndpoint
{
    /// <summary>
    /// The dates of a follow-up, without weekends and public holidays. Nothing is written: each date, or all of them, is then
    /// confirmed by a booking.
    /// </summary>
    [WolverinePost("/v1/probationers/{probationerId}/convocation-proposals"), Needs(Right.BookConvocation), WritesNothing]
    [ProducesResponseType<IReadOnlyList<ProposedDate>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Post(
        Guid probationerId,
        ProposeSeriesBody body,
        IQuerySession session,
        TimeProvider clock,
        HttpContext http)
    {
        var cancellation = http.RequestAborted;
        var person = await session.Events.AggregateStreamAsync<Probationer>(probationerId, token: cancellation);
        var agenda = await session.Events.AggregateStreamAsync<Agenda>(body.AgendaId, token: cancellation);

        if (person is null || agenda is null)
        {
            return Problem.NotFound;
        }

        if (!await http.Reaches().Includes(http.Agent(), Right.BookConvocation, agenda.ServiceCode, cancellation))
        {
            return Reaches.OutOfReach;
        }

        var times = new FollowUpSeries(body.First, body.Time, body.Every, body.Unit, body.Count)
            .Dates(agenda, body.Kind, clock.Now())
            .Select(date => TimeOf(date, person, agenda, body))
            .ToArray();
        var held = times.Length == 0
            ? []
            : await HeldTimes.Around(session, times[0] with { EndsAt = times[^1].EndsAt }, isFree: true, cancellation);
        return Results.Ok(times.Select(time => Proposed(time, held)));
    }

    private static HeldTime TimeOf(DateOnly date, Probationer person, Agenda agenda, ProposeSeriesBody body)
    {
        var startsAt = PlaceTime.At(date, body.Time, agenda.TimeZone);
        return new(Guid.Empty, person.Id, agenda.Id, startsAt, startsAt.AddMinutes(body.Minutes));
    }

    private static ProposedDate Proposed(HeldTime time, IReadOnlyList<HeldTime> held)
    {
        var meeting = held.Where(other => other.Meets(time)).ToArray();
        var overlaps = new List<Overlap>();

        if (Array.Exists(meeting, other => other.ProbationerId == time.ProbationerId))
        {
            overlaps.Add(Overlap.Person);
        }

        if (Array.Exists(meeting, other => other.AgendaId == time.AgendaId))
        {
            overlaps.Add(Overlap.Agenda);
        }

        var wall = time.StartsAt.DateTime;
        return new(DateOnly.FromDateTime(wall), TimeOnly.FromDateTime(wall), time.StartsAt, overlaps);
    }
}
