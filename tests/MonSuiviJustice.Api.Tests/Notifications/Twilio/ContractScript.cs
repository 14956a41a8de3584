using System.Diagnostics;
using System.Net.Sockets;
using System.Text.Json;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Notifications.Twilio;

/// <summary>
/// The provider's own libraries, in <c>tests/contract</c>; ./dev installs them there.
/// </summary>
internal static class ContractScript
{
    public const string Prism = "node_modules/@stoplight/prism-cli/dist/index.js";

    /// <summary>Twilio's description of its own API.</summary>
    public const string OpenApi = "node_modules/@twilio/cli-core/src/services/twilio-api/twilio_api_v2010.json";

    /// <summary>Where the scripts run.</summary>
    public static readonly string Folder = Path.Combine(Root(), "tests", "contract");

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>What a script prints, a line each.</summary>
    public static async Task<IReadOnlyList<T>> Lines<T>(string script, params string[] arguments)
    {
        using var node = Start(script, arguments);
        var errors = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var lines = new List<T>();

        while (await node.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            lines.Add(JsonSerializer.Deserialize<T>(line, Json) ?? throw new JsonException("An empty line."));
        }

        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(node.ExitCode == 0, await errors);
        return lines;
    }

    /// <summary>All that a script says, whether it is content or not.</summary>
    public static async Task<string> Says(string script, params string[] arguments)
    {
        using var node = Start(script, arguments);
        var errors = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        return $"{said}{await errors}".Trim();
    }

    /// <summary>A server that listens on a port, until it is killed.</summary>
    public static async Task<Process> Serve(int port, string script, params string[] arguments)
    {
        var node = Start(script, arguments);

        // Nobody reads what it says; it must not wait for that.
        node.OutputDataReceived += (_, _) => { };
        node.BeginOutputReadLine();

        while (!await Listens(port))
        {
            Assert.False(node.HasExited, $"{script} has stopped.");
            await Task.Delay(Pause, TestContext.Current.CancellationToken);
        }

        return node;
    }

    private static Process Start(string script, string[] arguments) => Process.Start(new ProcessStartInfo("node", [script, .. arguments])
    {
        WorkingDirectory = Folder,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    }) ?? throw new InvalidOperationException("node does not start.");

    private static async Task<bool> Listens(int port)
    {
        using var client = new TcpClient();

        try
        {
            await client.ConnectAsync("127.0.0.1", port, TestContext.Current.CancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);

        while (!File.Exists(Path.Combine(folder.FullName, "MonSuiviJustice.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("Outside the checkout.");
        }

        return folder.FullName;
    }
}
