using MonSuiviJustice.Api.Notifications;
using MonSuiviJustice.Api.Tests.Notifications.Twilio;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Notifications;

public sealed class LocalGatewaySpec
{
    private readonly LocalGateway _gateway = new(TimeProvider.System);

    [Fact]
    public async Task A_text_is_accepted_at_once_and_read_in_the_inbox()
    {
        var sms = TwilioLine.Sms();

        var answer = Assert.IsType<SendAnswer.Accepted>(await _gateway.Send(sms, TwilioLine.Cancellation));

        var line = Assert.Single(_gateway.Inbox);
        Assert.Equal(new(sms.To, sms.Body, line.At, sms.AttemptId, answer.ProviderId), line);
        var found = await _gateway.Find(answer.ProviderId, TwilioLine.Cancellation);
        Assert.Equal(DeliveryStatus.Delivered, found?.Status);
        Assert.Single(await _gateway.List(sms.To, line.At, TwilioLine.Cancellation) ?? []);
        Assert.Empty(await _gateway.List("+33600000000", line.At, TwilioLine.Cancellation) ?? []);
        Assert.Null(await _gateway.Find("another", TwilioLine.Cancellation));
    }

    [Fact]
    public async Task The_inbox_keeps_the_newest_messages_first()
    {
        for (var n = 0; n <= LocalGateway.Capacity; n++)
        {
            await _gateway.Send(TwilioLine.Nth(n), TwilioLine.Cancellation);
        }

        Assert.Equal(LocalGateway.Capacity, _gateway.Inbox.Count);
        Assert.Equal(("n10000", "n1"), (_gateway.Inbox[0].Body, _gateway.Inbox[^1].Body));
    }
}
