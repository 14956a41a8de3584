using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;

namespace MonSuiviJustice.Domain.Agendas;

/// <summary>
/// All that a service needs to begin, in one go and all or none. What is named stands under an id that follows from its
/// name, so that a second run finds it: what is there already stays as it is.
/// </summary>
public sealed record OpenService(IReadOnlyList<PlacePlan> Places, Guid AgentId, DateTimeOffset At)
{
    public static readonly Refusal WithoutPlace = new(
        "service.opening-empty",
        "Indiquez au moins un lieu à ouvrir.");

    public static readonly Refusal Unfit = new(
        "service.opening-refused",
        "Certains lieux ne peuvent pas être ouverts ainsi : rien n'a été ouvert.");

    public static Decision Decide(Service service, OpenedBefore before, OpenService command)
    {
        var opening = new Opening(before);
        var unfit = command.Places.Index()
            .Select(it => (it.Index, Because: opening.Add(service, it.Item, command)))
            .SelectMany(it => it.Because is { } because ? [new RefusedPart("places", it.Index, because)] : Array.Empty<RefusedPart>())
            .ToArray();

        return service switch
        {
            { IsArchived: true } => Service.Archived,
            _ when command.Places.Count == 0 => WithoutPlace,
            _ when unfit.Length > 0 => Decision.Refuse(Unfit, unfit),
            _ => Decision.Accept(opening.Facts),
        };
    }

    public static Guid PlaceIdOf(string serviceCode, string label) => StableId.Of("place", $"{serviceCode}/{label.Trim()}");

    public static Guid AgendaIdOf(Guid placeId, string label) => StableId.Of("agenda", $"{placeId}/{label.Trim()}");
}

/// <param name="CommuneInsee">Where it is when not in the commune of the service's seat.</param>
public sealed record PlacePlan(PlaceDetails Details, string? CommuneInsee, IReadOnlyList<AgendaPlan> Agendas);

public sealed record AgendaPlan(string Label, IReadOnlyList<RecurringPlan> RecurringSlots);

/// <param name="Minutes">How long one convocation lasts.</param>
/// <param name="Capacity">Seats of each slot.</param>
public sealed record RecurringPlan(
    ConvocationKind Kind,
    IReadOnlyList<DayOfWeek> Weekdays,
    SlotTimes Times,
    int Minutes,
    int Capacity);

/// <summary>What an earlier run opened, by ids.</summary>
public sealed record OpenedBefore(
    IReadOnlyDictionary<Guid, Place> Places,
    IReadOnlyDictionary<Guid, Agenda> Agendas,
    IReadOnlyDictionary<Guid, RecurringSlot> RecurringSlots,
    IReadOnlyDictionary<Guid, Slot> Slots);
