using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Agendas;

/// <summary>
/// How far ahead recurring slots are open, and what opens when it moves on. The predecessor reckons it once per process and
/// stays there (<c>slot_factory.rb</c>); here it follows from the instant alone.
/// </summary>
public static class Horizon
{
    /// <summary>Predecessor: <c>slot_factory.rb</c>.</summary>
    public const int Months = 6;

    /// <summary>The days whose slots are to be opened now, in order.</summary>
    public static IEnumerable<DateOnly> DaysDue(RecurringSlot recurring, DateTimeOffset now)
    {
        var horizon = PlaceTime.DayOf(now, recurring.TimeZone).AddMonths(Months);
        var last = recurring.Until is { } until && until < horizon ? until : horizon;

        for (var day = recurring.Next; day <= last; day = RecurringSlot.After(day))
        {
            yield return day;
        }
    }

    /// <param name="slots">Those of the days due that exist already, by their ids.</param>
    internal static IEnumerable<IFact> Roll(
        RecurringSlot recurring,
        IReadOnlyDictionary<Guid, Slot> slots,
        Guid agentId,
        DateTimeOffset now)
    {
        DateOnly? through = null;

        foreach (var day in DaysDue(recurring, now))
        {
            through = day;

            if (SlotCalendar.WhyNot(
                recurring.Kind, day, recurring.Time, recurring.Territory, recurring.TimeZone, now) is null
                && FactOf(recurring, slots.GetValueOrDefault(recurring.SlotIdOn(day)), day, agentId, now) is { } fact)
            {
                yield return fact;
            }
        }

        if (through is { } last)
        {
            yield return new RecurringSlotRolled(recurring.Id, last, now);
        }
    }

    // What an agent has closed stays closed, and where somebody sits nothing changes.
    private static SlotEvent? FactOf(
        RecurringSlot recurring,
        Slot? slot,
        DateOnly day,
        Guid agentId,
        DateTimeOffset now) => slot switch
        {
            null => new SlotOpened(
                SlotId: recurring.SlotIdOn(day),
                AgendaId: recurring.AgendaId,
                PlaceId: recurring.PlaceId,
                ServiceCode: recurring.ServiceCode,
                Kind: recurring.Kind,
                StartsAt: PlaceTime.At(day, recurring.Time, recurring.TimeZone),
                TimeZone: recurring.TimeZone,
                Minutes: recurring.Minutes,
                Capacity: recurring.Capacity,
                OpenedBy: agentId,
                OpenedAt: now,
                RecurringSlotId: recurring.Id),
            { IsWithdrawn: true } => new SlotRestored(
                SlotId: slot.Id,
                Minutes: recurring.Minutes,
                Capacity: recurring.Capacity,
                RestoredBy: agentId,
                RestoredAt: now),
            _ => null,
        };
}
