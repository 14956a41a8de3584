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
    Guid AgentId,
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

    public static readonly Refusal NotHeldHere = new(
        "slot.not-held-here",
        "Ce type de convocation n'a pas lieu à cette adresse.");

    /// <param name="slot">Null unless this very request was already honoured.</param>
    /// <param name="place">Where the agenda is.</param>
    public static Decision Decide(Slot? slot, Agenda agenda, Place place, OpenSlot command)
    {
        var startsAt = PlaceTime.At(command.Date, command.Time, agenda.TimeZone);

        return command switch
        {
            { Capacity: < 1 } => WithoutSeat,
            _ when slot is not null => Decision.NothingToDo,
            _ when startsAt <= command.At => InThePast,
            _ when startsAt > PlaceTime.AYearAfter(command.At, agenda.TimeZone) => TooFarAhead,
            _ when !place.Kinds.Contains(command.Kind) => NotHeldHere,
            _ when IsWeekend(command.Date) && !KindTable.Of(command.Kind).WeekendAllowed => NotAWorkday,
            _ => Decision.Accept(new SlotOpened(
                SlotId: command.SlotId,
                AgendaId: agenda.Id,
                PlaceId: agenda.PlaceId,
                ServiceCode: agenda.ServiceCode,
                Kind: command.Kind,
                StartsAt: startsAt,
                TimeZone: agenda.TimeZone,
                Minutes: command.Minutes,
                Capacity: command.Capacity,
                OpenedBy: command.AgentId,
                OpenedAt: command.At)),
        };
    }

    private static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
