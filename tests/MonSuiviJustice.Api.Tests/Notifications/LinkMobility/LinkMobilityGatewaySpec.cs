using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MonSuiviJustice.Api.Notifications;
using MonSuiviJustice.Api.Notifications.LinkMobility;
using MonSuiviJustice.Api.Tests.Notifications.Twilio;
using MonSuiviJustice.Domain.Notifications;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Notifications.LinkMobility;

public sealed class LinkMobilityGatewaySpec
{
    [Fact]
    public async Task A_text_is_handed_over_once_as_the_provider_expects_it()
    {
        await using var provider = await Provider.Answers(200, """{"responseCode":0,"messageIds":["lm-1"]}""");

        Assert.Equal(new SendAnswer.Accepted("lm-1"), await provider.Gateway().Send(TwilioLine.Sms(), TwilioLine.Cancellation));

        var form = Assert.Single(provider.Forms);
        Assert.Equal(TwilioLine.Number, form["destinationAddress"]);
        Assert.Equal(TwilioLine.Sms().Body, form["messageText"]);
        Assert.Equal(("1", "MSJ", "10"), (form["originatorTON"], form["originatingAddress"], form["maxConcatenatedMessages"]));
        Assert.StartsWith("Basic ", form["authorization"], StringComparison.Ordinal);
        Assert.True(int.Parse(form["relativeValidityTime"], null) > 0);
    }

    [Theory]
    [InlineData(16, DeliveryFault.DeadNumber)]
    [InlineData(100, DeliveryFault.InvalidNumber)]
    public async Task A_number_that_nothing_reaches_is_refused_for_good(int code, DeliveryFault fault)
    {
        await using var provider = await Provider.Answers(200, $$"""{"responseCode":{{code}},"messageIds":[]}""");

        Assert.Equal(
            new SendAnswer.Rejected(code, fault),
            await provider.Gateway().Send(TwilioLine.Sms(), TwilioLine.Cancellation));
    }

    [Theory]
    [InlineData(200, """{"responseCode":0,"messageIds":[]}""")]
    [InlineData(200, """{"responseCode":7}""")]
    [InlineData(200, "<html>")]
    [InlineData(302, "")]
    [InlineData(400, "{}")]
    [InlineData(500, "{}")]
    public async Task What_is_not_understood_is_never_sent_again_blindly(int status, string body)
    {
        await using var provider = await Provider.Answers(status, body);

        Assert.IsType<SendAnswer.Unknown>(await provider.Gateway().Send(TwilioLine.Sms(), TwilioLine.Cancellation));
        Assert.Single(provider.Forms);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(429)]
    public async Task What_was_turned_away_at_the_door_was_not_taken(int status)
    {
        await using var provider = await Provider.Answers(status, "");

        Assert.IsType<SendAnswer.NotTaken>(await provider.Gateway().Send(TwilioLine.Sms(), TwilioLine.Cancellation));
    }

    [Fact]
    public async Task Without_a_connection_nothing_was_taken_and_after_it_nobody_knows()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();
        await using var silent = await Provider.Answers(200, "", delay: TimeSpan.FromSeconds(5));

        Assert.IsType<SendAnswer.NotTaken>(
            await Provider.Gateway($"http://127.0.0.1:{port}").Send(TwilioLine.Sms(), TwilioLine.Cancellation));
        Assert.IsType<SendAnswer.Unknown>(await silent.Gateway().Send(TwilioLine.Sms(), TwilioLine.Cancellation));
    }

    [Fact]
    public async Task It_shows_no_list_so_nothing_can_be_concluded_from_it()
    {
        var gateway = Provider.Gateway("http://127.0.0.1:9");

        Assert.Null(await gateway.List(TwilioLine.Number, DateTimeOffset.UnixEpoch, TwilioLine.Cancellation));
        Assert.Null(await gateway.Find("lm-1", TwilioLine.Cancellation));
        Assert.Equal(DeliveryFault.Unknown, gateway.FaultOf(7));
    }

    [Theory]
    [InlineData("LinkMobility:Account=")]
    [InlineData("LinkMobility:Password=")]
    [InlineData("LinkMobility:Sender=")]
    [InlineData("LinkMobility:Sender=Mon Suivi Justice")]
    [InlineData("LinkMobility:BaseUrl=http://example.org")]
    [InlineData("LinkMobility:Timeout=00:00:00.5")]
    public void A_setting_with_which_nothing_would_leave_is_said_at_the_start(string setting) =>
        Assert.Throws<OptionsValidationException>(() =>
            Provider.Services("http://127.0.0.1:9", setting).GetRequiredService<IOptions<LinkMobilityOptions>>().Value);

    /// <summary>Answers every request the same.</summary>
    private sealed class Provider(WebApplication app) : IAsyncDisposable
    {
        public ConcurrentQueue<Dictionary<string, string>> Forms { get; } = [];

        public static async Task<Provider> Answers(int status, string body, TimeSpan? delay = null)
        {
            var builder = WebApplication.CreateEmptyBuilder(new());
            builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
            var app = builder.Build();
            var provider = new Provider(app);
            app.Run(async http =>
            {
                var form = await http.Request.ReadFormAsync();
                provider.Forms.Enqueue(form.ToDictionary(field => field.Key, field => field.Value.ToString())
                    .Append(new("authorization", http.Request.Headers.Authorization.ToString())).ToDictionary());
                await Task.Delay(delay ?? TimeSpan.Zero, http.RequestAborted);
                http.Response.StatusCode = status;
                http.Response.Headers.Location = "/elsewhere";
                await http.Response.WriteAsync(body);
            });
            await app.StartAsync(TwilioLine.Cancellation);
            return provider;
        }

        public ISmsGateway Gateway() => Gateway(app.Urls.First());

        public static ISmsGateway Gateway(string url) => Services(url).GetRequiredService<ISmsGateway>();

        public static ServiceProvider Services(string url, params string[] settings) => new ServiceCollection()
            .AddLogging()
            .AddLinkMobilityGateway(new ConfigurationBuilder().AddCommandLine([
                $"LinkMobility:BaseUrl={url}",
                "LinkMobility:Account=someone",
                "LinkMobility:Password=secret",
                "LinkMobility:Sender=MSJ",
                "LinkMobility:Timeout=00:00:02",
                "LinkMobility:ConnectTimeout=00:00:01",
                .. settings]).Build())
            .BuildServiceProvider();

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
