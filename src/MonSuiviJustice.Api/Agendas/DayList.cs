using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Organisations;

namespace MonSuiviJustice.Api.Agendas;

/// <summary>The sheet on the desk of a reception: the slots of a day in order, and who comes in each.</summary>
/// <param name="Date">On the calendar of the place.</param>
public sealed record DayList(Guid PlaceId, DateOnly Date, string TimeZone, IReadOnlyList<DaySlot> Slots)
{
    internal static async Task<DayList> Read(HttpContext http, IQuerySession session, Place place, DateOnly date) => new(
        place.Id,
        date,
        place.TimeZone,
        await DaySlots.Read(http, session, place.ServiceCode, new Conditions().And("s.place_id = ?", place.Id).And("s.day = ?", date)));
}

/// <param name="StartsAt">With the offset of the place.</param>
/// <param name="Time">On the clock of the place.</param>
/// <param name="Minutes">How long one convocation lasts.</param>
/// <param name="Taken">Seats that a convocation holds.</param>
/// <param name="Convocations">Those that gave their seat back too.</param>
public sealed record DaySlot(
    Guid Id,
    Guid AgendaId,
    ConvocationKind Kind,
    DateTimeOffset StartsAt,
    TimeOnly Time,
    int Minutes,
    int Capacity,
    int Taken,
    bool Closed,
    IReadOnlyList<DayConvocation> Convocations);

/// <param name="HoldsSeat">False once cancelled, or excused before the start.</param>
public sealed record DayConvocation(
    Guid Id,
    TimeOnly Time,
    ConvocationKind Kind,
    ConvocationStatus Status,
    bool HoldsSeat,
    Guid? AssignedAgentId,
    PersonName Probationer);
