using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Agendas;

public sealed record CloseSlot(Guid AgentId, DateTimeOffset At)
{
    public static Decision Decide(Slot slot, CloseSlot command) => slot.IsClosed
        ? Decision.NothingToDo
        : Decision.Accept(new SlotClosed(slot.Id, ClosedBy: command.AgentId, ClosedAt: command.At));
}
