using JasperFx.Events.Projections;
using Marten;
using MonSuiviJustice.Domain.Agendas;

namespace MonSuiviJustice.Projections.Agendas;

public static class AgendasStorage
{
    public static StoreOptions AddAgendas(this StoreOptions store)
    {
        store.Events.MapEventType<AgendaOpened>("agenda_opened");
        store.Events.MapEventType<AgendaRenamed>("agenda_renamed");
        store.Events.MapEventType<AgendaArchived>("agenda_archived");
        store.Events.MapEventType<AgendaMerged>("agenda_merged");
        store.Events.MapEventType<AgendaAbsorbed>("agenda_absorbed");
        store.Events.MapEventType<SlotOpened>("slot_opened");
        store.Events.MapEventType<SlotSeatTaken>("slot_seat_taken");
        store.Events.MapEventType<SlotSeatFreed>("slot_seat_freed");
        store.Events.MapEventType<SlotClosed>("slot_closed");
        store.Events.MapEventType<SlotReopened>("slot_reopened");
        store.Events.MapEventType<SlotCapacityChanged>("slot_capacity_changed");
        store.Events.MapEventType<SlotWithdrawn>("slot_withdrawn");
        store.Events.MapEventType<SlotRestored>("slot_restored");
        store.Events.MapEventType<SlotAgendaChanged>("slot_agenda_changed");
        store.Events.MapEventType<RecurringSlotOpened>("recurring_slot_opened");
        store.Events.MapEventType<RecurringSlotRolled>("recurring_slot_rolled");
        store.Events.MapEventType<RecurringSlotExtended>("recurring_slot_extended");
        store.Events.MapEventType<RecurringSlotEnded>("recurring_slot_ended");
        store.Events.MapEventType<RecurringSlotAgendaChanged>("recurring_slot_agenda_changed");

        store.Projections.Add<AgendaFold>(ProjectionLifecycle.Live);
        store.Projections.Add<AgendaSheetView>(ProjectionLifecycle.Live);
        store.Projections.Add<RecurringSlotFold>(ProjectionLifecycle.Live);
        store.Projections.Add<SlotFold>(ProjectionLifecycle.Live);
        store.Projections.Add<SlotSheetView>(ProjectionLifecycle.Live);
        return store;
    }
}
