using MonSuiviJustice.Api.Notifications;
using MonSuiviJustice.Demo.Gateway;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Notifications.Twilio;

public sealed class TwilioGatewaySpec
{
    [Fact]
    public async Task A_text_that_is_taken_is_accepted_under_the_provider_s_id()
    {
        await using var line = await TwilioLine.Open();
        var sms = TwilioLine.Sms();

        var answer = Assert.IsType<SendAnswer.Accepted>(await line.Send(sms));

        var entry = Assert.Single(line.Provider.Ledger.Entries);
        Assert.Equal(entry.Sid, answer.ProviderId);
        Assert.Equal((sms.To, sms.Body, "MSJ"), (entry.To, entry.Body, entry.From));
        Assert.Equal($"{line.Provider.BaseAddress}v1/sms/callbacks/{sms.AttemptId}", entry.StatusCallback);
    }

    [Theory]
    [InlineData(-5, 1)]
    [InlineData(0.4, 1)]
    [InlineData(3_600, 3_600)]
    [InlineData(864_000, 36_000)]
    public async Task The_provider_tries_until_the_convocation_within_its_own_bounds(double seconds, int asked)
    {
        await using var line = await TwilioLine.Open();

        await line.Send(TwilioLine.Sms() with { Validity = TimeSpan.FromSeconds(seconds) });

        Assert.Equal(asked, Assert.Single(line.Provider.Ledger.Entries).ValidityPeriod);
    }

    [Fact]
    public async Task A_messaging_service_sends_in_place_of_a_number()
    {
        await using var line = await TwilioLine.Open(null, "Twilio:From=", "Twilio:MessagingServiceSid=MG1");

        await line.Send(TwilioLine.Sms());

        Assert.Equal("MG1", Assert.Single(line.Provider.Ledger.Entries).MessagingServiceSid);
    }

    [Fact]
    public async Task An_api_key_stands_in_for_the_account_s_token()
    {
        await using var line = await TwilioLine.Open(
            new() { ApiKey = "SK1", ApiSecret = "secret" },
            "Twilio:ApiKey=SK1",
            "Twilio:ApiSecret=secret",
            "Twilio:AuthToken=signs callbacks only");

        Assert.IsType<SendAnswer.Accepted>(await line.Send(TwilioLine.Sms()));
    }

    [Fact]
    public async Task A_message_is_found_with_its_latest_status()
    {
        await using var line = await TwilioLine.Open();
        var answer = Assert.IsType<SendAnswer.Accepted>(await line.Send(TwilioLine.Sms("Bonjour")));
        await line.Provider.Settled();

        var found = await line.Gateway.Find(answer.ProviderId, TwilioLine.Cancellation);

        Assert.NotNull(found?.SentAt);
        Assert.Equal(new(answer.ProviderId, "Bonjour", DeliveryStatus.Delivered, null, found.SentAt), found);
    }

    [Fact]
    public async Task A_message_that_did_not_arrive_says_why()
    {
        await using var line = await TwilioLine.OpenWith(new() { UndeliveredRate = 1 });
        var answer = Assert.IsType<SendAnswer.Accepted>(await line.Send(TwilioLine.Sms()));
        await line.Provider.Settled();

        var found = await line.Gateway.Find(answer.ProviderId, TwilioLine.Cancellation);

        Assert.Equal(DeliveryStatus.Undelivered, found?.Status);
        Assert.True(found?.ErrorCode is 30003 or 30005);
    }

    [Fact]
    public async Task A_message_that_the_provider_does_not_know_is_not_found()
    {
        await using var line = await TwilioLine.Open();

        Assert.Null(await line.Gateway.Find("SM0123", TwilioLine.Cancellation));
    }

    [Fact]
    public async Task The_list_shows_one_number_since_an_instant_and_those_that_still_wait()
    {
        await using var line = await TwilioLine.Open(new() { CallbackDelay = TimeSpan.FromMinutes(1) });
        await line.Send(TwilioLine.Sms("waits"));
        await line.Send(TwilioLine.Sms("another's", to: "+33698765432"));

        var now = TimeProvider.System.GetUtcNow();
        var waiting = Assert.Single(await line.Gateway.List(TwilioLine.Number, now, TwilioLine.Cancellation) ?? []);

        Assert.Equal(("waits", DeliveryStatus.Accepted, null), (waiting.Body, waiting.Status, waiting.SentAt));
        Assert.Empty(await line.Gateway.List(TwilioLine.Number, now.AddHours(1), TwilioLine.Cancellation) ?? []);
    }

    [Fact]
    public async Task The_list_goes_on_to_its_last_page()
    {
        await using var line = await TwilioLine.Open(new() { CallbackDelay = TimeSpan.FromMinutes(1) });
        var now = TimeProvider.System.GetUtcNow();
        await Task.WhenAll(Enumerable.Range(0, 1_005).Select(n => line.Provider.Ledger.Accept(new LedgerEntry(
            $"SM{n}", TwilioLine.Number, "MSJ", null, $"n{n}", "", null, null, now, null, now, "queued", null))));

        var listed = await line.Gateway.List(TwilioLine.Number, now, TwilioLine.Cancellation);

        Assert.Equal(1_005, (listed ?? []).Select(message => message.ProviderId).Distinct().Count());
    }

    [Fact]
    public async Task A_provider_that_is_down_is_not_an_empty_list()
    {
        await using var line = await TwilioLine.Open();
        var now = TimeProvider.System.GetUtcNow();
        await line.Provider.DisposeAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() =>
            line.Gateway.List(TwilioLine.Number, now, TwilioLine.Cancellation));
        await Assert.ThrowsAsync<HttpRequestException>(() => line.Gateway.Find("SM1", TwilioLine.Cancellation));
    }

    [Fact]
    public async Task A_send_given_up_before_it_begins_does_not_begin()
    {
        await using var line = await TwilioLine.Open();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            line.Gateway.Send(TwilioLine.Sms(), new CancellationToken(canceled: true)));

        Assert.Equal(0, line.Provider.Summary.Posts);
    }
}
