using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Agendas;

/// <summary>Several recurring slots of one agenda, all or none: a weekday, or the whole grid.</summary>
/// <param name="RecurringSlotIds">In the order in which they were asked for.</param>
public sealed record EndRecurringSlots(
    Guid AgendaId,
    IReadOnlyList<Guid> RecurringSlotIds,
    Guid AgentId,
    DateTimeOffset At)
{
    public static readonly Refusal OtherAgenda = new(
        "recurring-slot.other-agenda",
        "Ce créneau récurrent n'est pas dans cet agenda.");

    public static readonly Refusal BadRows = new(
        "recurring-slot.ending-refused",
        "Certains créneaux récurrents ne peuvent pas prendre fin ici : aucun n'a changé.");

    /// <param name="known">Those of them that exist, by their ids.</param>
    /// <param name="slots">Those of their days ahead, by their ids.</param>
    public static Decision Decide(
        IReadOnlyDictionary<Guid, RecurringSlot> known,
        IReadOnlyDictionary<Guid, Slot> slots,
        EndRecurringSlots command)
    {
        var foreign = command.RecurringSlotIds.Index()
            .Where(it => known.GetValueOrDefault(it.Item)?.AgendaId != command.AgendaId)
            .Select(it => new RefusedPart("recurringSlotIds", it.Index, OtherAgenda))
            .ToArray();

        return command.RecurringSlotIds.Count > OpenRecurringSlots.Most ? OpenRecurringSlots.TooLarge
            : foreign.Length > 0 ? Decision.Refuse(BadRows, foreign)
            : Decision.Accept(
            [
                .. command.RecurringSlotIds.Distinct().SelectMany(id =>
                    EndRecurringSlot.Decide(known[id], slots, new(command.AgentId, command.At)).Facts),
            ]);
    }
}
