using System.Diagnostics;
using MonSuiviJustice.Demo.Gateway;

namespace MonSuiviJustice.Demo.Suite;

/// <summary>One fault, counted from both sides: what the API says of its texts, and what the provider took.</summary>
internal static class Trial
{
    public static async Task<Figures> Of(Fault fault, Ground ground)
    {
        var (before, taken) = ((await ground.Texts.Sheet()).Total, (await ground.Provider.Summary()).Accepted);
        var booked = await ground.Book();
        var watch = Stopwatch.StartNew();
        var outcome = await fault.Strike(booked);
        await ground.Provider.Behave();
        var after = (await ground.Texts.Sheet()).Total;
        var ledger = await ground.Provider.Ledger(taken);
        var twice = ledger.GroupBy(entry => (entry.To, entry.Body)).Sum(Again);

        return new(
            fault,
            outcome,
            Due: after.Due - before.Due,
            Taken: ledger.Count - twice,
            Said: after.Rejected + after.Expired + after.CalledOff + after.Uncertain
                - before.Rejected - before.Expired - before.CalledOff - before.Uncertain,
            Twice: twice,
            Wrong: ledger.Count(entry => outcome.Silent?.Contains(entry.To) == true),
            watch.Elapsed);
    }

    // Once the provider has said that a text did not arrive, it may be sent again.
    private static int Again(IEnumerable<LedgerEntry> sameText) =>
        sameText.SkipLast(1).Count(entry => entry.Status != "undelivered");
}
