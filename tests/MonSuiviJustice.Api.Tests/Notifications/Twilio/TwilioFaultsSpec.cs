using MonSuiviJustice.Api.Notifications;
using MonSuiviJustice.Api.Notifications.Twilio;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Notifications.Twilio;

/// <summary>Each way a provider can fail: what we say of it, and that it saw one POST.</summary>
public sealed class TwilioFaultsSpec
{
    private static readonly SendAnswer Unknown = new SendAnswer.Unknown();

    [Fact]
    public async Task Too_many_requests_is_not_taken_and_says_when_to_come_back()
    {
        await using var line = await TwilioLine.OpenWith(new() { Rate429 = 1 });

        await OnePost(line, new SendAnswer.NotTaken(TimeSpan.FromSeconds(1)), accepted: 0);
    }

    [Fact]
    public async Task An_error_after_the_message_was_taken_is_unknown_and_not_sent_again()
    {
        await using var line = await TwilioLine.OpenWith(new() { Rate500Accepted = 1 });

        // Twelve of them: Twilio's error, a proxy's page, and a 201 that breaks off.
        for (var time = 0; time < 12; time++)
        {
            await OnePost(line, Unknown, accepted: 1);
        }
    }

    [Fact]
    public async Task The_same_error_without_the_message_is_unknown_too()
    {
        await using var line = await TwilioLine.OpenWith(new() { Rate500Refused = 1 });

        for (var time = 0; time < 12; time++)
        {
            await OnePost(line, Unknown, accepted: 0);
        }
    }

    [Fact]
    public async Task A_lost_answer_is_unknown_and_not_sent_again()
    {
        await using var line = await TwilioLine.OpenWith(new() { ResetAcceptedRate = 1 });

        await OnePost(line, Unknown, accepted: 1);
    }

    [Fact]
    public async Task A_lost_answer_on_a_connection_that_served_before_is_not_sent_again_either()
    {
        await using var line = await TwilioLine.Open();
        await line.Send(TwilioLine.Sms());
        line.Provider.Faults = new() { ResetAcceptedRate = 1 };

        await OnePost(line, Unknown, accepted: 1);
    }

    [Fact]
    public async Task An_answer_that_does_not_come_in_time_is_unknown_and_not_sent_again()
    {
        await using var line = await TwilioLine.OpenWith(new() { HangAcceptedRate = 1 });

        await OnePost(line, Unknown, accepted: 1);
    }

    [Fact]
    public async Task A_refusal_for_good_keeps_the_provider_s_code()
    {
        await using var line = await TwilioLine.OpenWith(new() { RejectRate = 1 });
        var sms = TwilioLine.Sms();

        var answer = Assert.IsType<SendAnswer.Rejected>(await line.Send(sms));

        Assert.Equal(Assert.Single(line.Provider.Ledger.Refusals).Code, answer.Code);
        Assert.Equal(1, line.Posts(sms));
    }

    [Theory]
    [InlineData("+336", 21211)]
    [InlineData("0612345678", 21211)]
    [InlineData(TwilioLine.Number, 21610)]
    public async Task A_number_that_cannot_receive_is_refused(string number, int code)
    {
        await using var line = await TwilioLine.OpenWith(new() { OptedOut = [TwilioLine.Number] });

        Assert.Equal(new SendAnswer.Rejected(code, TwilioErrors.FaultOf(code)), await line.Send(TwilioLine.Sms(to: number)));
    }

    [Fact]
    public async Task The_list_settles_a_lost_answer()
    {
        await using var line = await TwilioLine.OpenWith(new() { ResetAcceptedRate = 1 });
        var before = DateTimeOffset.UtcNow;
        Assert.Equal(Unknown, await line.Send(TwilioLine.Sms("Votre rendez-vous")));

        var listed = Assert.Single(await line.Gateway.List(TwilioLine.Number, before, TwilioLine.Cancellation) ?? []);

        Assert.Equal("Votre rendez-vous", listed.Body);
        Assert.Equal(Assert.Single(line.Provider.Ledger.Entries).Sid, listed.ProviderId);
    }

    /// <summary>F4 to F6 of the fault catalogue in one: every fault at once, and each attempt seen once.</summary>
    [Fact]
    public async Task Among_all_faults_each_attempt_is_posted_once_and_each_answer_tells_no_lie()
    {
        await using var line = await TwilioLine.OpenWith(new()
        {
            Rate429 = 0.2,
            Rate500Accepted = 0.1,
            Rate500Refused = 0.1,
            HangAcceptedRate = 0.02,
            ResetAcceptedRate = 0.1,
            RejectRate = 0.05,
            Seed = 20_261,
        });

        var all = await Task.WhenAll(Enumerable.Range(0, 300).Select(async n =>
        {
            var sms = TwilioLine.Nth(n);
            return (sms, Answer: await line.Send(sms));
        }));

        var taken = line.Provider.Ledger.Entries.Select(entry => entry.AttemptId).ToHashSet();
        Assert.All(all, one => Assert.Equal(1, line.Posts(one.sms)));
        Assert.All(all, one => Assert.True(one.Answer switch
        {
            SendAnswer.Accepted => taken.Contains($"{one.sms.AttemptId}"),
            SendAnswer.Rejected or SendAnswer.NotTaken => !taken.Contains($"{one.sms.AttemptId}"),
            _ => true,
        }));
        Assert.Equal(4, all.Select(one => one.Answer.GetType()).Distinct().Count());
        Assert.Equal(0, line.Provider.Summary.Duplicates);
    }

    private static async Task OnePost(TwilioLine line, SendAnswer expected, int accepted)
    {
        var sms = TwilioLine.Sms();

        Assert.Equal(expected, await line.Send(sms));

        Assert.Equal(1, line.Posts(sms));
        Assert.Equal(accepted, line.Provider.Ledger.Entries.Count(entry => entry.AttemptId == $"{sms.AttemptId}"));
    }
}
