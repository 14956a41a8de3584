using JasperFx.CommandLine;
using Marten;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using MonSuiviJustice.Api.Development;
using MonSuiviJustice.Benchmarks.Kernel;
using Npgsql;

namespace MonSuiviJustice.Benchmarks.Stage;

/// <summary>
/// The whole application in this process, wired by its own <c>Program</c> and listening on a real port: two database roles,
/// the async views distributed by Wolverine, the dispatcher at work. Beside it, in the same database, the raw tables.
/// </summary>
internal sealed class BenchStage : IAsyncDisposable
{
    private WebApplicationFactory<Program> _application = Application();

    private Territory? _territory;

    private Population? _population;

    private BenchStage(BenchOptions options) => Super = NpgsqlDataSource.Create(options.Super);

    /// <summary>As the superuser: the raw tables, and what only looks.</summary>
    public NpgsqlDataSource Super { get; }

    public IServiceProvider Services => _application.Services;

    public IDocumentStore Store => Services.GetRequiredService<IDocumentStore>();

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public static async Task<BenchStage> Open(BenchOptions options)
    {
        // Without this, RunJasperFxCommands never starts the server.
        JasperFxEnvironment.AutoStartHost = true;

        var stage = new BenchStage(options);
        stage.Start();
        await stage.ClockStandsAt(Days.Start);
        await stage.Execute(Sql.Text("raw.sql"));
        return stage;
    }

    /// <summary>For what the daemon does alone.</summary>
    public Task StopApplication() => Services.GetRequiredService<IHost>().StopAsync();

    /// <summary>After <see cref="StopApplication"/>: another process on the same database.</summary>
    public async Task RestartApplication()
    {
        await _application.DisposeAsync();
        _application = Application();
        Start();
    }

    public Task ClockStandsAt(DateTimeOffset instant) => Services.GetRequiredService<TimeProvider>() is DevelopmentClock clock
        ? clock.Set(instant, Services.GetRequiredService<NpgsqlDataSource>(), CancellationToken.None)
        : throw new InvalidOperationException("The clock can be set in development only.");

    /// <summary>Founded when the first row asks for it.</summary>
    public async Task<Territory> Territory() => _territory ??= await Stage.Territory.Found(this);

    /// <summary>They settle when the first row asks for them.</summary>
    public async Task<Population> Population() => _population ??= await Stage.Population.Settle(this);

    public async Task Execute(string sql, int secondsAtMost = 600)
    {
        await using var command = Super.CreateCommand(sql);
        command.CommandTimeout = secondsAtMost;
        await command.ExecuteNonQueryAsync();
    }

    public async Task<T> Scalar<T>(string sql)
    {
        await using var command = Super.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync() ?? throw new InvalidOperationException($"Nothing: {sql}"));
    }

    /// <summary>Whoever reads old rows first pays for it: nobody should, inside a round.</summary>
    public Task Tidy() => Execute("vacuum analyze");

    private static WebApplicationFactory<Program> Application() => new WebApplicationFactory<Program>()
        .WithWebHostBuilder(web => web
            .UseContentRoot(AppContext.BaseDirectory)
            .UseSetting("Logging:LogLevel:Default", "Warning")

            // The horizon is rolled by the row that measures it.
            .UseSetting("Agendas:HorizonTick", "1.00:00:00")

            // A few people are sent a hundred thousand texts: they are counted and not held back.
            .UseSetting("Notifications:MaxPerNumberPerDay", "1000000"));

    private void Start()
    {
        _application.UseKestrel(0);
        _application.StartServer();
        Address = new(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.First()
            ?? throw new InvalidOperationException("The server has no address."));
    }

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        await Super.DisposeAsync();
    }
}
