using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using MonSuiviJustice.Demo.Gateway;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Notifications.Twilio;

/// <summary>The judge of the fault suite is tested too.</summary>
public sealed class LedgerSpec
{
    [Fact]
    public async Task The_ledger_counts_what_was_taken_and_what_was_taken_twice()
    {
        await using var line = await TwilioLine.OpenWith(new() { OptedOut = ["+33600000000"] });
        await line.Send(TwilioLine.Sms("twice"));
        await line.Send(TwilioLine.Sms("twice"));
        await line.Send(TwilioLine.Sms("once"));
        await line.Send(TwilioLine.Sms("never", to: "+33600000000"));
        await line.Provider.Settled();
        using var http = new HttpClient { BaseAddress = line.Provider.BaseAddress };

        var summary = await http.GetFromJsonAsync<LedgerSummary>("/ledger/summary", TwilioLine.Cancellation);
        var entries = await http.GetFromJsonAsync<LedgerEntry[]>("/ledger", TwilioLine.Cancellation);

        // Nobody listens to the callbacks: six are lost, sent and delivered of each message.
        Assert.Equal(
            new(
                Posts: 4,
                Accepted: 3,
                Delivered: 3,
                Undelivered: 0,
                Rejected: 1,
                Throttled: 0,
                Failed: 0,
                Attempts: 3,
                Duplicates: 1,
                MostPostsPerAttempt: 1,
                PendingCallbacks: 0,
                LostCallbacks: 6,
                Unheard: 0),
            summary);
        Assert.Equal(["twice", "twice", "once"], entries?.Select(entry => entry.Body) ?? []);
    }

    [Fact]
    public async Task The_ledger_survives_its_process_and_a_torn_last_line()
    {
        var path = Path.Combine(Path.GetTempPath(), $"ledger-{Guid.NewGuid():N}.jsonl");

        try
        {
            var options = new GatewayOptions { LedgerPath = path, CallbackDelay = TimeSpan.FromMinutes(1) };
            await using (var line = await TwilioLine.Open(options))
            {
                await line.Send(TwilioLine.Sms("first"));

                // Written before the answer, not when the process ends.
                Assert.Contains("first", await ReadShared(path), StringComparison.Ordinal);
            }

            await File.AppendAllTextAsync(path, """{"accepted":{"sid":"SM""", TwilioLine.Cancellation);

            await using (var line = await TwilioLine.Open(options with { CallbackDelay = TimeSpan.Zero }))
            {
                await line.Send(TwilioLine.Sms("second"));
                await Reached(line, delivered: 2);
            }

            await using var last = await TwilioLine.Open(options);
            Assert.Equal(
                [("first", "delivered"), ("second", "delivered")],
                last.Provider.Ledger.Entries.Select(entry => (entry.Body, entry.Status)));
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Twilio's libraries put the operator into the key: "DateSent>" and then "=".</summary>
    [Theory]
    [InlineData("DateSent>=2020-01-01", 1)]
    [InlineData("DateSent>=2999-01-01T00:00:00Z", 0)]
    [InlineData("DateSent<=2020-01-01", 0)]
    [InlineData("From=MSJ", 2)]
    [InlineData("PageSize=1", 1)]
    public async Task The_list_is_filtered_as_the_provider_filters_it(string filter, int count)
    {
        await using var line = await TwilioLine.Open(new() { CallbackDelay = TimeSpan.FromHours(1) });
        await line.Send(TwilioLine.Sms("sent"));
        await line.Send(TwilioLine.Sms("waits"));
        await line.Provider.Ledger.Move(line.Provider.Ledger.Entries[0].Sid, "sent");
        using var http = new HttpClient { BaseAddress = line.Provider.BaseAddress };
        http.DefaultRequestHeaders.Authorization =
            new("Basic", Convert.ToBase64String("AC00000000000000000000000000000000:local"u8));

        var page = await http.GetFromJsonAsync<JsonElement>(
            $"/2010-04-01/Accounts/AC00000000000000000000000000000000/Messages.json?{filter}",
            TwilioLine.Cancellation);

        Assert.Equal(count, page.GetProperty("messages").GetArrayLength());
    }

    [Fact]
    public async Task The_same_seed_and_the_same_attempts_meet_the_same_faults()
    {
        var faults = new Faults { Rate429 = 0.3, RejectRate = 0.3, UndeliveredRate = 0.3, Seed = 7 };

        Assert.Equal(await Codes(faults), await Codes(faults));
        Assert.NotEqual(await Codes(faults), await Codes(faults with { Seed = 8 }));
    }

    [Fact]
    public async Task A_rate_is_met_over_many_attempts()
    {
        var codes = await Codes(new() { Rate429 = 0.25, RejectRate = 0.5 }, attempts: 1_000);

        Assert.InRange(codes.Count(code => code == 20429), 200, 300);
        Assert.InRange(codes.Count(code => code is not 20429 and not 0), 440, 560);
    }

    [Theory]
    [InlineData("""{"rate429":0.2,"seed":3}""", HttpStatusCode.OK)]
    [InlineData("""{"rate429":1.2}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"rate429":0.6,"rejectRate":0.6}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"rate42":0.2}""", HttpStatusCode.BadRequest)]
    public async Task Faults_are_switched_over_http_and_a_mistake_in_them_is_not_ignored(string json, HttpStatusCode status)
    {
        await using var line = await TwilioLine.Open();
        using var http = new HttpClient { BaseAddress = line.Provider.BaseAddress };

        using var answer = await http.PostAsync("/faults", new StringContent(json), TwilioLine.Cancellation);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(status == HttpStatusCode.OK ? 0.2 : 0, line.Provider.Faults.Rate429);
    }

    private static async Task<int[]> Codes(Faults faults, int attempts = 60)
    {
        await using var line = await TwilioLine.OpenWith(faults);

        for (var n = 0; n < attempts; n++)
        {
            await line.Send(TwilioLine.Nth(n));
        }

        var refusals = line.Provider.Ledger.Refusals.ToDictionary(refusal => refusal.AttemptId, refusal => refusal.Code);
        return [.. Enumerable.Range(0, attempts).Select(n => refusals.GetValueOrDefault($"{TwilioLine.Nth(n).AttemptId}"))];
    }

    private static async Task Reached(TwilioLine line, int delivered)
    {
        while (line.Provider.Summary.Delivered < delivered)
        {
            await Task.Delay(10, TwilioLine.Cancellation);
        }
    }

    private static async Task<string> ReadShared(string path)
    {
        using var file = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return await file.ReadToEndAsync(TwilioLine.Cancellation);
    }
}
