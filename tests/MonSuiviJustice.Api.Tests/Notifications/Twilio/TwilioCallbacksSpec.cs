using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using MonSuiviJustice.Api.Notifications;
using MonSuiviJustice.Api.Notifications.Twilio;
using MonSuiviJustice.Demo.Gateway;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Notifications.Twilio;

public sealed class TwilioCallbacksSpec
{
    [Fact]
    public async Task A_message_is_told_sent_then_delivered_under_its_attempt_and_signed()
    {
        await using var site = await Site.Open(new());
        var sms = TwilioLine.Sms();

        var answer = Assert.IsType<SendAnswer.Accepted>(await site.Line.Send(sms));
        await site.Line.Provider.Settled();

        Assert.Equal(
            [
                (sms.AttemptId, true, new TwilioCallback(answer.ProviderId, DeliveryStatus.Sent, null)),
                (sms.AttemptId, true, new TwilioCallback(answer.ProviderId, DeliveryStatus.Delivered, null)),
            ],
            site.Heard);
    }

    [Fact]
    public async Task A_lost_answer_is_settled_by_the_callback_of_its_attempt()
    {
        await using var site = await Site.Open(new() { ResetAcceptedRate = 1 });
        var sms = TwilioLine.Sms();

        Assert.Equal(new SendAnswer.Unknown(), await site.Line.Send(sms));
        await site.Line.Provider.Settled();

        var sid = Assert.Single(site.Line.Provider.Ledger.Entries).Sid;
        Assert.All(site.Heard, heard =>
            Assert.Equal((sms.AttemptId, true, sid), (heard.AttemptId, heard.Genuine, heard.Told?.ProviderId)));
    }

    [Fact]
    public async Task Out_of_order_and_repeated_callbacks_end_in_one_truth()
    {
        await using var site = await Site.Open(new()
        {
            ShuffleCallbacks = 1,
            DuplicateCallbacks = 1,
            UndeliveredRate = 0.5,
        });
        var all = Enumerable.Range(0, 40).Select(TwilioLine.Nth).ToList();

        await Task.WhenAll(all.Select(site.Line.Send));
        await site.Line.Provider.Settled();

        Assert.All(site.Heard, heard => Assert.True(heard.Genuine));
        Assert.True(site.Heard.Count >= 4 * all.Count);

        foreach (var entry in site.Line.Provider.Ledger.Entries)
        {
            var known = site.Heard
                .Where(heard => heard.Told?.ProviderId == entry.Sid)
                .Select(heard => heard.Told?.Status ?? default)
                .Aggregate((known, told) => TwilioStatus.Advances(known, told) ? told : known);
            Assert.Equal(TwilioStatus.Read(entry.Status), known);
        }
    }

    [Fact]
    public async Task Some_callbacks_come_before_the_answer_to_the_post()
    {
        // The others wait for minutes.
        await using var site = await Site.Open(new() { ShuffleCallbacks = 1 }, delay: TimeSpan.FromHours(1));
        var early = false;

        for (var n = 0; n < 20; n++)
        {
            var sms = TwilioLine.Nth(n);
            await site.Line.Send(sms);
            early |= site.Heard.Any(heard => heard.AttemptId == sms.AttemptId);
        }

        Assert.True(early);
    }

    [Fact]
    public async Task A_callback_that_we_cannot_take_comes_again()
    {
        await using var site = await Site.Open(new());
        site.Answers.Enqueue(503);

        await site.Line.Send(TwilioLine.Sms());
        await site.Line.Provider.Settled();

        Assert.Equal(
            [DeliveryStatus.Sent, DeliveryStatus.Sent, DeliveryStatus.Delivered],
            site.Heard.Select(heard => heard.Told?.Status ?? default));
        Assert.Equal(0, site.Line.Provider.Summary.LostCallbacks);
    }

    [Theory]
    [InlineData("queued", DeliveryStatus.Accepted)]
    [InlineData("accepted", DeliveryStatus.Accepted)]
    [InlineData("scheduled", DeliveryStatus.Accepted)]
    [InlineData("sending", DeliveryStatus.Accepted)]
    [InlineData("sent", DeliveryStatus.Sent)]
    [InlineData("delivered", DeliveryStatus.Delivered)]
    [InlineData("read", DeliveryStatus.Delivered)]
    [InlineData("undelivered", DeliveryStatus.Undelivered)]
    [InlineData("failed", DeliveryStatus.Undelivered)]
    [InlineData("canceled", DeliveryStatus.Undelivered)]
    [InlineData("receiving", null)]
    [InlineData("received", null)]
    [InlineData("partially_delivered", null)]
    [InlineData("invented tomorrow", null)]
    public void Each_word_of_the_provider_is_one_of_ours_or_none(string word, DeliveryStatus? status) =>
        Assert.Equal(status, TwilioStatus.Read(word));

    [Fact]
    public void A_status_only_ever_moves_forward_and_the_first_final_one_stands()
    {
        var advances =
            from known in Enum.GetValues<DeliveryStatus>()
            from told in Enum.GetValues<DeliveryStatus>()
            where TwilioStatus.Advances(known, told)
            select (known, told);

        Assert.Equal(
            [
                (DeliveryStatus.Accepted, DeliveryStatus.Sent),
                (DeliveryStatus.Accepted, DeliveryStatus.Delivered),
                (DeliveryStatus.Accepted, DeliveryStatus.Undelivered),
                (DeliveryStatus.Sent, DeliveryStatus.Delivered),
                (DeliveryStatus.Sent, DeliveryStatus.Undelivered),
            ],
            advances);
    }

    /// <summary>Our side of the callbacks: it hears, checks the signature, and answers as told.</summary>
    private sealed class Site : IAsyncDisposable
    {
        private readonly WebApplication _app;
        private readonly ConcurrentQueue<(Guid AttemptId, bool Genuine, TwilioCallback? Told)> _heard = [];

        private Site(WebApplication app, TwilioLine line) => (_app, Line) = (app, line);

        public TwilioLine Line { get; }

        public ConcurrentQueue<int> Answers { get; } = [];

        public IReadOnlyList<(Guid AttemptId, bool Genuine, TwilioCallback? Told)> Heard => [.. _heard];

        public static async Task<Site> Open(Faults faults, TimeSpan? delay = null)
        {
            var builder = WebApplication.CreateEmptyBuilder(new());
            builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
            var app = builder.Build();
            var opened = new TaskCompletionSource<Site>();
            app.Run(async context => await (await opened.Task).Hear(context));
            await app.StartAsync();

            var line = await TwilioLine.Open(
                new() { CallbackDelay = delay ?? TimeSpan.FromMilliseconds(1), Faults = faults },
                $"Notifications:PublicBaseUrl={app.Urls.First()}");
            var site = new Site(app, line);
            opened.SetResult(site);
            return site;
        }

        public async ValueTask DisposeAsync()
        {
            await Line.DisposeAsync();
            await _app.DisposeAsync();
        }

        private async Task Hear(HttpContext context)
        {
            var attemptId = Guid.Parse($"{context.Request.Path}".Split('/')[^1]);
            var form = await context.Request.ReadFormAsync();
            var genuine = Line.Callbacks.IsGenuine(attemptId, form, context.Request.Headers[TwilioSignature.Header]);

            _heard.Enqueue((attemptId, genuine, TwilioCallback.Read(form)));
            context.Response.StatusCode = Answers.TryDequeue(out var status) ? status : StatusCodes.Status204NoContent;
        }
    }
}
