using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Connections.Features;

namespace MonSuiviJustice.Demo.Gateway;

/// <summary>Answers from which nobody can tell whether the message was taken.</summary>
internal static class GarbledAnswer
{
    private static readonly TimeSpan LongSilence = TimeSpan.FromSeconds(60);

    /// <summary>Twilio's own error, the page of a proxy, or half a JSON. Only the last differs when the message was
    /// taken: it then says 201 before it breaks off.</summary>
    public static Task Write(HttpContext context, Dice dice, LedgerEntry? entry) => dice.Pick("garble", sides: 3) switch
    {
        0 => Text(context, 500, "application/json", """{"code":20500,"message":"Internal error","status":500}"""),
        1 => Text(context, 502, "text/html", "<html><body><h1>502 Bad Gateway</h1></body></html>"),
        _ => Text(context, entry is null ? 500 : 201, "application/json", $$"""{"sid":"{{entry?.Sid[..9]}}"""),
    };

    public static async Task Hang(HttpContext context, CancellationToken stopping)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        await Task.Delay(LongSilence, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        context.Abort();
    }

    public static Task Reset(HttpContext context)
    {
        // No lingering: the peer gets an RST, not an orderly end.
        if (context.Features.Get<IConnectionSocketFeature>()?.Socket is { } socket)
        {
            socket.LingerState = new LingerOption(enable: true, seconds: 0);
        }

        context.Abort();
        return Task.CompletedTask;
    }

    private static Task Text(HttpContext context, int status, string type, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        return context.Response.WriteAsync(text, Encoding.UTF8);
    }
}
