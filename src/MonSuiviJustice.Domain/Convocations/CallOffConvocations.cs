using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Domain.Convocations;

/// <summary>
/// The file of their person closes: nobody will come to them any more. Whatever was still to be told is called off with
/// them (decision 4); the predecessor goes on texting people whom it has archived (<c>notification.rb</c>).
/// </summary>
/// <param name="TellPerson">Mandatory when the person can receive texts and has something ahead.</param>
public sealed record CallOffConvocations(bool? TellPerson, Guid AgentId, DateTimeOffset At)
{
    /// <param name="convocations">All that the person has ahead.</param>
    /// <param name="person">As they were before.</param>
    public static Decision Decide(
        IReadOnlyList<Convocation> convocations,
        Probationer person,
        CallOffConvocations command) => convocations
            .Where(it => it.Status == ConvocationStatus.Booked && it.StartsAt > command.At)
            .Select(it => CancelConvocation.Decide(it, person, new(
                Reason: CancellationReason.MeasureEnded,
                TellPerson: command.TellPerson,
                AgentId: command.AgentId,
                At: command.At)))
            .Aggregate(Decision.NothingToDo, (all, one) => all.And(one));
}
