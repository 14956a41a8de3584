using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Probationers;

/// <summary>A provider says that nothing can be sent to a number. That an agent changed it meanwhile makes it no news.</summary>
/// <param name="MobileHash">Of the number that was called.</param>
public sealed record FaultMobile(MobileFault Fault, string MobileHash, Guid MessageId, DateTimeOffset At)
{
    public static Decision Decide(Probationer person, FaultMobile command) =>
        person.CanReceiveSms && person.MobileHash == command.MobileHash
            ? Decision.Accept(new ProbationerMobileFaulted(person.Id, command.Fault, command.MessageId, command.At))
            : Decision.NothingToDo;
}
