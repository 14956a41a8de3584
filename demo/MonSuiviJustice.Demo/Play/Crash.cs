using System.Diagnostics;
using System.Globalization;

namespace MonSuiviJustice.Demo.Play;

/// <summary>What the API had in hand when it was killed, and what became of it.</summary>
/// <param name="Taken">How many texts of the burst the provider had taken by then.</param>
/// <param name="Open">Attempts on record of which nobody knew the outcome after the restart.</param>
/// <param name="NotTaken">Those of them that the provider did not have either: sent again, once.</param>
internal sealed record CrashReport(int Taken, int Open, int NotTaken);

/// <summary>Kills the API with SIGKILL while it hands texts over, and starts it again.</summary>
/// <param name="pidFile">Of the API.</param>
/// <param name="run">Starts the API in the foreground.</param>
internal sealed class Crash(string pidFile, string run, Clock clock, Texts texts, Provider provider, Progress progress)
{
    /// <summary>Texts of this burst that the provider has taken when the API dies.</summary>
    private const int Enough = 20;

    public static readonly DateTime At = Wall.Hour(Season.CrashDay, 8);

    private static readonly TimeSpan SlowAnswer = TimeSpan.FromMilliseconds(400);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public CrashReport? Report { get; private set; }

    public async Task Strike()
    {
        await provider.Behave(SlowAnswer);
        var before = (await provider.Summary()).Accepted;
        await clock.Move(At);
        var taken = await Burst(before);
        Kill();
        progress.Say($"kill -9 de l'API en plein envoi : l'opérateur a déjà pris {taken} SMS de la salve de 8 h");

        await provider.Behave();
        Start();
        await texts.UntilReady();
        progress.Say("l'API est repartie");

        // At first it only asks the provider; what the provider does not have it sends again a quarter of an hour later.
        var open = await Open();
        await clock.Move(At.AddMinutes(2));
        await texts.Until(row => row is { Waiting: 0, Attempting: 0 });
        var notTaken = (await texts.Sheet()).Total.Uncertain;
        await clock.Move(At.AddMinutes(20));
        await texts.Until(row => row is { Waiting: 0, Attempting: 0, Uncertain: 0 });

        Report = new(taken, open, notTaken);
        progress.Say(
            $"{open} envois à l'issue inconnue : {open - notTaken} retrouvés chez l'opérateur, {notTaken} jamais partis, "
            + "renvoyés une fois");
    }

    private async Task<int> Burst(int before)
    {
        var deadline = DateTime.UtcNow + Patience;

        while (true)
        {
            var taken = (await provider.Summary()).Accepted - before;

            if (taken >= Enough || DateTime.UtcNow > deadline)
            {
                return taken;
            }

            await Task.Delay(Pause);
        }
    }

    private async Task<int> Open()
    {
        await texts.Until(_ => true);
        return (await texts.Sheet()).Total.Attempting;
    }

    private void Kill()
    {
        using var api = Process.GetProcessById(int.Parse(File.ReadAllText(pidFile), CultureInfo.InvariantCulture));
        api.Kill();
        api.WaitForExit();
    }

    // Apart from this process, so that it lives on when the play is over.
    private void Start()
    {
        using var shell = Process.Start("/bin/sh", ["-c", $"(setsid \"$0\" || nohup \"$0\") </dev/null >/dev/null 2>&1 &", run]);
        shell.WaitForExit();
    }
}
