using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Notifications;

public sealed record WriteReminderPlan(
    ConvocationKind Kind,
    FactList<ReminderStep> Steps,
    Guid AgentId,
    DateTimeOffset At)
{
    private const int Most = 4;

    public static readonly Refusal WithoutStep = new(
        "reminder-plan.without-step",
        "Gardez au moins un rappel : un SMS la veille est ce qui réduit le plus les absences.");

    public static readonly Refusal TooMany = new(
        "reminder-plan.too-many",
        "Une convocation a au plus quatre rappels, chacun un autre jour.");

    public static Decision Decide(ReminderPlanSet set, WriteReminderPlan command) => command switch
    {
        { Steps.Count: 0 } => WithoutStep,
        { Steps.Count: > Most } => TooMany,
        _ when command.Steps.DistinctBy(step => step.Days).Count() < command.Steps.Count => TooMany,
        _ when set.Of(command.Kind)?.Steps.Equals(command.Steps) is true => Decision.NothingToDo,
        _ => Decision.Accept(new ReminderPlanWritten(
            Scope: set.Scope,
            Kind: command.Kind,
            Steps: command.Steps,
            WrittenBy: command.AgentId,
            WrittenAt: command.At)),
    };
}
