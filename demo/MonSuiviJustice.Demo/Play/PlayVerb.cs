using MonSuiviJustice.Demo.Hearing;
using MonSuiviJustice.Demo.Overseas;
using MonSuiviJustice.Demo.Year;

namespace MonSuiviJustice.Demo.Play;

/// <summary>
/// <c>play [--seed N] [--people N] [--data DIR] [--territory overseas] [--period year] [--hearing]</c>: the job, as clients do it.
/// </summary>
public static class PlayVerb
{
    /// <returns>0 when all counts agree; 1 when one does not, or when the play could not go on.</returns>
    public static async Task<int> Run(string[] args)
    {
        try
        {
            var options = PlayOptions.Read(args);
            return await PlayOf(options) ? 0 : 1;
        }
        catch (Exception error) when (error is PlayException or HttpRequestException)
        {
            await Console.Error.WriteLineAsync($"La démonstration s'arrête : {error.Message}");
            return 1;
        }
    }

    private static Task<bool> PlayOf(PlayOptions options) => options switch
    {
        { IsHearing: true } => HearingPlay.Play(options),
        { IsYear: true } => YearPlay.Play(options),
        { IsOverseas: true } => OverseasPlay.Play(options),
        _ => Play(options),
    };

    private static async Task<bool> Play(PlayOptions options)
    {
        using var scene = new Scene(options);
        var (seed, people) = (scene.Options.Seed, scene.Options.People);
        var crash = scene.Options is { PidFile: { } pidFile, Run: { } run } ? new Crash(new(pidFile, run), scene) : null;
        var month = new Month(scene, crash);

        Progress.Title($"Un mois au SPIP 92 et au TJ de Nanterre (--seed {seed} --people {people})");
        await Opening.Play(scene);
        await month.Play();
        return await Curtain.Fall(scene, month, crash);
    }
}
