using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Agendas;

/// <param name="Until">Last day from now on, on the calendar of the place; null when no end is foreseen any more.</param>
public sealed record ExtendRecurringSlot(DateOnly? Until, Guid AgentId, DateTimeOffset At)
{
    public static readonly Refusal Ended = new("recurring-slot.ended", "Ce créneau récurrent a pris fin.");

    public static readonly Refusal NotLater = new(
        "recurring-slot.not-later",
        "Un créneau récurrent n'est prolongé que jusqu'à une date plus lointaine.");

    /// <param name="slots">Those of the days due that exist already, by their ids.</param>
    public static Decision Decide(
        RecurringSlot recurring,
        IReadOnlyDictionary<Guid, Slot> slots,
        ExtendRecurringSlot command) => recurring switch
        {
            { IsEnded: true } => Ended,
            _ when recurring.Until == command.Until => Decision.NothingToDo,
            { Until: null } => NotLater,
            _ when command.Until < recurring.Until => NotLater,
            _ => Decision.Accept(
            [
                new RecurringSlotExtended(recurring.Id, command.Until, command.AgentId, command.At),
                .. Horizon.Roll(recurring with { Until = command.Until }, slots, command.AgentId, command.At),
            ]),
        };
}
