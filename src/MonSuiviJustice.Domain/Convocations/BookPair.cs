using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Domain.Convocations;

/// <summary>
/// What somebody leaves a court room with: a date at the judge's and one at the SPIP, both of them or none, and one text that
/// tells both. The predecessor books them one after the other, so a seat may go in between.
/// </summary>
/// <param name="Telling">Mandatory when the person can receive texts.</param>
/// <param name="Scope">Null for whoever books in the whole country.</param>
/// <param name="Hearing">After which both are given; null where that is not said.</param>
public sealed record BookPair(
    Telling? Telling,
    Agent Agent,
    DateTimeOffset At,
    BookingScope? Scope = null,
    HearingDay? Hearing = null)
{
    public static readonly Refusal NotBoth = new(
        "convocation.pair-refused",
        "L'une des deux convocations ne peut pas être posée : aucune ne l'a été.");

    public static readonly Refusal NotAPair = new(
        "convocation.not-a-pair",
        "Choisissez deux créneaux de sortie d'audience : l'un au SAP, l'autre au SPIP.");

    /// <param name="halves">In the order in which they were named.</param>
    public static Decision Decide(IReadOnlyList<PairHalf> halves, Probationer person, SameTime sameTime, BookPair command)
    {
        if (!IsPair(halves))
        {
            return NotAPair;
        }

        var first = halves.MinBy(half => half.Slot.StartsAt);
        var whole = Decision.NothingToDo;
        var refused = new List<RefusedPart>();

        foreach (var (index, half) in halves.Index())
        {
            var decision = BookConvocation.Decide(
                half.Convocation,
                half.Slot,
                person,
                former: null,
                sameTime,
                new(
                    half.ConvocationId,
                    command.Telling,
                    AsReferent: false,
                    command.Agent,
                    command.At,
                    command.Scope,
                    new(halves[1 - index].ConvocationId, Tells: half != first),
                    command.Hearing));
            sameTime = sameTime.After(decision, half.Slot.Minutes);
            whole = whole.And(decision);

            if (decision is Decision.Refused(var because))
            {
                refused.Add(new("slotIds", index, because));
            }
        }

        return refused.Count > 0 ? Decision.Refuse(NotBoth, refused) : whole;
    }

    private static bool IsPair(IReadOnlyList<PairHalf> halves) =>
        halves.Count == 2
        && halves.Count(half => half.Slot.Kind == ConvocationKind.HearingSpip) == 1
        && halves.Count(half => half.Slot.Kind is (ConvocationKind.HearingSap or ConvocationKind.SapDdse)) == 1;
}

/// <param name="Convocation">Null unless this very request was already honoured.</param>
public sealed record PairHalf(Guid ConvocationId, Convocation? Convocation, Slot Slot);
