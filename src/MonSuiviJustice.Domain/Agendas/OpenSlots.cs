using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;

namespace MonSuiviJustice.Domain.Agendas;

/// <summary>
/// Slots on several dates at several hours, all or none: the predecessor keeps those that pass and says nothing of the
/// rest (<c>slots_batches_controller.rb</c>).
/// </summary>
public sealed record OpenSlots(
    Guid BatchId,
    ConvocationKind Kind,
    IReadOnlyList<DateOnly> Dates,
    SlotTimes Times,
    int Minutes,
    int Capacity,
    Agent Agent,
    DateTimeOffset At)
{
    public const int Most = 10_000;

    public static readonly Refusal Empty = new("slot.batch-empty", "Indiquez au moins une date et une heure.");

    public static readonly Refusal TooLarge = new("slot.batch-too-large", "Au plus 10 000 créneaux à la fois.");

    public static readonly Refusal RangeUnclear = new(
        "slot.range-unclear",
        "La première heure précède la dernière, et l'intervalle dure au moins une minute.");

    public static readonly Refusal BadRows = new(
        "slot.batch-refused",
        "Certaines lignes ne conviennent pas : aucun créneau n'a été ouvert.");

    /// <param name="first">A slot of the batch; null unless this very request was already honoured.</param>
    /// <param name="place">Where the agenda is.</param>
    public static Decision Decide(Slot? first, Agenda agenda, Place place, OpenSlots command)
    {
        var times = command.Times.All;
        var dates = command.Dates.Distinct().Count();

        return command switch
        {
            { Capacity: < 1 } => OpenSlot.WithoutSeat,
            _ when first is not null => Decision.NothingToDo,
            _ when place.IsArchived => Place.Archived,
            _ when agenda.IsArchived => Agenda.Archived,
            _ when !KindAccess.MayManageSlots(command.Agent.Role, command.Kind) => OpenSlot.KindNotYours,
            _ when !place.Kinds.Contains(command.Kind) => OpenSlot.NotHeldHere,
            _ when UnclearIn(command.Times) is { Count: > 0 } unclear => Decision.Refuse(BadRows, unclear),
            _ when dates * times.Count == 0 => Empty,
            _ when (long)dates * times.Count > Most => TooLarge,
            _ when BadIn(command, agenda, times) is { Count: > 0 } bad => Decision.Refuse(BadRows, bad),
            _ => Decision.Accept([.. FactsOf(command, agenda, times)]),
        };
    }

    public static Guid SlotIdOf(Guid batchId, DateOnly date, TimeOnly time) =>
        StableId.Of("slot", $"{batchId}/{date:O}/{time:O}");

    internal static IReadOnlyList<RefusedPart> UnclearIn(SlotTimes times) =>
    [
        .. times.Ranges.Index()
            .Where(range => !range.Item.IsClear)
            .Select(range => new RefusedPart("ranges", range.Index, RangeUnclear)),
    ];

    // A date is a row: it is named once for each reason, at whatever of its hours.
    private static IReadOnlyList<RefusedPart> BadIn(OpenSlots command, Agenda agenda, IReadOnlyList<TimeOnly> times) =>
    [
        .. command.Dates.Index().SelectMany(date => times
            .Select(time => SlotCalendar.WhyNot(agenda, command.Kind, date.Item, time, command.At))
            .OfType<Refusal>()
            .Distinct()
            .Select(because => new RefusedPart("dates", date.Index, because))),
    ];

    private static IEnumerable<IFact> FactsOf(OpenSlots command, Agenda agenda, IReadOnlyList<TimeOnly> times) =>
        from date in command.Dates.Distinct().Order()
        from time in times
        select new SlotOpened(
            SlotId: SlotIdOf(command.BatchId, date, time),
            AgendaId: agenda.Id,
            PlaceId: agenda.PlaceId,
            ServiceCode: agenda.ServiceCode,
            Kind: command.Kind,
            StartsAt: PlaceTime.At(date, time, agenda.TimeZone),
            TimeZone: agenda.TimeZone,
            Minutes: command.Minutes,
            Capacity: command.Capacity,
            OpenedBy: command.Agent.Id,
            OpenedAt: command.At);
}
