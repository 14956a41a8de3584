namespace MonSuiviJustice.Demo.Suite;

/// <summary>The API is down when texts are due.</summary>
internal sealed class Outages(Ground ground)
{
    /// <summary>Before the first reminder is due, which leaves at ten.</summary>
    private static readonly TimeOnly Before = new(9, 0);

    public IEnumerable<Fault> All =>
    [
        new("F12.1", "l'API manque neuf heures", async _ =>
        {
            await Miss(ground.Wednesday.ToDateTime(new(18, 0)));
            await new Sending(ground).GoOn();
            return new("ce qui part est en retard de trois à huit heures");
        }),
        new("F12.2", "l'API manque vingt-six heures", async _ =>
        {
            var before = (await ground.Texts.Sheet()).Total.Expired;
            await Miss(ground.Thursday.ToDateTime(new(11, 0)));
            await new Sending(ground).GoOn();
            var expired = (await ground.Texts.Sheet()).Total.Expired - before;
            return new(
                $"{expired} dont la convocation a commencé sont notés « panne », les autres partent",
                Holds: expired == ground.Options.Texts / 2);
        }),
    ];

    private async Task Miss(DateTime back)
    {
        await ground.Provider.Behave();
        await ground.Clock.Move(ground.Wednesday.ToDateTime(Before));
        await ground.Texts.UntilSeen();

        // The clock is the one of the database: it goes on while the API is down.
        ground.Options.Api.Kill();
        await StoppedClock.Move(ground.Options.Super, back);
        ground.Options.Api.Start();
        await ground.Texts.UntilReady();
        await ground.Clock.Move(back);
    }
}
