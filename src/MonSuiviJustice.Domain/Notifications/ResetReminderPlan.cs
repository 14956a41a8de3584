using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Notifications;

/// <summary>Back to what is planned above.</summary>
public sealed record ResetReminderPlan(ConvocationKind Kind, Guid AgentId, DateTimeOffset At)
{
    public static Decision Decide(ReminderPlanSet set, ResetReminderPlan command) => set.Of(command.Kind) is null
        ? Decision.NothingToDo
        : Decision.Accept(new ReminderPlanReset(
            Scope: set.Scope,
            Kind: command.Kind,
            ResetBy: command.AgentId,
            ResetAt: command.At));
}
