using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Domain.Convocations;

/// <summary>All dates of a follow-up at once, at free times of one agenda: all of them are booked, or none.</summary>
/// <param name="Telling">What is told of the first; of the others the person is reminded, or a series would be a flood.</param>
/// <param name="Scope">Null for whoever books in the whole country.</param>
public sealed record BookSeries(Telling? Telling, Agent Agent, DateTimeOffset At, BookingScope? Scope = null)
{
    public static readonly Refusal NotAll = new(
        "convocation.series-refused",
        "Une date au moins ne peut pas être retenue : aucune ne l'a été.");

    public static Decision Decide(
        IReadOnlyList<SeriesDate> dates,
        Probationer person,
        SameTime sameTime,
        BookSeries command)
    {
        var facts = new List<IFact>();
        var refused = new List<RefusedPart>();

        foreach (var (index, date) in dates.Index())
        {
            var decision = BookConvocation.Decide(
                date.Convocation,
                Seat.At(date.Time),
                person,
                former: null,
                sameTime,
                new(date.ConvocationId, TellingOf(index, command), AsReferent: false, command.Agent, command.At, command.Scope));
            facts.AddRange(decision.Facts);

            // Two dates of one series must not meet either.
            sameTime = sameTime.After(decision, date.Time.Minutes);

            if (decision is Decision.Refused(var because))
            {
                refused.Add(new("dates", index, because));
            }
        }

        return refused.Count > 0 ? Decision.Refuse(NotAll, refused) : Decision.Accept(facts);
    }

    private static Telling? TellingOf(int index, BookSeries command) =>
        index > 0 && command.Telling is not null ? Notifications.Telling.RemindOnly : command.Telling;
}

/// <param name="Convocation">Null unless this very request was already honoured.</param>
public sealed record SeriesDate(Guid ConvocationId, Convocation? Convocation, FreeTime Time);
