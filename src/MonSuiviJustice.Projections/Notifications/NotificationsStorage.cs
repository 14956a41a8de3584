using JasperFx.Events.Projections;
using Marten;
using MonSuiviJustice.Domain.Notifications;

namespace MonSuiviJustice.Projections.Notifications;

public static class NotificationsStorage
{
    public static StoreOptions AddNotifications(this StoreOptions store)
    {
        store.Events.MapEventType<MessageAttempted>("message_attempted");
        store.Events.MapEventType<MessageAccepted>("message_accepted");
        store.Events.MapEventType<MessageSent>("message_sent");
        store.Events.MapEventType<MessageDelivered>("message_delivered");
        store.Events.MapEventType<MessageUndelivered>("message_undelivered");
        store.Events.MapEventType<MessageRejected>("message_rejected");
        store.Events.MapEventType<MessageDeferred>("message_deferred");
        store.Events.MapEventType<MessageUncertain>("message_uncertain");
        store.Events.MapEventType<MessageCalledOff>("message_called_off");
        store.Events.MapEventType<TemplateWritten>("template_written");
        store.Events.MapEventType<TemplateReset>("template_reset");
        store.Events.MapEventType<EscalationOpened>("escalation_opened");
        store.Events.MapEventType<EscalationNumberFound>("escalation_number_found");
        store.Events.MapEventType<EscalationLetterAsked>("escalation_letter_asked");
        store.Events.MapEventType<EscalationLetterSent>("escalation_letter_sent");
        store.Events.MapEventType<EscalationClosed>("escalation_closed");
        store.Events.MapEventType<SendingSuspended>("sending_suspended");
        store.Events.MapEventType<SendingResumed>("sending_resumed");
        store.Events.MapEventType<PhrasesValidated>("phrases_validated");
        store.Events.MapEventType<ReminderPlanWritten>("reminder_plan_written");
        store.Events.MapEventType<ReminderPlanReset>("reminder_plan_reset");

        store.Projections.Add<EscalationFold>(ProjectionLifecycle.Live);
        store.Projections.Add<SendingFold>(ProjectionLifecycle.Live);
        store.Projections.Add<MessageFold>(ProjectionLifecycle.Live);
        store.Projections.Add<TemplateSetFold>(ProjectionLifecycle.Live);
        store.Projections.Add<PhraseCatalogueFold>(ProjectionLifecycle.Live);
        store.Projections.Add<ReminderPlanSetFold>(ProjectionLifecycle.Live);
        return store;
    }
}
