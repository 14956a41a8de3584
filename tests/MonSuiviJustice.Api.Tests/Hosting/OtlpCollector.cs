using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MonSuiviJustice.Api.Tests.Hosting;

/// <summary>Where telemetry goes: keeps what is posted, as text in which names and values can be found.</summary>
internal sealed class OtlpCollector : IDisposable
{
    private readonly HttpListener _listener = new();

    private readonly ConcurrentQueue<(string Path, string Content)> _posted = [];

    public OtlpCollector()
    {
        Endpoint = $"http://127.0.0.1:{FreePort()}";
        _listener.Prefixes.Add($"{Endpoint}/");
        _listener.Start();
        _ = Task.Run(Collect);
    }

    public string Endpoint { get; }

    public string Traces => Of("/v1/traces");

    public string Metrics => Of("/v1/metrics");

    public void Dispose() => _listener.Close();

    private string Of(string path) => string.Concat(_posted.Where(it => it.Path == path).Select(it => it.Content));

    private async Task Collect()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                using var content = new StreamReader(context.Request.InputStream, Encoding.UTF8);
                _posted.Enqueue((context.Request.Url?.AbsolutePath ?? "", await content.ReadToEndAsync()));
                context.Response.Close();
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, port: 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
