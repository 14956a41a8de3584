using System.Collections.Concurrent;
using System.Diagnostics;
using MonSuiviJustice.Demo.Gateway;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Notifications.Twilio;

/// <summary>What is written down about a message never says whose it is, nor what it says.</summary>
public sealed class TwilioSilenceSpec
{
    private const string Body = "Canari, rendez-vous demain";

    private static readonly Faults[] EachFault =
    [
        new(),
        new() { Rate429 = 1 },
        new() { Rate500Accepted = 1 },
        new() { ResetAcceptedRate = 1 },
        new() { HangAcceptedRate = 1 },
        new() { RejectRate = 1 },
    ];

    [Fact]
    public Task No_log_and_no_trace_holds_a_number_or_a_text() => Task.WhenAll(EachFault.Select(IsSilent));

    private static async Task IsSilent(Faults faults)
    {
        ConcurrentQueue<string> traces = [];
        using var listener = Listen(traces);
        await using var line = await TwilioLine.OpenWith(faults);

        await line.Send(TwilioLine.Sms(Body));
        await line.Gateway.List(TwilioLine.Number, DateTimeOffset.UnixEpoch, TwilioLine.Cancellation);
        await line.Provider.DisposeAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() =>
            line.Gateway.List(TwilioLine.Number, DateTimeOffset.UnixEpoch, TwilioLine.Cancellation));

        Assert.NotEmpty(traces);
        Assert.All(line.Log.All.Select(one => one.Line).Concat(traces), text =>
        {
            Assert.DoesNotContain("612345678", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Canari", text, StringComparison.Ordinal);
        });
    }

    private static ActivityListener Listen(ConcurrentQueue<string> traces)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "System.Net.Http",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => traces.Enqueue(
                $"{activity.DisplayName} {string.Join(' ', activity.TagObjects)} {activity.StatusDescription}"),
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
