using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Projections.Kernel;
using MonSuiviJustice.Projections.Notifications;
using Npgsql;

namespace MonSuiviJustice.Api.Hosting.Health;

/// <summary>How much there is still to do.</summary>
internal sealed class Backlog(NpgsqlDataSource source, TimeProvider clock)
{
    /// <summary>Facts that the async views have yet to see; at most, because a lost race burns a number.</summary>
    public async Task<long> UnseenFacts(CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(
            $"""
             select coalesce((select max(seq_id) from {StoreSchema.Facts}.mt_events), 0)
                  - coalesce((select last_seq_id from {StoreSchema.Facts}.mt_event_progression where name = $1), 0)
             """);
        command.Parameters.Add(new() { Value = $"{Tables.Name}:All" });
        return await command.ExecuteScalarAsync(cancellation) is long unseen ? Math.Max(0, unseen) : 0;
    }

    /// <summary>How long the oldest text that is due has been waiting; zero when none is due.</summary>
    public async Task<TimeSpan> OldestDueText(CancellationToken cancellation)
    {
        var now = clock.Now();
        await using var command = source.CreateCommand(
            $"select min(due_at) from {SmsQueueTable.Rows} where state = 'Due' and due_at <= $1");
        command.Parameters.Add(new() { Value = now });
        return await command.ExecuteScalarAsync(cancellation) is DateTime due ? now - due : TimeSpan.Zero;
    }
}
