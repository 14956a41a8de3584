using MonSuiviJustice.Demo.Gateway;

namespace MonSuiviJustice.Demo.Play;

/// <summary>How often a convocation goes which way, and when its changes happen.</summary>
internal static class Destinies
{
    private const int Morning = 8;

    private const int Midmorning = 10;

    private const int Evening = 18;

    // Per hundred. Invented, near what services tell: three out of ten do not come as planned.
    private static readonly (Destiny Destiny, int Share)[] Shares =
    [
        (Destiny.OnTime, 50),
        (Destiny.Late, 5),
        (Destiny.TurnedAway, 3),
        (Destiny.Missed, 12),
        (Destiny.MissedThenCorrected, 2),
        (Destiny.MissedThenReconvoked, 4),
        (Destiny.ExcusedAfter, 3),
        (Destiny.ExcusedBefore, 4),
        (Destiny.ExcuseUndone, 2),
        (Destiny.Cancelled, 6),
        (Destiny.Rescheduled, 6),
        (Destiny.Unrecorded, 3),
    ];

    /// <param name="isBookedLongBefore">There is a workday between the booking and the convocation.</param>
    public static Destiny Of(Dice dice, bool mayUseReserve, bool isBookedLongBefore)
    {
        var left = dice.Pick("destiny", Shares.Sum(it => it.Share));
        var drawn = Shares.First(it => (left -= it.Share) < 0).Destiny;
        var isPossible = (mayUseReserve || !UsesReserve(drawn)) && (isBookedLongBefore || drawn != Destiny.ExcuseUndone);
        return isPossible ? drawn : Destiny.OnTime;
    }

    public static bool UsesReserve(Destiny destiny) => destiny is Destiny.Rescheduled or Destiny.MissedThenReconvoked;

    /// <summary>
    /// At eight, before any reminder of the day, or at six in the evening, after all of them: which hour the race has given
    /// makes no difference then.
    /// </summary>
    public static IEnumerable<(DateTime At, Change Change)> Changes(
        Dice dice,
        Destiny destiny,
        DateTime bookedAt,
        DateOnly day)
    {
        var eve = Wall.WorkdayBefore(day);
        var early = Wall.Hour(eve, Morning);
        var late = Wall.Hour(eve, Evening);
        var before = eve > DateOnly.FromDateTime(bookedAt) && dice.Throw("early") < 0.5 ? early : late;
        var after = Wall.Hour(Wall.WorkdaysAfter(day, 1), Midmorning);

        return destiny switch
        {
            Destiny.Cancelled => [(before, Change.Cancel)],
            Destiny.Rescheduled => [(before, Change.Move)],
            Destiny.ExcusedBefore => [(before, Change.Excuse)],
            Destiny.ExcuseUndone => [(early, Change.Excuse), (late, Change.UndoExcuse)],
            Destiny.MissedThenCorrected => [(after, Change.Correct)],
            Destiny.MissedThenReconvoked => [(after, Change.Reconvoke)],
            Destiny.OnTime or Destiny.Late or Destiny.TurnedAway or Destiny.Missed or Destiny.ExcusedAfter
                or Destiny.Unrecorded => [],
        };
    }
}
