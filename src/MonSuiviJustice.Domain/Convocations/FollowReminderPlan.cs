using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;

namespace MonSuiviJustice.Domain.Convocations;

/// <summary>
/// Moves the reminders that are still to come to the days of a plan. What is told at once, and what was sent, stays; who was
/// to be reminded stays so, even where no day of the plan is left.
/// </summary>
public sealed record FollowReminderPlan(ReminderPlan Plan, DateTimeOffset At)
{
    public static Decision Decide(Convocation convocation, FollowReminderPlan command)
    {
        if (convocation.Status != ConvocationStatus.Booked || convocation.StartsAt - convocation.ArrangedAt < MessagePlan.SummonsIsReminder)
        {
            return Decision.NothingToDo;
        }

        // A reminder that would not come after what is told now says nothing new.
        var told = convocation.Pending
            .Where(message => message.Role is MessageRole.Summons or MessageRole.Rescheduled)
            .Select(message => message.DueAt)
            .Append(command.At)
            .Max();
        var wanted = convocation.Plan.RemindersOf(command.Plan, convocation.ArrangedAt, told).ToArray();
        var coming = convocation.Pending
            .Where(message => message is { Role: MessageRole.Reminder, Repeats: null } && message.DueAt > command.At)
            .ToArray();
        var dropped = coming.Where(message => !Array.Exists(wanted, other => other.DueAt == message.DueAt)).ToArray();
        var added = wanted.Where(message => !Array.Exists(coming, other => other.DueAt == message.DueAt)).ToArray();
        return wanted is [] || (dropped is [] && added is [])
            ? Decision.NothingToDo
            : Decision.Accept([.. FactsOf(convocation, command, dropped, added)]);
    }

    private static IEnumerable<IFact> FactsOf(
        Convocation convocation,
        FollowReminderPlan command,
        IEnumerable<PlannedMessage> dropped,
        PlannedMessage[] added)
    {
        yield return new ConvocationPlanFollowed(
            ConvocationId: convocation.Id,
            ProbationerId: convocation.ProbationerId,
            PlaceId: convocation.PlaceId,
            StartsAt: convocation.StartsAt,
            Plan: command.Plan.Version,
            CalledOff: [.. dropped.Select(message => message.MessageId)],
            FollowedAt: command.At);

        if (added.Length > 0)
        {
            yield return convocation.Planned([.. added], command.At);
        }
    }
}
