namespace MonSuiviJustice.Demo.Play;

/// <summary>What the API had in hand when it was killed, and what became of it.</summary>
/// <param name="Open">Attempts on record of which nobody knew the outcome after the restart.</param>
/// <param name="NotTaken">Those of them that the provider did not have either: sent again, once.</param>
internal sealed record CrashReport(int Open, int NotTaken);

/// <summary>Kills the API with SIGKILL while it hands texts over, and starts it again.</summary>
internal sealed class Crash(ApiProcess api, Scene scene)
{
    public static readonly DateTime At = Wall.Hour(Season.CrashDay, 8);

    /// <summary>Near what a provider takes, so that a burst lasts.</summary>
    private static readonly TimeSpan SlowAnswer = TimeSpan.FromMilliseconds(400);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public CrashReport? Report { get; private set; }

    /// <summary>Texts that were planned before eight and leave now.</summary>
    private int Burst => scene.Script.Rounds
        .Where(round => round.At.Date == At.Date && round.At < At)
        .SelectMany(round => round.Meetings)
        .Count(meeting => meeting is { Telling: "NowAndRemind", Person: { IsTexted: true, SaidStop: false } });

    public async Task Strike()
    {
        await scene.Provider.Behave(SlowAnswer);
        var before = (await scene.Provider.Summary()).Accepted;
        await scene.Clock.Move(At);
        var taken = await UntilTaken(Math.Max(1, Burst / 3), before);
        api.Kill();
        scene.Progress.Say($"kill -9 de l'API en plein envoi : l'opérateur a pris {taken} SMS sur {Burst}, dus à 8 h");

        await scene.Provider.Behave();
        api.Start();
        await scene.Texts.UntilReady();
        scene.Progress.Say("l'API est repartie");

        // At first it only asks the provider; what the provider does not have it sends again a quarter of an hour later.
        await scene.Texts.UntilSeen();
        var open = (await scene.Texts.Sheet()).Total.Attempting;
        await scene.Clock.Move(At.AddMinutes(2));
        await scene.Texts.Until(row => row is { Waiting: 0, Attempting: 0 });
        var notTaken = (await scene.Texts.Sheet()).Total.Uncertain;
        await scene.Clock.Move(At.AddMinutes(20));
        await scene.Texts.Until(row => row is { Waiting: 0, Attempting: 0, Uncertain: 0 });

        Report = new(open, notTaken);
        scene.Progress.Say(
            $"{open} envois à l'issue inconnue : {open - notTaken} retrouvés chez l'opérateur, {notTaken} qu'il n'a pas, "
            + "renvoyés une fois");
    }

    private async Task<int> UntilTaken(int enough, int before)
    {
        var deadline = DateTime.UtcNow + Patience;

        while (true)
        {
            var taken = (await scene.Provider.Summary()).Accepted - before;

            if (taken >= enough)
            {
                return taken;
            }

            if (DateTime.UtcNow > deadline)
            {
                throw new PlayException($"les SMS de 8 h ne partent pas : {taken} sur {Burst}.");
            }

            await Task.Delay(Pause);
        }
    }
}
