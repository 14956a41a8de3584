using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Agendas;

/// <summary>
/// Opens what the horizon has reached since the last time, be it yesterday or a month ago: on every node, whenever it
/// looks. Nobody asks for it, so that it stands in the name of who opened the recurring slot.
/// </summary>
public sealed record RollRecurringSlot(DateTimeOffset At)
{
    /// <param name="slots">Those of the days due that exist already, by their ids.</param>
    public static Decision Decide(
        RecurringSlot recurring,
        IReadOnlyDictionary<Guid, Slot> slots,
        RollRecurringSlot command) => recurring.IsEnded
            ? Decision.NothingToDo
            : Decision.Accept([.. Horizon.Roll(recurring, slots, recurring.OpenedBy, command.At)]);
}
