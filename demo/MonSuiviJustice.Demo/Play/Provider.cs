using System.Text.Json;
using MonSuiviJustice.Demo.Gateway;

namespace MonSuiviJustice.Demo.Play;

/// <summary>The SMS provider's own side: its ledger and its faults, in a process apart from the API.</summary>
internal sealed class Provider(HttpClient http, IReadOnlyList<Person> people)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly Faults _telephones = new()
    {
        OptedOut = [.. people.Where(person => person.SaidStop).Select(person => person.Mobile).OfType<string>()],
        OutOfService = [.. people.Where(person => person.IsUnreachable).Select(person => person.Mobile).OfType<string>()],
    };

    public Task<LedgerSummary> Summary() => Read<LedgerSummary>("/ledger/summary");

    /// <param name="from">How many of the first are left out.</param>
    public Task<IReadOnlyList<LedgerEntry>> Ledger(int from = 0) => Read<IReadOnlyList<LedgerEntry>>($"/ledger?from={from}");

    public Task<IReadOnlyList<Refusal>> Refusals() => Read<IReadOnlyList<Refusal>>("/ledger/refusals");

    /// <summary>What the telephones of the people do, and how slowly the provider answers.</summary>
    public Task Behave(TimeSpan answerDelay = default) => Behave(_telephones with { AnswerDelay = answerDelay });

    public async Task Behave(Faults faults)
    {
        using var answer = await http.PostAsJsonAsync("/faults", faults);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Every message is delivered or not, and whoever wanted to be told has been.</summary>
    public async Task Settle()
    {
        while ((await Summary()).PendingCallbacks > 0)
        {
            await Task.Delay(Pause);
        }
    }

    private async Task<T> Read<T>(string url) =>
        await http.GetFromJsonAsync<T>(url) ?? throw new JsonException($"{url} is empty.");
}
