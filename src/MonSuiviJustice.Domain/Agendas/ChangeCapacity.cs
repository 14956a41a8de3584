using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Agendas;

/// <param name="Capacity">Seats that the slot has from now on.</param>
public sealed record ChangeCapacity(int Capacity, Agent Agent, DateTimeOffset At)
{
    public static readonly Refusal BelowTaken = new(
        "slot.capacity-below-taken",
        "Ce créneau compte déjà plus de convocations que ce nombre de places.");

    public static Decision Decide(Slot slot, ChangeCapacity command) => slot switch
    {
        _ when command.Capacity < 1 => OpenSlot.WithoutSeat,
        _ when !KindAccess.MayManageSlots(command.Agent.Role, slot.Kind) => OpenSlot.KindNotYours,
        _ when slot.Capacity == command.Capacity => Decision.NothingToDo,
        _ when slot.Seated.Count > command.Capacity => BelowTaken,
        _ => Decision.Accept(new SlotCapacityChanged(
            SlotId: slot.Id,
            Capacity: command.Capacity,
            ChangedBy: command.Agent.Id,
            ChangedAt: command.At)),
    };
}
