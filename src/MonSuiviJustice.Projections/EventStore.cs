using System.Text.Json.Serialization;
using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten;
using MonSuiviJustice.Projections.Access;
using MonSuiviJustice.Projections.Agendas;
using MonSuiviJustice.Projections.Attendance;
using MonSuiviJustice.Projections.CaseHistory;
using MonSuiviJustice.Projections.Convocations;
using MonSuiviJustice.Projections.Divestments;
using MonSuiviJustice.Projections.Kernel;
using MonSuiviJustice.Projections.Notifications;
using MonSuiviJustice.Projections.Organisations;
using MonSuiviJustice.Projections.Probationers;
using MonSuiviJustice.Projections.Replies;
using Weasel.Core;

namespace MonSuiviJustice.Projections;

/// <summary>Everything that is stored, and how (decision 20).</summary>
public static class EventStore
{
    /// <summary>The views that the daemon keeps: all of them are rebuilt together.</summary>
    public static readonly IReadOnlyList<FlatTable> FlatTables =
    [
        new ServiceTable(), new ServiceLinkTable(), new AntennaTable(), new CompetenceMapTable(),
        new CompetenceTable(), new CommuneCorrectionTable(), new CommuneTable(), new PlaceTable(), new PlaceMoveTable(),
        new AgendaTable(), new SlotTable(), new RecurringSlotTable(), new ProbationerTable(), new FollowingTable(),
        new DivestmentTable(), new DivestmentRequestTable(), new AgentTable(),
        new AttachmentTable(), new ConvocationTable(), new FilledFieldTable(), new SmsQueueTable(), new ReminderPlanTable(),
        new AttendanceTable(),
        new CaseFileTable(), new EscalationTable(), new ReplyTable(),
    ];

    public static StoreOptions Options()
    {
        var store = new StoreOptions { DatabaseSchemaName = StoreSchema.Views };
        store.Events.DatabaseSchemaName = StoreSchema.Facts;

        // As text, because a number in a stored fact means nothing in ten years. In camel case, because a view goes
        // from its row straight to the client.
        store.UseSystemTextJsonForSerialization(EnumStorage.AsString, Casing.CamelCase, json =>
        {
            json.Converters.Add(new FactListConverter());
            json.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        });

        store.Events.StreamIdentity = StreamIdentity.AsGuid;
        store.Events.AppendMode = EventAppendMode.QuickWithServerTimestamps;
        store.Events.UseMandatoryStreamTypeDeclaration = true;
        store.Events.MetadataConfig.EnableAll();
        store.Events.EnableEventTypeIndex = true;
        store.Events.UseExclusiveLockOnConcurrentAppends = true;

        // Not woken by NOTIFY at each append: in PostgreSQL a transaction that notifies commits alone (ADR 0012).
        store.Projections.FastPollingTime = TimeSpan.FromMilliseconds(50);
        store.Projections.SlowPollingTime = TimeSpan.FromMilliseconds(250);

        // By default the daemon skips a fact that a view fails on, and the view is silently wrong until a rebuild.
        store.Projections.Errors.SkipApplyErrors = false;
        store.Projections.Errors.SkipSerializationErrors = false;
        store.Projections.Errors.SkipUnknownEvents = false;

        store.AddAccess().AddOrganisations().AddAgendas().AddProbationers().AddDivestments().AddConvocations().AddNotifications()
            .AddReplies();
        return store.AddTables();
    }

    private static StoreOptions AddTables(this StoreOptions store)
    {
        store.Storage.ExtendedSchemaObjects.AddRange(FlatTables.Select(table => table.Build()));
        store.Projections.Add(new Tables(FlatTables), ProjectionLifecycle.Async, Tables.Name, async =>
        {
            async.BatchSize = 2000;

            // Without this, a rebuild adds to the old rows.
            foreach (var table in FlatTables)
            {
                async.DeleteDataInTableOnTeardown(table.QualifiedName);
            }
        });
        return store;
    }
}
