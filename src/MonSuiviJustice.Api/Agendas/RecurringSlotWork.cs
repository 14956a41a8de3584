using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Api.Agendas;

/// <summary>What writes of recurring slots have in common: many streams, read and started together.</summary>
internal static class RecurringSlotWork
{
    public static async Task<IReadOnlyDictionary<Guid, RecurringSlot>> RecurringSlots(
        this Work work,
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancellation)
    {
        var facts = await work.Many(ids, cancellation);
        return facts.FoldAll<RecurringSlot, RecurringSlotEvent>(RecurringSlot.Evolve);
    }

    public static async Task<IReadOnlyDictionary<Guid, Slot>> SlotsOf(
        this Work work,
        IEnumerable<RecurringSlot> recurring,
        Func<RecurringSlot, IEnumerable<DateOnly>> days,
        CancellationToken cancellation)
    {
        var facts = await work.Many([.. recurring.SelectMany(it => days(it).Select(it.SlotIdOn))], cancellation);
        return facts.FoldAll<Slot, SlotEvent>(Slot.Evolve);
    }

    /// <summary>Slots and recurring slots that begin with these facts.</summary>
    public static Decision Starting(
        this Work work,
        Decision decision,
        IReadOnlyDictionary<Guid, RecurringSlot>? known = null)
    {
        foreach (var fact in decision.Facts)
        {
            if (fact is SlotOpened slot)
            {
                work.Starts<Slot>(slot.SlotId);
            }
            else if (fact is RecurringSlotOpened opened && known?.ContainsKey(opened.RecurringSlotId) != true)
            {
                work.Starts<RecurringSlot>(opened.RecurringSlotId);
            }
        }

        return decision;
    }
}
