using System.Data.Common;
using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Projections.Agendas;
using MonSuiviJustice.Projections.Convocations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Agendas;

/// <param name="From">First day, on the calendar of the place.</param>
/// <param name="To">Last day, on the calendar of the place.</param>
public sealed record PreviewClosingBody(DateOnly From, DateOnly To);

/// <summary>What closing an agenda for some days would mean. Nothing is written.</summary>
/// <param name="Slots">Open slots that would give no seat any more.</param>
/// <param name="Seats">Free seats that would go.</param>
/// <param name="Convocations">Those that are still to come then, in the order of time.</param>
public sealed record ClosingPreview(int Slots, int Seats, IReadOnlyList<AffectedConvocation> Convocations);

/// <param name="StartsAt">With the offset of the place.</param>
/// <param name="Probationer">Null for an agent who may not read who comes.</param>
public sealed record AffectedConvocation(
    Guid Id,
    Guid SlotId,
    ConvocationKind Kind,
    DateTimeOffset StartsAt,
    PersonName? Probationer);

public static class PreviewClosingEndpoint
{
    private static readonly string Open =
        $"""
         select count(*)::int, coalesce(sum(capacity - taken), 0)::int from {SlotTable.Rows}
         where agenda_id = $1 and day >= $2 and day <= $3 and starts_at > $4 and not closed and reserved_for is null
         """;

    private static readonly string Affected =
        $"""
         select c.convocation_id, c.slot_id, c.kind, c.starts_at, c.day, c.wall_time, c.probationer_id
         from {SlotTable.Rows} s join {ConvocationTable.Rows} c using (slot_id)
         where s.agenda_id = $1 and s.day >= $2 and s.day <= $3 and c.status = 'Booked' and c.starts_at > $4
         order by c.starts_at, c.convocation_id
         """;

    /// <summary>Who would be affected if the agenda closed on these days. It writes nothing.</summary>
    [WolverinePost("/v1/agendas/{agendaId}/closing-preview"), Needs(Right.OpenSlot), WritesNothing]
    [ProducesResponseType<ClosingPreview>(StatusCodes.Status200OK)]
    public static async Task<IResult> Post(
        Guid agendaId,
        PreviewClosingBody body,
        IQuerySession session,
        TimeProvider clock,
        HttpContext http) => await http.Show(
            await session.Events.AggregateStreamAsync<Agenda>(agendaId, token: http.RequestAborted),
            agenda => agenda.ServiceCode,
            agenda => Read(http, session, agenda, body, clock.Now()));

    private static async Task<ClosingPreview> Read(
        HttpContext http,
        IQuerySession session,
        Agenda agenda,
        PreviewClosingBody body,
        DateTimeOffset now)
    {
        object[] values = [agenda.Id, body.From, body.To, now];
        var open = await session.Rows(
            Open, values, row => (Slots: row.GetInt32(0), Seats: row.GetInt32(1)), http.RequestAborted);
        var affected = await session.Rows(Affected, values, LineOf, http.RequestAborted);
        var seesNames = await http.Reaches().Includes(
            http.Agent(), Right.ReadAgenda, agenda.ServiceCode, http.RequestAborted);

        if (!seesNames)
        {
            return new(open[0].Slots, open[0].Seats, [.. affected.Select(line => line with { Probationer = null })]);
        }

        var names = await http.Names(session, affected.Select(line => line.Probationer?.Id).OfType<Guid>());
        return new(open[0].Slots, open[0].Seats, [.. affected.Select(line => line with
        {
            Probationer = line.Probationer is { } person ? names(person.Id) : null,
        })]);
    }

    private static AffectedConvocation LineOf(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetGuid(1),
        row.Name<ConvocationKind>(2),
        row.GetPlaceTime(first: 3),
        new(row.GetGuid(6), LastName: null, FirstName: null));
}
