using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;

namespace MonSuiviJustice.Domain.Agendas;

/// <param name="Date">On the calendar of the place.</param>
/// <param name="Time">On the clock of the place.</param>
public sealed record OpenSlot(
    Guid SlotId,
    ConvocationKind Kind,
    DateOnly Date,
    TimeOnly Time,
    int Minutes,
    int Capacity,
    Agent Agent,
    DateTimeOffset At)
{
    public static readonly Refusal WithoutSeat = new("slot.without-seat", "Un créneau offre au moins une place.");

    public static readonly Refusal InThePast = new("slot.in-the-past", "Ce créneau est déjà passé.");

    /// <summary>Predecessor: <c>app/models/slot.rb</c>, at most one year ahead.</summary>
    public static readonly Refusal TooFarAhead = new(
        "slot.too-far-ahead",
        "Un créneau ne peut pas être ouvert plus d'un an à l'avance.");

    public static readonly Refusal NotAWorkday = new(
        "slot.not-a-workday",
        "Ce type de convocation n'a pas lieu le samedi ni le dimanche.");

    public static readonly Refusal OnPublicHoliday = new(
        "slot.public-holiday",
        "Ce type de convocation n'a pas lieu un jour férié.");

    /// <summary>The predecessor moves it by an hour without a word.</summary>
    public static readonly Refusal TimeDoesNotExist = new(
        "slot.time-does-not-exist",
        "Cette heure n'existe pas : les horloges avancent cette nuit-là.");

    public static readonly Refusal NotHeldHere = new(
        "slot.not-held-here",
        "Ce type de convocation n'a pas lieu à cette adresse.");

    /// <summary>Predecessor: <c>slot_policy.rb</c>, the slots of an overseer are those of DDSE.</summary>
    public static readonly Refusal KindNotYours = new(
        "slot.kind-not-yours",
        "Votre rôle ne permet pas de gérer les créneaux de ce type de convocation.");

    /// <param name="slot">Null unless this very request was already honoured.</param>
    /// <param name="place">Where the agenda is.</param>
    public static Decision Decide(Slot? slot, Agenda agenda, Place place, OpenSlot command) => command switch
    {
        { Capacity: < 1 } => WithoutSeat,
        _ when slot is not null => Decision.NothingToDo,
        _ when place.IsArchived => Place.Archived,
        _ when agenda.IsArchived => Agenda.Archived,
        _ when !KindAccess.MayManageSlots(command.Agent.Role, command.Kind) => KindNotYours,
        _ when !place.Kinds.Contains(command.Kind) => NotHeldHere,
        _ when SlotCalendar.WhyNot(agenda, command.Kind, command.Date, command.Time, command.At) is { } because =>
            because,
        _ => Decision.Accept(new SlotOpened(
            SlotId: command.SlotId,
            AgendaId: agenda.Id,
            PlaceId: agenda.PlaceId,
            ServiceCode: agenda.ServiceCode,
            Kind: command.Kind,
            StartsAt: PlaceTime.At(command.Date, command.Time, agenda.TimeZone),
            TimeZone: agenda.TimeZone,
            Minutes: command.Minutes,
            Capacity: command.Capacity,
            OpenedBy: command.Agent.Id,
            OpenedAt: command.At)),
    };
}
