using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MonSuiviJustice.Api.Notifications;
using MonSuiviJustice.Domain.Notifications;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Notifications.Twilio;

/// <summary>Before a byte has left, nothing was taken; after, nobody can know.</summary>
public sealed class TwilioConnectionSpec
{
    private static readonly SendAnswer NotTaken = new SendAnswer.NotTaken(RetryAfter: null);

    [Fact]
    public async Task A_refused_connection_took_nothing()
    {
        using var closed = Listener();
        closed.Stop();

        Assert.Equal(NotTaken, await Send($"http://{closed.LocalEndpoint}"));
    }

    [Fact]
    public async Task A_name_that_leads_nowhere_took_nothing() =>
        Assert.Equal(NotTaken, await Send("https://nowhere.invalid"));

    [Fact]
    public async Task A_failed_handshake_took_nothing()
    {
        // It speaks no TLS.
        await using var line = await TwilioLine.Open();

        Assert.Equal(NotTaken, await Send($"https://127.0.0.1:{line.Provider.BaseAddress.Port}"));
        Assert.Equal(0, line.Provider.Summary.Posts);
    }

    [Fact]
    public async Task A_connection_that_is_never_made_took_nothing()
    {
        // Its queue is full, so the kernel drops the next SYN, as a firewall would.
        using var busy = Listener(backlog: 0);
        using var first = new TcpClient();
        await first.ConnectAsync((IPEndPoint)busy.LocalEndpoint, TwilioLine.Cancellation);

        Assert.Equal(NotTaken, await Send($"http://{busy.LocalEndpoint}"));
    }

    [Fact]
    public async Task A_connection_that_ends_without_an_answer_is_unknown()
    {
        using var listener = Listener();
        var hangUp = Task.Run(async () =>
        {
            using var client = await listener.AcceptTcpClientAsync(TwilioLine.Cancellation);
            await client.GetStream().ReadAtLeastAsync(new byte[200], 200, cancellationToken: TwilioLine.Cancellation);
        }, TwilioLine.Cancellation);

        Assert.Equal(new SendAnswer.Unknown(), await Send($"http://{listener.LocalEndpoint}"));
        await hangUp;
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK", "<html>welcome to our wifi</html>")]
    [InlineData("HTTP/1.1 201 Created", "{}")]
    [InlineData("HTTP/1.1 307 Temporary Redirect\r\nLocation: /elsewhere", "")]
    [InlineData("HTTP/1.1 400 Bad Request", "<html>a proxy does not like you</html>")]
    [InlineData("HTTP/1.1 408 Request Timeout", "")]
    [InlineData("HTTP/1.1 503 Service Unavailable", """{"code":20503}""")]
    public async Task An_answer_that_is_not_the_provider_s_is_unknown(string head, string body) =>
        Assert.Equal(new SendAnswer.Unknown(), await SendTo(head, body));

    [Theory]
    [InlineData("HTTP/1.1 401 Unauthorized", """{"code":20003}""")]
    [InlineData("HTTP/1.1 403 Forbidden", "")]
    [InlineData("HTTP/1.1 400 Bad Request", """{"code":21401}""")]
    [InlineData("HTTP/1.1 400 Bad Request", """{"code":21606}""")]
    [InlineData("HTTP/1.1 404 Not Found", """{"code":20404}""")]
    public async Task What_is_our_own_fault_stays_planned_and_is_an_alert(string head, string body)
    {
        var log = new LoggedLines();

        Assert.Equal(NotTaken, await SendTo(head, body, log));
        Assert.Contains(log.All, line => line.Level == LogLevel.Error);
    }

    [Fact]
    public async Task A_region_that_is_closed_is_refused_and_is_an_alert()
    {
        var log = new LoggedLines();

        Assert.Equal(new SendAnswer.Rejected(21408, DeliveryFault.Configuration), await SendTo("HTTP/1.1 400 Bad Request", """{"code":21408}""", log));
        Assert.Contains(log.All, line => line.Level == LogLevel.Error);
    }

    [Fact]
    public async Task A_full_queue_is_tried_later() =>
        Assert.Equal(NotTaken, await SendTo("HTTP/1.1 400 Bad Request", """{"code":21611}"""));

    [Fact]
    public async Task A_code_that_we_have_never_seen_is_a_refusal_like_another() =>
        Assert.Equal(new SendAnswer.Rejected(21999, DeliveryFault.Unknown), await SendTo("HTTP/1.1 400 Bad Request", """{"code":21999}"""));

    [Fact]
    public async Task A_date_to_come_back_at_is_counted_from_the_provider_s_own_clock() =>
        Assert.Equal(
            new SendAnswer.NotTaken(TimeSpan.FromSeconds(90)),
            await SendTo(
                "HTTP/1.1 429 Too Many Requests\r\nDate: Sun, 06 Nov 1994 08:00:00 GMT\r\n"
                    + "Retry-After: Sun, 06 Nov 1994 08:01:30 GMT",
                ""));

    private static async Task<SendAnswer> SendTo(string head, string body, LoggedLines? log = null)
    {
        using var listener = Listener();
        var answered = 0;
        var serving = Task.Run(async () =>
        {
            using var client = await listener.AcceptTcpClientAsync();
            await client.GetStream().ReadAtLeastAsync(new byte[8_192], 300);
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
                $"{head}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}"));
            answered++;
        });

        var answer = await Send($"http://{listener.LocalEndpoint}", log);
        await serving;

        Assert.False(listener.Pending(), "It called again.");
        Assert.Equal(1, answered);
        return answer;
    }

    private static async Task<SendAnswer> Send(string baseUrl, LoggedLines? log = null)
    {
        await using var services = TwilioLine.Services(
            log ?? new(),
            $"Twilio:BaseUrl={baseUrl}",
            "Twilio:AccountSid=AC00000000000000000000000000000000",
            "Twilio:AuthToken=local",
            "Twilio:From=MSJ",
            "Twilio:Timeout=00:00:03",
            "Twilio:ConnectTimeout=00:00:01",
            "Notifications:PublicBaseUrl=https://msj.example");

        return await services.GetRequiredService<ISmsGateway>().Send(TwilioLine.Sms(), TwilioLine.Cancellation);
    }

    private static TcpListener Listener(int backlog = 16)
    {
        var listener = new TcpListener(IPAddress.Loopback, port: 0);
        listener.Start(backlog);
        return listener;
    }
}
