using System.Net.Http.Headers;
using System.Text;
using MonSuiviJustice.Demo.Gateway;
using MonSuiviJustice.Demo.Play;

namespace MonSuiviJustice.Demo.Suite;

/// <summary>What a retry in front of an HTTP client does: whatever is not a success is sent again, three times.</summary>
/// <param name="Texts">Sent under the faults of F5 and F6.</param>
/// <param name="Twice">How often a telephone got a text again.</param>
internal sealed record NaiveFigures(int Texts, int Twice);

internal static class NaiveSender
{
    private const int Tries = 4;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(2);

    private static readonly Faults Faults = new()
    {
        Rate500Accepted = 0.15,
        Rate500Refused = 0.15,
        HangAcceptedRate = 0.02,
        ResetAcceptedRate = 0.13,
        NoCallbacks = true,
    };

    public static async Task<NaiveFigures> Compare(Ground ground)
    {
        var before = (await ground.Provider.Summary()).Accepted;
        await ground.Provider.Behave(Faults with { Seed = ground.Options.Seed });
        using var http = new HttpClient { BaseAddress = ground.Gateway.BaseAddress, Timeout = Timeout };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(
            Encoding.UTF8.GetBytes($"{Setting("Twilio__AccountSid")}:{Setting("Twilio__AuthToken")}")));
        await Together.All([.. Enumerable.Range(0, ground.Options.Naive)], number => Send(http, ground, number));
        await ground.Provider.Behave();
        var taken = await ground.Provider.Ledger(before);
        return new(ground.Options.Naive, taken.CountBy(entry => (entry.To, entry.Body)).Sum(text => text.Value - 1));
    }

    private static async Task Send(HttpClient http, Ground ground, int number)
    {
        var person = ground.People[number % ground.People.Count];

        for (var attempt = 0; attempt < Tries; attempt++)
        {
            try
            {
                using var form = new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["To"] = person.Mobile ?? "",
                    ["From"] = Setting("Twilio__From"),
                    ["Body"] = $"Rappel {number}",
                    ["StatusCallback"] = $"{ground.Api.BaseAddress}naive/{number}",
                });
                using var response = await http.PostAsync(
                    new Uri($"/2010-04-01/Accounts/{Setting("Twilio__AccountSid")}/Messages.json", UriKind.Relative),
                    form);

                if (response.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
            {
                // As an ordinary retry sees it: it failed, so it is sent again.
            }
        }
    }

    private static string Setting(string name) =>
        Environment.GetEnvironmentVariable(name) ?? throw new PlayException($"Indiquez {name}.");
}
