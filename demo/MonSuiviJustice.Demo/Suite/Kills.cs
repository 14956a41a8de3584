using MonSuiviJustice.Demo.Gateway;

namespace MonSuiviJustice.Demo.Suite;

/// <summary>
/// kill -9 in each of the four moments of a sending. None needs a line in the API: the provider or the store holds it back
/// exactly there.
/// </summary>
internal sealed class Kills(Ground ground)
{
    private static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(800);

    private readonly Sending _sending = new(ground);

    public IEnumerable<Fault> All =>
    [
        Of("F3.1", "kill -9 avant que l'envoi soit noté", BeforeIntent),
        Of("F3.2", "kill -9 entre la note et l'appel", BeforeCall),
        Of("F3.3", "kill -9 entre l'appel et sa réponse", BeforeAnswer),
        Of("F3.4", "kill -9 entre la réponse et sa note", BeforeRecord),
    ];

    /// <param name="kill">Takes care that the API is held back, lets it begin, and kills it there.</param>
    private Fault Of(string id, string name, Func<Func<Task>, Task> kill) => new(id, name, async _ =>
    {
        var begin = () => ground.Clock.Move(_sending.Hour);
        var open = 0;

        for (var number = 0; number < ground.Options.Kills; number++)
        {
            await kill(begin);
            open = Math.Max(open, await OpenAttempts.Count(ground.Options.Super));
            begin = Restart;
        }

        await ground.Provider.Behave();
        await Restart();
        await ground.Texts.UntilReady();
        await _sending.GoOn();
        return new($"{ground.Options.Kills} fois, jusqu'à {open} envois sans issue connue");
    });

    private Task Restart()
    {
        ground.Options.Api.Start();
        return Task.CompletedTask;
    }

    private async Task BeforeIntent(Func<Task> begin)
    {
        await using var held = await StoreLock.Take(ground.Options.Super);
        await begin();
        await held.UntilSomebodyWaits();
        ground.Options.Api.Kill();
    }

    private async Task BeforeCall(Func<Task> begin)
    {
        await ground.Provider.Behave(new Faults { Deaf = true });
        await begin();
        await Patience.Until("un appel à ne pas entendre", async () => (await ground.Provider.Summary()).Unheard > 0);
        ground.Options.Api.Kill();
        await Patience.Until("l'opérateur qui raccroche", async () => (await ground.Provider.Summary()).Unheard == 0);
    }

    private async Task BeforeAnswer(Func<Task> begin)
    {
        await UntilTaken(begin);
        ground.Options.Api.Kill();
    }

    private async Task BeforeRecord(Func<Task> begin)
    {
        await UntilTaken(begin);
        await using var held = await StoreLock.Take(ground.Options.Super);
        await held.UntilSomebodyWaits();
        ground.Options.Api.Kill();
    }

    // The receipts would be written down in the same moment: nobody calls back.
    private async Task UntilTaken(Func<Task> begin)
    {
        var before = (await ground.Provider.Summary()).Accepted;
        await ground.Provider.Behave(new Faults { AnswerDelay = Slow, NoCallbacks = true });
        await begin();
        await Patience.Until("un SMS pris", async () => (await ground.Provider.Summary()).Accepted > before);
    }
}
