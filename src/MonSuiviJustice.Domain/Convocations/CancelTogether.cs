using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Domain.Convocations;

/// <summary>Everybody of a slot or of a day, for one reason: a strike, closed premises. Whoever can be told is told.</summary>
public sealed record CancelTogether(CancellationReason Reason, Guid AgentId, DateTimeOffset At)
{
    public const int Most = 300;

    public static readonly Refusal TooMany = new(
        "convocation.too-many-at-once",
        "Il y a trop de convocations à annuler à la fois : procédez créneau par créneau.");

    /// <param name="expected">Who is expected then; what is over, or cancelled already, is left as it is.</param>
    public static Decision Decide(IReadOnlyList<(Convocation Convocation, Probationer Person)> expected, CancelTogether command) =>
        expected.Count > Most
            ? TooMany
            : expected
                .Where(it => it.Convocation.Status == ConvocationStatus.Booked && it.Convocation.StartsAt > command.At)
                .Select(it => CancelConvocation.Decide(it.Convocation, it.Person, new(
                    Reason: command.Reason,
                    TellPerson: true,
                    AgentId: command.AgentId,
                    At: command.At)))
                .Aggregate(Decision.NothingToDo, (all, one) => all.And(one));
}
