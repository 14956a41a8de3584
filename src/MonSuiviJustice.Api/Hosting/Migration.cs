using Marten;
using MonSuiviJustice.Api.Audit;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Projections.Kernel;
using Npgsql;
using Wolverine;
using Wolverine.Marten;

namespace MonSuiviJustice.Api.Hosting;

/// <summary>
/// Brings the database to the state that this version needs, as its owner, and gives the application's role what it may do:
/// add and read facts, never change or delete one (decision 7).
/// </summary>
public static class Migration
{
    /// <param name="owner">Connection string of the owner's role.</param>
    /// <param name="application">Connection string of the application's role: only its user name is used.</param>
    public static async Task Run(string owner, string application, CancellationToken cancellation = default)
    {
        await using var source = NpgsqlDataSource.Create(owner);
        using var host = Host.CreateDefaultBuilder()
            .ConfigureLogging(logging => logging.ClearProviders())
            .ConfigureServices(services =>
            {
                services.AddSingleton(source);
                services
                    .AddMarten(_ =>
                    {
                        var store = EventStoreHosting.Store(TimeProvider.System);
                        store.AutoCreateSchemaObjects = JasperFx.AutoCreate.CreateOrUpdate;
                        return store;
                    })
                    .UseNpgsqlDataSource()
                    .IntegrateWithWolverine(integration =>
                        integration.MessageStorageSchemaName = Database.WolverineSchema);
            })
            .UseWolverine(messaging =>
            {
                messaging.ApplicationAssembly = typeof(Migration).Assembly;
                messaging.Durability.Mode = DurabilityMode.MediatorOnly;
                messaging.Discovery.DisableConventionalDiscovery();
            })
            .Build();

        await host.Services.GetRequiredService<IDocumentStore>().Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        await host.Services.GetRequiredService<Wolverine.Runtime.IWolverineRuntime>().Storage.Admin.MigrateAsync();
        await Grant(source, new NpgsqlConnectionStringBuilder(application).Username ?? "", cancellation);
    }

    private static async Task Grant(NpgsqlDataSource source, string role, CancellationToken cancellation)
    {
        var to = $"\"{role.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        string[] schemas = [StoreSchema.Facts, StoreSchema.Views, StoreSchema.Private, Database.WolverineSchema];
        var grants = schemas.Select(schema =>
            $"""
             grant usage on schema {schema} to {to};
             grant select, insert, update, delete, truncate on all tables in schema {schema} to {to};
             grant usage, select, update on all sequences in schema {schema} to {to};
             grant execute on all functions in schema {schema} to {to};
             """);

        await using var command = source.CreateCommand(
            $"""
             {string.Concat(grants)}
             revoke update, delete, truncate on {StoreSchema.Facts}.mt_events from {to};
             revoke delete, truncate on {StoreSchema.Facts}.mt_streams from {to};
             revoke update, delete, truncate on {Openings.Rows} from {to};
             do $revoke$
             declare part regclass;
             begin
                 for part in select inhrelid::regclass from pg_inherits where inhparent = '{Openings.Rows}'::regclass loop
                     execute format('revoke all on %s from {to}', part);
                 end loop;
             end
             $revoke$;
             revoke update, delete, truncate on {ChainSeals.Rows} from {to};
             """);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
