using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace MonSuiviJustice.Api.Tests.Kernel;

/// <summary>
/// A throw-away server from the machine's own binaries, in a temporary folder, on a free port. PostgreSQL refuses to run as
/// root, so root hands over to the user <c>postgres</c>.
/// </summary>
public sealed class LocalPostgres : IAsyncDisposable
{
    private readonly string _folder;

    private readonly string _options;

    private LocalPostgres(string folder, int port)
    {
        _folder = folder;

        // Nobody will miss these data after a crash: without fsync the tests run in half the time.
        _options =
            $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off -c max_connections=200";
        ConnectionString = $"Host=127.0.0.1;Port={port};Database=postgres;Username=postgres";
    }

    public string ConnectionString { get; }

    public static async Task<LocalPostgres> Start()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"mon-suivi-justice-{Guid.NewGuid():N}");
        var port = FreePort();

        await Run(
            "initdb", "--pgdata", folder, "--username", "postgres", "--auth", "trust", "--no-sync",
            "--encoding", "UTF8", "--locale", "C.UTF-8");

        var server = new LocalPostgres(folder, port);
        await server.StartAgain();
        return server;
    }

    public Task Stop() => Run("pg_ctl", "stop", "--pgdata", _folder, "--mode", "immediate");

    public Task StartAgain() => Run(
        "pg_ctl", "start", "--wait", "--pgdata", _folder, "--log", Path.Combine(_folder, "server.log"),
        "--options", _options);

    /// <summary>The whole of a database, as SQL.</summary>
    public static async Task<string> Dump(string connectionString)
    {
        var to = new NpgsqlConnectionStringBuilder(connectionString);
        var start = new ProcessStartInfo(PathOf("pg_dump"))
        {
            RedirectStandardOutput = true,
            ArgumentList = { "--host", $"{to.Host}", "--port", $"{to.Port}", "--username", $"{to.Username}", $"{to.Database}" },
            Environment = { ["PGPASSWORD"] = to.Password },
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("pg_dump did not start.");
        var dump = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? dump : throw new InvalidOperationException($"pg_dump failed with {process.ExitCode}.");
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        Directory.Delete(_folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, port: 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // Debian keeps them off the PATH.
    private static string PathOf(string program) => !Directory.Exists("/usr/lib/postgresql") ? program : Directory
        .EnumerateDirectories("/usr/lib/postgresql")
        .OrderByDescending(version => version, StringComparer.Ordinal)
        .Select(version => Path.Combine(version, "bin", program))
        .FirstOrDefault(File.Exists) ?? program;

    private static async Task Run(string program, params string[] arguments)
    {
        string[] command = Environment.IsPrivilegedProcess
            ? ["runuser", "-u", "postgres", "--", PathOf(program), .. arguments]
            : [PathOf(program), .. arguments];

        // The working directory, because the user postgres may not enter ours. The output goes nowhere: the server
        // inherits it, and a reader would wait for the server to end.
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >/dev/null 2>&1", "--", .. command])
        {
            WorkingDirectory = Path.GetTempPath(),
        };

        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        await process.WaitForExitAsync();

        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} failed with {process.ExitCode}.");
        }
    }
}
