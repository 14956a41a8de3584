namespace MonSuiviJustice.Demo.Gateway;

/// <summary>How the story of one message will be told; the same for the same attempt and seed.</summary>
internal sealed record CallbackPlan(
    TimeSpan UntilSent,
    TimeSpan UntilFinal,
    string FinalStatus,
    int? ErrorCode,
    int Times,
    bool BeforeAnswer,
    bool Reversed)
{
    public static CallbackPlan For(LedgerEntry entry, Faults faults, TimeSpan mean)
    {
        var dice = new Dice(faults.Seed, entry.AttemptId.Length > 0 ? entry.AttemptId : entry.Sid);
        var outOfService = faults.OutOfService.Contains(entry.To);
        var undelivered = outOfService || dice.Throw("undelivered") < faults.UndeliveredRate;
        var shuffled = dice.Throw("shuffle") < faults.ShuffleCallbacks;
        var early = shuffled && dice.Pick("early", sides: 3) == 0;

        return new(
            UntilSent: Wait(mean, dice.Throw("until sent")),
            UntilFinal: Wait(mean, dice.Throw("until final")),
            FinalStatus: undelivered ? "undelivered" : "delivered",
            ErrorCode: outOfService ? TwilioCodes.UnknownHandset : undelivered ? Why(dice) : null,
            Times: dice.Throw("duplicate") < faults.DuplicateCallbacks ? 2 + dice.Pick("times", sides: 4) : 1,
            BeforeAnswer: early,
            Reversed: shuffled && !early);
    }

    private static int Why(Dice dice) =>
        dice.Pick("why", sides: 2) == 0 ? TwilioCodes.Unreachable : TwilioCodes.UnknownHandset;

    // Exponential, cut at five times the mean: a run has an end.
    private static TimeSpan Wait(TimeSpan mean, double thrown) => mean * Math.Min(-Math.Log(1 - thrown), 5);
}
