using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Agendas;

public sealed record CloseSlot(Agent Agent, DateTimeOffset At)
{
    public static Decision Decide(Slot slot, CloseSlot command) => slot switch
    {
        _ when !KindAccess.MayManageSlots(command.Agent.Role, slot.Kind) => OpenSlot.KindNotYours,
        { IsClosed: true } => Decision.NothingToDo,
        _ => Decision.Accept(new SlotClosed(slot.Id, ClosedBy: command.Agent.Id, ClosedAt: command.At)),
    };
}
