using Marten;
using MonSuiviJustice.Projections;
using Wolverine.Marten;

namespace MonSuiviJustice.Api.Hosting;

internal static class EventStoreHosting
{
    public static void AddEventStore(this WebApplicationBuilder builder)
    {
        // Marten logs every lost race as a failure. What is a failure still reaches the log as an exception.
        builder.Logging.AddFilter("Marten.IDocumentStore", LogLevel.None);

        builder.Services.AddSingleton(services => Database.SourceOf(services.GetRequiredService<IConfiguration>()));

        builder.Services
            .AddMarten(services => Store(services.GetRequiredService<TimeProvider>()))
            .UseNpgsqlDataSource()

            // Sessions without change tracking: a document is saved when the code says so.
            .UseLightweightSessions()

            // Messages leave with the facts that caused them, in one transaction. Wolverine also decides which node runs
            // which async view, and hands it over when a node dies.
            .IntegrateWithWolverine(integration =>
            {
                integration.MessageStorageSchemaName = Database.WolverineSchema;
                integration.UseWolverineManagedEventSubscriptionDistribution = true;
            });
    }

    /// <summary>The store of the application, and of whoever migrates it.</summary>
    public static StoreOptions Store(TimeProvider clock)
    {
        var store = EventStore.Options();
        store.Storage.ExtendedSchemaObjects.AddRange(Database.PrivateTables);
        store.Events.TimeProvider = clock;

        // The application's role cannot change the schema: a migration is a step of its own, under the owner's role.
        store.AutoCreateSchemaObjects = JasperFx.AutoCreate.None;
        store.DisableNpgsqlLogging = true;
        return store;
    }
}
