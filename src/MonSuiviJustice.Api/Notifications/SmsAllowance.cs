using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Projections.Kernel;
using Npgsql;
using Weasel.Postgresql.Tables;

namespace MonSuiviJustice.Api.Notifications;

/// <summary>
/// How many texts may leave now, over all nodes: so many per second (<c>Notifications:MaxPerSecond</c>, no limit at 0). A
/// bucket in the database that fills with time and holds one second's worth.
/// </summary>
internal sealed class SmsAllowance(NpgsqlDataSource source, TimeProvider clock, IConfiguration configuration)
{
    private const string Filled = "least(greatest($2, 1), a.left_over + $2 * greatest(0, extract(epoch from $1 - a.filled_at)))";

    private static readonly string Rows = $"{StoreSchema.Private}.sms_allowance";

    private static readonly string TakeSql =
        $"""
         update {Rows} a set
             granted = least($3, floor({Filled})),
             left_over = {Filled} - least($3, floor({Filled})),
             filled_at = greatest(a.filled_at, $1)
         returning granted::int
         """;

    private readonly double _perSecond = configuration.GetValue("Notifications:MaxPerSecond", 0d);

    private bool _exists;

    public static Table Build()
    {
        var table = new Table(Rows);
        table.AddColumn<int>("id").AsPrimaryKey();
        table.AddColumn("granted", "double precision").NotNull();
        table.AddColumn("left_over", "double precision").NotNull();
        table.AddColumn<DateTimeOffset>("filled_at").NotNull();
        return table;
    }

    /// <summary>How many of those wanted may leave. Committed at once: what is taken and not used is lost, never the limit.</summary>
    public async Task<int> Take(int wanted, CancellationToken cancellation)
    {
        if (_perSecond <= 0 || wanted == 0)
        {
            return wanted;
        }

        if (!_exists)
        {
            await using var first = source.CreateCommand(
                $"insert into {Rows} (id, granted, left_over, filled_at) values (1, 0, $1, $2) on conflict do nothing");
            first.Parameters.Add(new() { Value = Math.Max(_perSecond, 1) });
            first.Parameters.Add(new() { Value = clock.Now() });
            await first.ExecuteNonQueryAsync(cancellation);
            _exists = true;
        }

        await using var command = source.CreateCommand(TakeSql);
        command.Parameters.Add(new() { Value = clock.Now() });
        command.Parameters.Add(new() { Value = _perSecond });
        command.Parameters.Add(new() { Value = (double)wanted });
        return await command.ExecuteScalarAsync(cancellation) is int granted ? granted : 0;
    }
}
