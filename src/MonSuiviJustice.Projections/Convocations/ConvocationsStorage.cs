using JasperFx.Events.Projections;
using Marten;
using MonSuiviJustice.Domain.Convocations;

namespace MonSuiviJustice.Projections.Convocations;

public static class ConvocationsStorage
{
    public static StoreOptions AddConvocations(this StoreOptions store)
    {
        store.Events.MapEventType<ConvocationBooked>("convocation_booked");
        store.Events.MapEventType<ConvocationRelocated>("convocation_relocated");
        store.Events.MapEventType<ConvocationPlanFollowed>("convocation_plan_followed");
        store.Events.MapEventType<ConvocationAgendaChanged>("convocation_agenda_changed");
        store.Events.MapEventType<ConvocationProbationerChanged>("convocation_probationer_changed");
        store.Events.MapEventType<ConvocationMessagesPlanned>("convocation_messages_planned");
        store.Events.MapEventType<ConvocationRescheduled>("convocation_rescheduled");
        store.Events.MapEventType<ConvocationCancelled>("convocation_cancelled");
        store.Events.MapEventType<ConvocationHonoured>("convocation_honoured");
        store.Events.MapEventType<ConvocationTurnedAway>("convocation_turned_away");
        store.Events.MapEventType<ConvocationMissed>("convocation_missed");
        store.Events.MapEventType<ConvocationExcused>("convocation_excused");
        store.Events.MapEventType<ConvocationOutcomeCorrected>("convocation_outcome_corrected");
        store.Events.MapEventType<ConvocationNotified>("convocation_notified");
        store.Events.MapEventType<ConvocationReminded>("convocation_reminded");
        store.Events.MapEventType<ConvocationMessageExpired>("convocation_message_expired");
        store.Events.MapEventType<ConvocationMessageWithdrawn>("convocation_message_withdrawn");
        store.Events.MapEventType<ConvocationExtraFieldFilled>("convocation_extra_field_filled");
        store.Events.MapEventType<ExtraFieldDefined>("extra_field_defined");
        store.Events.MapEventType<ExtraFieldRetired>("extra_field_retired");
        store.Events.MapEventType<LegalDelaySet>("legal_delay_set");

        store.Projections.Add<ConvocationFold>(ProjectionLifecycle.Live);
        store.Projections.Add<ConvocationSheetView>(ProjectionLifecycle.Live);
        store.Projections.Add<ExtraFieldListFold>(ProjectionLifecycle.Live);
        store.Projections.Add<LegalDelaysFold>(ProjectionLifecycle.Live);
        return store;
    }
}
