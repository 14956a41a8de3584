using JasperFx.CodeGeneration;
using MonSuiviJustice.Api.Kernel;
using Npgsql;
using Wolverine;
using Wolverine.ErrorHandling;

namespace MonSuiviJustice.Api.Hosting;

internal static class MessagingHosting
{
    public const string Name = "mon-suivi-justice";

    public static void AddMessaging(this WebApplicationBuilder builder) => builder.Host.UseWolverine(messaging =>
    {
        messaging.ServiceName = Name;

        // An xunit v3 project is an executable: without this, Wolverine takes the test for the application and finds
        // no endpoint in it.
        messaging.ApplicationAssembly = typeof(Program).Assembly;

        // A release carries its handlers compiled: half the start-up, half the memory. A debug build compiles them.
        messaging.CodeGeneration.TypeLoadMode =
#if DEBUG
            TypeLoadMode.Dynamic;
#else
            TypeLoadMode.Static;
#endif

        // By default the first async view runs 12 s after a start and 62 s after a crash; so, 1 s and 7 s.
        messaging.Durability.FirstHealthCheckExecution = TimeSpan.FromMilliseconds(200);
        messaging.Durability.HealthCheckPollingTime = TimeSpan.FromSeconds(2);
        messaging.Durability.CheckAssignmentPeriod = TimeSpan.FromSeconds(2);
        messaging.Durability.StaleNodeTimeout = TimeSpan.FromSeconds(10);
        messaging.Durability.UpdateMetricsPeriod = TimeSpan.FromMinutes(1);

        // Without this, nothing commits the session of a handler.
        messaging.Policies.AutoApplyTransactions();

        // Without this, a message that waits in memory dies with the process.
        messaging.Policies.UseDurableLocalQueues();
        messaging.AutoBuildMessageStorageOnStartup = JasperFx.AutoCreate.None;

        // A message that went well is worth no line.
        messaging.Policies.MessageSuccessLogLevel(LogLevel.Debug);
        messaging.Policies.MessageExecutionLogLevel(LogLevel.Debug);

        messaging.OnException(LostRace.IsCauseOf)
            .RetryWithCooldown(TimeSpan.FromMilliseconds(20), TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(500));
        messaging.OnException<NpgsqlException>(error => error.IsTransient)
            .RetryWithCooldown(TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5));
    });
}
