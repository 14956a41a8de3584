using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Agendas;

/// <summary>No slot is opened any more, and those ahead where nobody sits are withdrawn. Seats taken stay taken.</summary>
public sealed record EndRecurringSlot(Guid AgentId, DateTimeOffset At)
{
    /// <param name="slots">Those of its days ahead, by their ids.</param>
    public static Decision Decide(
        RecurringSlot recurring,
        IReadOnlyDictionary<Guid, Slot> slots,
        EndRecurringSlot command) => recurring.IsEnded
            ? Decision.NothingToDo
            : Decision.Accept(
            [
                new RecurringSlotEnded(recurring.Id, command.AgentId, command.At),
                .. recurring.DaysAhead(command.At)
                    .Select(day => slots.GetValueOrDefault(recurring.SlotIdOn(day)))
                    .OfType<Slot>()
                    .Where(slot => slot is { IsClosed: false, Seated.Count: 0 } && slot.StartsAt > command.At)
                    .Select(slot => new SlotWithdrawn(slot.Id, command.AgentId, command.At)),
            ]);
}
