using DotNet.Testcontainers.Configurations;
using Npgsql;
using Testcontainers.PostgreSql;

namespace MonSuiviJustice.Api.Tests.Kernel;

/// <summary>A real PostgreSQL: a container when a Docker engine answers, else the local binaries.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly IAsyncDisposable _server;

    private readonly Func<Task> _stop;

    private readonly Func<Task> _startAgain;

    private readonly Func<string, Task<string>> _dump;

    private TestDatabase(
        IAsyncDisposable server,
        string super,
        Func<Task> stop,
        Func<Task> startAgain,
        Func<string, Task<string>> dump)
    {
        _dump = dump;
        _server = server;
        _stop = stop;
        _startAgain = startAgain;
        Super = super;
    }

    /// <summary>The superuser's connection string: for what only a fault does.</summary>
    public string Super { get; }

    public string Owner => As("msj_owner");

    public string Application => As("msj_app");

    public static async Task<TestDatabase> Start()
    {
        var database = await StartServer();
        await using var source = NpgsqlDataSource.Create(database.Super);
        await Execute(source, await File.ReadAllTextAsync(Path.Combine(Checkout.Root, "deploy", "roles.sql")));
        await Execute(source, "create database msj owner msj_owner");
        return database;
    }

    /// <summary>From now on nobody answers.</summary>
    public Task Stop() => _stop();

    public Task StartAgain() => _startAgain();

    /// <summary>All that its owner can dump, as SQL.</summary>
    public Task<string> Dump() => _dump(Owner);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static async Task<TestDatabase> StartServer()
    {
        // Null when Testcontainers found no engine that answers.
        if (TestcontainersSettings.OS.DockerEndpointAuthConfig is null)
        {
            var local = await LocalPostgres.Start();
            return new(local, local.ConnectionString, local.Stop, local.StartAgain, LocalPostgres.Dump);
        }

        var container = new PostgreSqlBuilder("postgres:17-alpine").Build();
        await container.StartAsync();

        // Stopped and started again, it would listen on another port.
        return new(
            container,
            container.GetConnectionString(),
            () => container.PauseAsync(),
            () => container.UnpauseAsync(),
            async _ => (await container.ExecAsync(["pg_dump", "--username", "postgres", "msj"])).Stdout);
    }

    private static async Task Execute(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private string As(string role) => new NpgsqlConnectionStringBuilder(Super)
    {
        Database = "msj",
        Username = role,
        Password = role,
    }.ConnectionString;
}
