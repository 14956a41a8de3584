using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Agendas;

/// <summary>A closed slot offers its free seats again.</summary>
public sealed record ReopenSlot(Agent Agent, DateTimeOffset At)
{
    public static Decision Decide(Slot slot, ReopenSlot command) => slot switch
    {
        _ when !KindAccess.MayManageSlots(command.Agent.Role, slot.Kind) => OpenSlot.KindNotYours,
        { IsClosed: false } => Decision.NothingToDo,
        _ when slot.StartsAt <= command.At => OpenSlot.InThePast,
        _ => Decision.Accept(new SlotReopened(slot.Id, ReopenedBy: command.Agent.Id, ReopenedAt: command.At)),
    };
}
