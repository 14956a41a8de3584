using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;

namespace MonSuiviJustice.Domain.Convocations;

/// <summary>
/// A date and an hour in an agenda, for one convocation alone: its slot is opened with it, by the rules of every slot
/// (predecessor: <c>app/controllers/appointments_controller.rb</c>).
/// </summary>
/// <param name="SlotId">Of the slot that is opened.</param>
/// <param name="Place">Where the agenda is.</param>
/// <param name="Date">On the calendar of the place.</param>
/// <param name="Time">On the clock of the place.</param>
public sealed record FreeTime(
    Guid SlotId,
    Agenda Agenda,
    Place Place,
    ConvocationKind Kind,
    DateOnly Date,
    TimeOnly Time,
    int Minutes)
{
    public static readonly Refusal PredefinedSlots = new(
        "convocation.predefined-slots",
        "Ce type de convocation se pose dans un créneau ouvert à l'avance.");

    /// <summary>The slot with its one seat, kept for this convocation.</summary>
    public Decision Open(Guid convocationId, Guid agentId, DateTimeOffset at) => this switch
    {
        _ when KindTable.Of(Kind).PredefinedSlots => PredefinedSlots,
        _ when Place.IsArchived => Place.Archived,
        _ when Agenda.IsArchived => Agenda.Archived,
        _ when !Place.Kinds.Contains(Kind) => OpenSlot.NotHeldHere,
        _ when SlotCalendar.WhyNot(Agenda, Kind, Date, Time, at) is { } because => because,
        _ => Decision.Accept(new SlotOpened(
            SlotId: SlotId,
            AgendaId: Agenda.Id,
            PlaceId: Agenda.PlaceId,
            ServiceCode: Agenda.ServiceCode,
            Kind: Kind,
            StartsAt: PlaceTime.At(Date, Time, Agenda.TimeZone),
            TimeZone: Agenda.TimeZone,
            Minutes: Minutes,
            Capacity: 1,
            OpenedBy: agentId,
            OpenedAt: at,
            ReservedFor: convocationId)),
    };
}
