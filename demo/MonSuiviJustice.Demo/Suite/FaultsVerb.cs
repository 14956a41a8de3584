using MonSuiviJustice.Demo.Play;

namespace MonSuiviJustice.Demo.Suite;

/// <summary>
/// <c>faults [--profile pr|full] [--seed N] [--texts N]</c>: texts are sent while the provider, the network and the API
/// itself fail; the provider's ledger, which never fails, is what they are judged by.
/// </summary>
public static class FaultsVerb
{
    /// <returns>0 when no text went twice and none was missed in silence.</returns>
    public static async Task<int> Run(string[] args)
    {
        try
        {
            return await Run(SuiteOptions.Read(args)) ? 0 : 1;
        }
        catch (Exception error) when (error is PlayException or HttpRequestException)
        {
            await Console.Error.WriteLineAsync($"La suite s'arrête : {error.Message}");
            return 1;
        }
    }

    private static async Task<bool> Run(SuiteOptions options)
    {
        using var ground = new Ground(options);
        Progress.Title($"Pannes : {options.Texts} SMS par panne (--profile {options.Profile} --seed {options.Seed})");
        await ground.Prepare();
        var figures = new List<Figures>();

        foreach (var fault in Catalogue.All(ground))
        {
            var figure = await Trial.Of(fault, ground);
            figures.Add(figure);
            ground.Progress.Say(figure.InWords);
        }

        var naive = await NaiveSender.Compare(ground);
        var report = new Report(options, figures, naive, ground.Progress.Elapsed);
        report.Print();

        if (options.Profile == Profile.Full)
        {
            report.Publish();
        }

        return figures.TrueForAll(it => it.Holds);
    }
}
