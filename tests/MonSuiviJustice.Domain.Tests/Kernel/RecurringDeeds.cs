using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;

namespace MonSuiviJustice.Domain.Tests.Kernel;

/// <summary>What becomes of the recurring slots of the agenda, and of their slots with them.</summary>
internal static class RecurringDeeds
{
    /// <summary>Null when there is nothing to do it to.</summary>
    public static Func<Past, Decision>? Of(Deed deed, Past past, DateTimeOffset now)
    {
        var all = past.States.OfType<RecurringSlot>().OrderBy(it => it.Id).ToArray();

        return deed.Doing switch
        {
            Doing.OpenRecurringSlot => it => Open(it, deed, now),
            Doing.RollRecurringSlots when all.Length > 0 => it => RollRecurringSlot.Decide(
                it.The<RecurringSlot>(all[deed.Choice % all.Length].Id), SlotsOf(it), new(now)),
            Doing.EndRecurringSlot when all.Length > 0 => it => EndRecurringSlot.Decide(
                it.The<RecurringSlot>(all[deed.Choice % all.Length].Id), SlotsOf(it), new(Sample.AgentId, now)),
            _ => null,
        };
    }

    private static Decision Open(Past past, Deed deed, DateTimeOffset now)
    {
        var agenda = past.The<Agenda>(Sample.AgendaId);
        var today = PlaceTime.DayOf(now, agenda.TimeZone);

        return OpenRecurringSlots.Decide(
            past.States.OfType<RecurringSlot>().ToDictionary(it => it.Id),
            SlotsOf(past),
            agenda,
            past.The<Place>(Sample.PlaceId),
            new(
                ConvocationKind.SpipFollowUp,
                [(DayOfWeek)(1 + (deed.Choice % 2))],
                new([new(9, 0)], []),
                Minutes: 30,
                Capacity: 1 + (deed.Choice % 3),
                From: null,
                Until: today.AddDays(deed.Choice % 40),
                Sample.AgentId,
                now));
    }

    private static Dictionary<Guid, Slot> SlotsOf(Past past) => past.States.OfType<Slot>().ToDictionary(slot => slot.Id);
}
