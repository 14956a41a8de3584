using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Projections.Notifications;
using MonSuiviJustice.Projections.Organisations;
using Npgsql;

namespace MonSuiviJustice.Api.Notifications;

public enum SmsAlarmKind
{
    /// <summary>Texts of a day that is over have no outcome: the equation of decision 3 does not hold.</summary>
    Unaccounted = 1,

    /// <summary>Nothing has left for two hours of a working day.</summary>
    Silence = 2,

    /// <summary>For an hour nobody has known whether the provider took them.</summary>
    Uncertain = 3,
}

/// <param name="Service">Code of the service; null when it concerns all.</param>
/// <param name="Since">The oldest of them.</param>
/// <param name="Texts">How many.</param>
public sealed record SmsAlarm(SmsAlarmKind Kind, string? Service, DateTimeOffset Since, int Texts)
{
    /// <summary>In French.</summary>
    public string Sentence => Kind switch
    {
        SmsAlarmKind.Unaccounted => $"SMS d'une journée close dont personne ne sait ce qu'ils sont devenus : {Texts}.",
        SmsAlarmKind.Silence => "Aucun SMS n'est parti depuis deux heures, un jour ouvré.",
        SmsAlarmKind.Uncertain => $"SMS au sort inconnu depuis plus d'une heure : {Texts}.",
    };
}

/// <summary>What somebody should look at now.</summary>
internal sealed class SmsAlarms(NpgsqlDataSource source, TimeProvider clock)
{
    private static readonly TimeSpan UncertainTooLong = TimeSpan.FromHours(1);

    private static readonly string UnaccountedSql =
        $"""
         select p.service_code, min(q.due_at), count(*)::int
         from {SmsQueueTable.Rows} q join {PlaceTable.Rows} p using (place_id)
         where ((q.state = 'Due' and q.due_at <= $1) or (q.state = 'Attempting' and q.attempted_at <= $1))
           and (q.due_at at time zone p.time_zone)::date + 1 + time '{Reconciliation.ReckonedAt}' <= $1 at time zone p.time_zone
         group by p.service_code
         order by p.service_code
         """;

    private static readonly string UncertainSql =
        $"""
         select p.service_code, min(q.attempted_at), count(*)::int
         from {SmsQueueTable.Rows} q join {PlaceTable.Rows} p using (place_id)
         where q.state = 'Uncertain' and q.attempted_at <= $1
         group by p.service_code
         order by p.service_code
         """;

    // The ids of attempts follow time, and each of them is in an index.
    private static readonly string LastLeftSql =
        $"select attempted_at from {SmsQueueTable.Rows} where attempt_id is not null order by attempt_id desc limit 1";

    public async Task<IReadOnlyList<SmsAlarm>> Now(CancellationToken cancellation)
    {
        var now = clock.Now();
        return
        [
            .. await PerService(SmsAlarmKind.Unaccounted, UnaccountedSql, now, cancellation),
            .. await PerService(SmsAlarmKind.Uncertain, UncertainSql, now - UncertainTooLong, cancellation),
            .. await Silence(now, cancellation),
        ];
    }

    private async Task<IReadOnlyList<SmsAlarm>> PerService(
        SmsAlarmKind kind,
        string sql,
        DateTimeOffset until,
        CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(sql);
        command.Parameters.Add(new() { Value = until });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var alarms = new List<SmsAlarm>();

        while (await reader.ReadAsync(cancellation))
        {
            alarms.Add(new(kind, reader.GetString(0), reader.GetFieldValue<DateTimeOffset>(1), reader.GetInt32(2)));
        }

        return alarms;
    }

    private async Task<IReadOnlyList<SmsAlarm>> Silence(DateTimeOffset now, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(LastLeftSql);
        DateTimeOffset? lastLeft = await command.ExecuteScalarAsync(cancellation) is DateTime at ? at : null;
        return SendingSilence.TooLong(lastLeft, now) is { } since
            ? [new(SmsAlarmKind.Silence, Service: null, since, Texts: 0)]
            : [];
    }
}
