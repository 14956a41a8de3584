using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Notifications;

/// <param name="Silent">Of what no text is sent.</param>
/// <param name="Hours">Within which texts leave; null for those of everywhere.</param>
public sealed record WriteReminderPlan(
    ConvocationKind Kind,
    FactList<ReminderStep> Steps,
    Guid AgentId,
    DateTimeOffset At,
    FactList<MessageRole>? Silent = null,
    DayHours? Hours = null)
{
    private const int Most = 4;

    /// <summary>In fewer hours a busy day does not pass.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromHours(4);

    /// <summary>What an agent may also tell in another way: whoever is not told anything else comes in vain, or not at all.</summary>
    private static readonly MessageRole[] MayBeSilent = [MessageRole.Summons, MessageRole.Missed];

    public static readonly Refusal WithoutStep = new(
        "reminder-plan.without-step",
        "Gardez au moins un rappel : un SMS la veille est ce qui réduit le plus les absences.");

    public static readonly Refusal TooMany = new(
        "reminder-plan.too-many",
        "Une convocation a au plus quatre rappels, chacun un autre jour.");

    public static readonly Refusal MustTell = new(
        "reminder-plan.must-tell",
        "Les rappels, annulations et changements de date ou d'adresse sont toujours envoyés : seuls les SMS de convocation et de "
        + "convocation manquée peuvent ne pas l'être.");

    public static readonly Refusal HoursTooFew = new(
        "reminder-plan.hours-too-few",
        "Les SMS partent entre 8 h et 20 h : choisissez quatre heures de suite au moins dans cette plage.");

    public static Decision Decide(ReminderPlanSet set, WriteReminderPlan command) => command switch
    {
        { Steps.Count: 0 } => WithoutStep,
        { Steps.Count: > Most } => TooMany,
        _ when command.Steps.DistinctBy(step => step.Days).Count() < command.Steps.Count => TooMany,
        { Silent: { } silent } when silent.Except(MayBeSilent).Any() => MustTell,
        { Hours: { } hours } when !SendingHours.Everywhere.Cover(hours) || hours.First.Add(Shortest) > hours.Last => HoursTooFew,
        _ when IsSame(set.Of(command.Kind), command) => Decision.NothingToDo,
        _ => Decision.Accept(new ReminderPlanWritten(
            Scope: set.Scope,
            Kind: command.Kind,
            Steps: command.Steps,
            WrittenBy: command.AgentId,
            WrittenAt: command.At,
            Silent: command.Silent,
            Hours: command.Hours)),
    };

    private static bool IsSame(ReminderPlan? plan, WriteReminderPlan command) =>
        plan is not null && plan == new ReminderPlan(command.Steps, plan.Version, command.Silent, command.Hours);
}
