using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Alba;
using JasperFx.CommandLine;
using Marten;
using Marten.Events;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MonSuiviJustice.Api.Hosting;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using Xunit;

[assembly: AssemblyFixture(typeof(ApiHost))]

// One clock for one application: a test that moves it must be alone.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace MonSuiviJustice.Api.Tests.Kernel;

/// <summary>
/// The whole application on a real PostgreSQL, started once per test run, configured as in production: two database roles,
/// the async views distributed by Wolverine, the dispatcher at work.
/// </summary>
public sealed class ApiHost : IAsyncLifetime
{
    public static readonly Guid FirstAdministrator = new("00000000-0000-7000-8000-0000000000ff");

    /// <summary>A Monday morning in Paris, inside the hours in which texts leave.</summary>
    private static readonly DateTimeOffset FirstMorning = new(2031, 3, 3, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Whose clocks go together: what one host's specs leave behind, the specs of the others begin with.</summary>
    private static readonly ConcurrentDictionary<ApiHost, bool> Running = [];

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly byte[] _masterKey = RandomNumberGenerator.GetBytes(32);
    private readonly string _chainKey = Convert.ToBase64String(ECDsa.Create(ECCurve.NamedCurves.nistP256).ExportPkcs8PrivateKey());

    private TestDatabase? _database;
    private IAlbaHost? _alba;

    /// <summary>What the application's clock shows: it stands still until a test moves it.</summary>
    public static DateTimeOffset Now { get; private set; } = FirstMorning;

    /// <summary>Anything but development has the clock of the machine.</summary>
    public string Environment { get; init; } = Environments.Development;

    /// <summary>What another host than the shared one does otherwise.</summary>
    public Action<IWebHostBuilder> Differently { get; init; } = _ => { };

    public IAlbaHost Alba => _alba ?? throw new InvalidOperationException("The host has not started.");

    public TestDatabase Database => _database ?? throw new InvalidOperationException("The host has not started.");

    /// <summary>Signs the tokens that the application believes.</summary>
    internal ECDsa IssuerKey { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    internal Vault Vault => Alba.Services.GetRequiredService<Vault>();

    public IDocumentStore Store => Alba.Services.GetRequiredService<IDocumentStore>();

    public async ValueTask InitializeAsync()
    {
        // Without this, RunJasperFxCommands never starts the server that the tests talk to.
        JasperFxEnvironment.AutoStartHost = true;

        _database = await TestDatabase.Start();

        if (Environment == Environments.Development)
        {
            _alba = await AlbaHost.For<Program>(Configure);
            await AsAdministrator().AcceptsCharter();
            await ClockMovesTo(FirstMorning);
        }
        else
        {
            // A deployment migrates before it starts the application.
            await Migration.Run(_database.Owner, _database.Application);
            _alba = await AlbaHost.For<Program>(Configure);
            await AsAdministrator().AcceptsCharter();
        }
    }

    public async ValueTask DisposeAsync()
    {
        Running.TryRemove(this, out _);

        if (_alba is not null)
        {
            await _alba.DisposeAsync();
        }

        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    /// <summary>The same application once more, on the same database.</summary>
    public Task<IAlbaHost> AnotherNode(Action<IWebHostBuilder>? differently = null) => AlbaHost.For<Program>(web =>
    {
        Configure(web);
        differently?.Invoke(web);
    });

    /// <summary>A client that signs in as an agent.</summary>
    public ApiClient As(Guid agentId, IAlbaHost? node = null) => Bearing(Tokens.For(agentId, IssuerKey), node);

    /// <summary>A client that was given a token.</summary>
    public ApiClient Bearing(string token, IAlbaHost? node = null)
    {
        var client = (node ?? Alba).GetTestClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return new(client);
    }

    /// <summary>A client that nobody has told us about.</summary>
    public ApiClient AsStranger(IAlbaHost? node = null) => new((node ?? Alba).GetTestClient());

    public ApiClient AsAdministrator() => As(FirstAdministrator);

    /// <summary>A client that signs in as a new agent of that role in that service.</summary>
    public async Task<ApiClient> As(AgentRole role, string serviceCode)
    {
        return As(await Enrolled(role, serviceCode));
    }

    /// <summary>A new agent of that role in that service, who has accepted the charter.</summary>
    public async Task<Guid> Enrolled(AgentRole role, string serviceCode)
    {
        var agentId = Guid.CreateVersion7();
        await AsAdministrator().Create("/v1/agents", new { agentId, role, serviceCode });
        await As(agentId).AcceptsCharter();
        return agentId;
    }

    /// <summary>Time only goes forward, as for everybody.</summary>
    public async Task ClockMovesTo(DateTimeOffset instant)
    {
        Running[this] = true;
        Now = instant > Now ? instant : Now;

        foreach (var host in Running.Keys)
        {
            using var answer = await host.AsAdministrator().Send(HttpMethod.Put, "/v1/dev/clock", new { now = Now });
            answer.EnsureSuccessStatusCode();
        }
    }

    /// <summary>The next day at ten in Paris, whatever a test before left: texts leave at once.</summary>
    public Task MorningComes() => ClockMovesTo(new(Now.UtcDateTime.Date.AddDays(1).AddHours(9), TimeSpan.Zero));

    public Task AsyncViewsHaveCaughtUp() => Store.WaitForNonStaleProjectionDataAsync(Patience);

    /// <summary>Waits for something that another thread of the application does.</summary>
    public static async Task Eventually(Func<Task<bool>> happened)
    {
        var deadline = DateTimeOffset.UtcNow + Patience;

        while (!await happened())
        {
            Assert.True(DateTimeOffset.UtcNow < deadline, $"Not within {Patience}.");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TestContext.Current.CancellationToken);
        }
    }

    private void Configure(IWebHostBuilder web)
    {
        web.UseEnvironment(Environment);
        web.UseSetting("ConnectionStrings:Postgres", Database.Application);
        web.UseSetting("ConnectionStrings:Owner", Database.Owner);
        web.UseSetting("Auth:SigningKey", Convert.ToBase64String(IssuerKey.ExportPkcs8PrivateKey()));
        web.UseSetting("Vault:MasterKey", Convert.ToBase64String(_masterKey));
        web.UseSetting("Chain:SigningKey", _chainKey);
        web.UseSetting("Chain:Tick", "00:00:00.5");
        web.UseSetting("Access:FirstAdministrator", $"{FirstAdministrator}");
        web.UseSetting("Agendas:HorizonTick", "00:00:01");
        web.UseSetting("Vault:OpeningsTick", "00:00:01");
        web.UseSetting("Probationers:RetentionTick", "00:00:01");
        web.UseSetting("Divestments:Tick", "00:00:01");
        web.UseSetting("Access:ReleaseTick", "00:00:00.5");
        web.UseSetting("Emails:Tick", "00:00:00.5");
        web.UseSetting("Vault:IndexTick", "00:00:01");
        web.UseSetting("Logging:LogLevel:MonSuiviJustice", "Warning");
        web.UseSetting("Logging:LogLevel:Microsoft.Hosting.Lifetime", "Warning");
        Differently(web);
    }
}
