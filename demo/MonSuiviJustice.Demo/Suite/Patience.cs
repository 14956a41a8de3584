using MonSuiviJustice.Demo.Play;

namespace MonSuiviJustice.Demo.Suite;

/// <summary>Waiting for a moment that comes within seconds, or something is wrong.</summary>
internal static class Patience
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <param name="what">In French, for the error.</param>
    public static async Task Until(string what, Func<Task<bool>> happened)
    {
        var deadline = DateTime.UtcNow + Limit;

        while (!await happened())
        {
            if (DateTime.UtcNow > deadline)
            {
                throw new PlayException($"{what} : rien en {Limit.TotalMinutes:0} min.");
            }

            await Task.Delay(Pause);
        }
    }
}
