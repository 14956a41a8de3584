using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Domain.Convocations;

/// <summary>
/// One summons was to tell two convocations, and is called off with the first of them before it left: the other one, which
/// still stands, gets its own.
/// </summary>
public sealed record TellOtherHalf(DateTimeOffset At)
{
    /// <param name="before">The convocation whose summons was to tell both, before it changed.</param>
    /// <param name="after">As it is from now on.</param>
    /// <param name="other">Booked with it.</param>
    public static Decision Decide(
        Convocation before,
        Convocation after,
        Convocation other,
        Probationer person,
        TellOtherHalf command) =>
        Owes(before) && !Owes(after) && !Owes(other)
        && other.Status == ConvocationStatus.Booked && other.StartsAt > command.At && person.CanReceiveSms
            ? Decision.Accept(other.Planned(
                [
                    .. other.Plan.ForDate(MessageRole.Summons, Notifications.Telling.NowAndRemind, command.At)
                        .Where(text => text.Role == MessageRole.Summons),
                ],
                command.At))
            : Decision.NothingToDo;

    /// <summary>Is there a summons that has not left?</summary>
    public static bool Owes(Convocation convocation) =>
        convocation.Pending.Any(text => text.Role == MessageRole.Summons);
}
