using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;

namespace MonSuiviJustice.Domain.Agendas;

/// <summary>Each weekday by each hour, all or none, with their slots up to the horizon.</summary>
/// <param name="From">First day, on the calendar of the place; today when left out.</param>
/// <param name="Until">Last day; null when no end is foreseen.</param>
public sealed record OpenRecurringSlots(
    ConvocationKind Kind,
    IReadOnlyList<DayOfWeek> Weekdays,
    SlotTimes Times,
    int Minutes,
    int Capacity,
    DateOnly? From,
    DateOnly? Until,
    Guid AgentId,
    DateTimeOffset At)
{
    public const int Most = 300;

    public static readonly Refusal Empty = new(
        "recurring-slot.batch-empty",
        "Indiquez au moins un jour de la semaine et une heure.");

    public static readonly Refusal TooLarge = new(
        "recurring-slot.batch-too-large",
        "Au plus 300 créneaux récurrents à la fois.");

    public static readonly Refusal EndsBeforeItBegins = new(
        "recurring-slot.ends-before-it-begins",
        "La fin d'un créneau récurrent ne peut pas précéder son début.");

    public static readonly Refusal Overlap = new(
        "recurring-slot.overlap",
        "Un créneau récurrent de ce type existe déjà ce jour de la semaine à l'une de ces heures.");

    public static readonly Refusal BadRows = new(
        "recurring-slot.batch-refused",
        "Certaines lignes ne conviennent pas : aucun créneau récurrent n'a été ouvert.");

    /// <param name="known">Those of them that have been opened before, by their ids.</param>
    /// <param name="slots">The slots that those left behind, by their ids.</param>
    /// <param name="place">Where the agenda is.</param>
    public static Decision Decide(
        IReadOnlyDictionary<Guid, RecurringSlot> known,
        IReadOnlyDictionary<Guid, Slot> slots,
        Agenda agenda,
        Place place,
        OpenRecurringSlots command)
    {
        var times = command.Times.All;
        var today = PlaceTime.DayOf(command.At, agenda.TimeZone);
        var from = command.From ?? today;

        return command switch
        {
            { Capacity: < 1 } => OpenSlot.WithoutSeat,
            _ when place.IsArchived => Place.Archived,
            _ when agenda.IsArchived => Agenda.Archived,
            _ when !place.Kinds.Contains(command.Kind) => OpenSlot.NotHeldHere,
            _ when OpenSlots.UnclearIn(command.Times) is { Count: > 0 } unclear => Decision.Refuse(BadRows, unclear),
            _ when command.Weekdays.Count * times.Count == 0 => Empty,
            _ when command.Weekdays.Distinct().Count() * times.Count > Most => TooLarge,
            _ when command.Until < from => EndsBeforeItBegins,
            _ when from > today.AddYears(1) => OpenSlot.TooFarAhead,
            _ when BadIn(command, known, agenda, times, today) is { Count: > 0 } bad => Decision.Refuse(BadRows, bad),
            _ when New(command, known, agenda, times) is { Count: > 0 } fresh && from < today => OpenSlot.InThePast,
            _ => Decision.Accept(
            [
                .. New(command, known, agenda, times).SelectMany(it => FactsOf(command, it, slots, agenda, from)),
            ]),
        };
    }

    /// <summary>The ids under which an agenda may have them already, those that a merge brought included.</summary>
    public static IEnumerable<Guid> IdsIn(
        Agenda agenda,
        ConvocationKind kind,
        IReadOnlyList<DayOfWeek> weekdays,
        SlotTimes times) =>
        from weekday in weekdays.Distinct()
        from time in times.All.Take(Most)
        from agendaId in AgendasIn(agenda)
        select RecurringSlot.IdOf(agendaId, kind, weekday, time);

    private static IReadOnlyList<RefusedPart> BadIn(
        OpenRecurringSlots command,
        IReadOnlyDictionary<Guid, RecurringSlot> known,
        Agenda agenda,
        IReadOnlyList<TimeOnly> times,
        DateOnly today) =>
    [
        .. command.Weekdays.Index()
            .Select(it => (it.Index, Because: WhyNot(command, known, agenda, times, it.Item, today)))
            .Where(it => it.Because is not null)
            .Select(it => new RefusedPart("weekdays", it.Index, it.Because ?? BadRows)),
    ];

    private static Refusal? WhyNot(
        OpenRecurringSlots command,
        IReadOnlyDictionary<Guid, RecurringSlot> known,
        Agenda agenda,
        IReadOnlyList<TimeOnly> times,
        DayOfWeek weekday,
        DateOnly today) => weekday switch
        {
            DayOfWeek.Saturday or DayOfWeek.Sunday when !KindTable.Of(command.Kind).WeekendAllowed =>
                OpenSlot.NotAWorkday,
            _ when times.Any(time => Alive(command, known, agenda, weekday, time, today) is [_, ..] others
                && !others.Any(other => IsTheSame(other, command))) => Overlap,
            _ => null,
        };

    private static IReadOnlyList<(DayOfWeek Weekday, TimeOnly Time)> New(
        OpenRecurringSlots command,
        IReadOnlyDictionary<Guid, RecurringSlot> known,
        Agenda agenda,
        IReadOnlyList<TimeOnly> times) =>
    [
        .. from weekday in command.Weekdays.Distinct()
           from time in times
           where Alive(command, known, agenda, weekday, time, PlaceTime.DayOf(command.At, agenda.TimeZone)).Count == 0
           select (weekday, time),
    ];

    // More than one only where a merge has put them side by side.
    private static IReadOnlyList<RecurringSlot> Alive(
        OpenRecurringSlots command,
        IReadOnlyDictionary<Guid, RecurringSlot> known,
        Agenda agenda,
        DayOfWeek weekday,
        TimeOnly time,
        DateOnly today) =>
    [
        .. AgendasIn(agenda)
            .Select(agendaId => known.GetValueOrDefault(RecurringSlot.IdOf(agendaId, command.Kind, weekday, time)))
            .OfType<RecurringSlot>()
            .Where(it => !it.IsEnded && !(it.Until < today)),
    ];

    private static IEnumerable<Guid> AgendasIn(Agenda agenda) => [agenda.Id, .. agenda.Absorbed];

    private static bool IsTheSame(RecurringSlot it, OpenRecurringSlots command) =>
        (it.Minutes, it.Capacity, it.Until) == (command.Minutes, command.Capacity, command.Until)
        && (command.From is null || command.From == it.From);

    private static IEnumerable<IFact> FactsOf(
        OpenRecurringSlots command,
        (DayOfWeek Weekday, TimeOnly Time) when,
        IReadOnlyDictionary<Guid, Slot> slots,
        Agenda agenda,
        DateOnly from)
    {
        var opened = new RecurringSlotOpened(
            RecurringSlotId: RecurringSlot.IdOf(agenda.Id, command.Kind, when.Weekday, when.Time),
            AgendaId: agenda.Id,
            PlaceId: agenda.PlaceId,
            ServiceCode: agenda.ServiceCode,
            Territory: agenda.Territory,
            TimeZone: agenda.TimeZone,
            Kind: command.Kind,
            Weekday: when.Weekday,
            Time: when.Time,
            Minutes: command.Minutes,
            Capacity: command.Capacity,
            From: from,
            Until: command.Until,
            OpenedBy: command.AgentId,
            OpenedAt: command.At);
        return [opened, .. Horizon.Roll(RecurringSlot.Evolve(null, opened), slots, command.AgentId, command.At)];
    }
}
