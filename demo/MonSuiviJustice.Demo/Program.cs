using MonSuiviJustice.Demo.Gateway;
using MonSuiviJustice.Demo.Play;
using MonSuiviJustice.Demo.Suite;

namespace MonSuiviJustice.Demo;

// Not top-level statements: the tests reference the Api too, and two public classes called Program would clash.
internal static class Program
{
    private static readonly Dictionary<string, Func<string[], Task<int>>> Verbs = new()
    {
        ["faults"] = FaultsVerb.Run,
        ["gateway"] = GatewayVerb.Run,
        ["import"] = Import.Run,
        ["play"] = PlayVerb.Run,
        ["token"] = TokenVerb.Run,
    };

    private static async Task<int> Main(string[] args)
    {
        if (args is [var name, .. var rest] && Verbs.TryGetValue(name, out var run))
        {
            return await run(rest);
        }

        await Console.Error.WriteLineAsync($"Verbs: {string.Join(", ", Verbs.Keys)}.");
        return 2;
    }
}
