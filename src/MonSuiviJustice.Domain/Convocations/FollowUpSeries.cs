using MonSuiviJustice.Domain.Agendas;

namespace MonSuiviJustice.Domain.Convocations;

public enum CadenceUnit
{
    Week = 1,
    Month = 2,
}

/// <summary>
/// The dates of a follow-up, proposed and not stored: once a month is the rule of the field. A date on which nobody is
/// received goes to the next day on which people are, and the rhythm stays that of the first date: after a 31 January comes
/// the last of February, then 31 March.
/// </summary>
/// <param name="First">The first date, on the calendar of the place.</param>
/// <param name="Time">The same on the clock of the place, whatever the clocks do in between.</param>
/// <param name="Every">How many weeks or months apart, at least one.</param>
/// <param name="Count">How many dates; fewer are proposed where a year ends before.</param>
public sealed record FollowUpSeries(DateOnly First, TimeOnly Time, int Every, CadenceUnit Unit, int Count)
{
    public IReadOnlyList<DateOnly> Dates(Agenda agenda, ConvocationKind kind, DateTimeOffset now) =>
    [
        .. Enumerable.Range(0, Count)
            .Select(number => Received(Step(number), agenda, kind, now))
            .OfType<DateOnly>()
            .Distinct(),
    ];

    private DateOnly Step(int number) => Unit switch
    {
        CadenceUnit.Week => First.AddDays(7 * Every * number),
        CadenceUnit.Month => First.AddMonths(Every * number),
    };

    /// <summary>The next day from this one on when people are received; null when there is none within the year.</summary>
    private DateOnly? Received(DateOnly date, Agenda agenda, ConvocationKind kind, DateTimeOffset now)
    {
        while (SlotCalendar.WhyNot(agenda, kind, date, Time, now) is { } because)
        {
            if (because == OpenSlot.TooFarAhead || because == OpenSlot.InThePast)
            {
                return null;
            }

            date = date.AddDays(1);
        }

        return date;
    }
}
