using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Notifications;

/// <summary>A text did not reach the person, and is not tried again by itself.</summary>
public sealed record OpenEscalation(DeliveryFault Fault, DateTimeOffset At)
{
    /// <summary>How long somebody has to find another number, when the convocation is far enough ahead.</summary>
    private static readonly TimeSpan ForANumber = TimeSpan.FromDays(1);

    /// <param name="escalation">Null when nothing was ever escalated for this convocation.</param>
    public static Decision Decide(Convocation convocation, Escalation? escalation, Message message, OpenEscalation command) =>
        escalation is { IsOpen: true } || !Escalation.IsOfUse(message.Role, convocation, command.At)
            ? Decision.NothingToDo
            : Decision.Accept(new EscalationOpened(
                EscalationId: Escalation.IdOf(convocation.Id),
                ConvocationId: convocation.Id,
                ProbationerId: convocation.ProbationerId,
                ServiceCode: convocation.ServiceCode,
                MessageId: message.Id,
                Role: message.Role,
                Fault: command.Fault,
                MobileHash: message.MobileHash,
                DueAt: DeadlineFor(convocation, command.At),
                OpenedAt: command.At));

    // A letter needs half of what is left.
    private static DateTimeOffset DeadlineFor(Convocation convocation, DateTimeOffset at)
    {
        var half = (convocation.StartsAt - at) / 2;
        return (at + (half < ForANumber ? half : ForANumber)).ToUniversalTime();
    }
}
