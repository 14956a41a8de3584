using System.Diagnostics;
using System.Net;
using MonSuiviJustice.Demo.Gateway;

namespace MonSuiviJustice.Demo.Suite;

/// <summary>What the provider calls back with comes in any order, several times, forged, or never.</summary>
internal sealed class CallbackFaults(Ground ground)
{
    public IEnumerable<Fault> All =>
    [
        new("F7", "accusés répétés, mêlés, avant la réponse, et faux", async _ =>
        {
            await new Sending(ground).Suffer(new() { ShuffleCallbacks = 0.7, DuplicateCallbacks = 0.7, UndeliveredRate = 0.1 });
            var (refused, slowest) = await Forge();
            return new(
                $"{refused} faux accusés sur {ground.Options.Forged} refusés (403), au p99 en {slowest.TotalMilliseconds:0} ms ; "
                + $"{await Unlike()} états qui diffèrent de ceux de l'opérateur",
                Holds: refused == ground.Options.Forged && await Unlike() == 0);
        }),
        new("F24", "aucun accusé ne parvient", async _ =>
        {
            await new Sending(ground).Suffer(new() { NoCallbacks = true, UndeliveredRate = 0.1 });
            return new($"{await Unlike()} états qui diffèrent de ceux de l'opérateur", Holds: await Unlike() == 0);
        }),
    ];

    /// <summary>Signed by somebody who does not have the key.</summary>
    private async Task<(int Refused, TimeSpan Slowest)> Forge()
    {
        var attempts = (await ground.Provider.Ledger()).TakeLast(ground.Options.Forged).ToArray();
        var (refused, times) = (0, new List<TimeSpan>());

        for (var number = 0; number < ground.Options.Forged; number++)
        {
            var entry = attempts[number % attempts.Length];
            using var request = Callback(entry);
            var watch = Stopwatch.StartNew();
            using var response = await ground.Api.SendAsync(request);
            times.Add(watch.Elapsed);
            refused += response.StatusCode == HttpStatusCode.Forbidden ? 1 : 0;
        }

        return (refused, times.Order().ElementAt((int)(times.Count * 0.99)));
    }

    private static HttpRequestMessage Callback(LedgerEntry entry) => new(HttpMethod.Post, entry.StatusCallback)
    {
        Content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["MessageSid"] = entry.Sid,
            ["MessageStatus"] = entry.Status == "delivered" ? "undelivered" : "delivered",
        }),
        Headers = { { "X-Twilio-Signature", Convert.ToBase64String(new byte[20]) } },
    };

    /// <summary>Over all texts of the run: delivered or not, according to either side.</summary>
    private async Task<int> Unlike()
    {
        await ground.Texts.UntilSeen();
        var (own, theirs) = ((await ground.Texts.Sheet()).Total, await ground.Provider.Summary());
        return Math.Abs(own.Delivered - theirs.Delivered) + Math.Abs(own.Undelivered - theirs.Undelivered);
    }
}
