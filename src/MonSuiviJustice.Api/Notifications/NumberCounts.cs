using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Projections.Kernel;
using Weasel.Postgresql.Tables;

namespace MonSuiviJustice.Api.Notifications;

/// <summary>
/// How many texts each number was sent on a day, over all nodes: whatever goes wrong, nobody's telephone is flooded. Limit:
/// <c>Notifications:MaxPerNumberPerDay</c>.
/// </summary>
internal sealed class NumberCounts(IConfiguration configuration)
{
    private static readonly string Rows = $"{StoreSchema.Private}.sms_number_count";

    // In one order, so that two batches with the same numbers do not wait for each other.
    private static readonly string AddSql =
        $"""
         insert into {Rows} as c (mobile_hash, day, texts)
         select hash, $1, texts from unnest($2, $3) given(hash, texts) order by hash
         on conflict (mobile_hash, day) do update set texts = c.texts + excluded.texts
         returning mobile_hash, texts
         """;

    private readonly int _limit = configuration.GetValue("Notifications:MaxPerNumberPerDay", 20);

    public static Table Build()
    {
        var table = new Table(Rows);
        table.AddColumn<string>("mobile_hash").AsPrimaryKey();
        table.AddColumn<DateOnly>("day").AsPrimaryKey();
        table.AddColumn<int>("texts").NotNull();
        return table;
    }

    /// <summary>
    /// Counts texts to these numbers, keeps others from counting them meanwhile, and says how many more each may have been
    /// sent before.
    /// </summary>
    public async Task<Dictionary<string, int>> Left(
        IQuerySession session,
        IReadOnlyDictionary<string, int> wanted,
        DateTimeOffset now,
        CancellationToken cancellation)
    {
        var hashes = wanted.Keys.Order(StringComparer.Ordinal).ToArray();
        var counted = await session.Rows(
            AddSql,
            [DayOf(now), hashes, hashes.Select(hash => wanted[hash]).ToArray()],
            row => (Hash: row.GetString(0), Texts: row.GetInt32(1)),
            cancellation);
        return counted.ToDictionary(it => it.Hash, it => Math.Max(0, _limit - (it.Texts - wanted[it.Hash])));
    }

    /// <summary>They were not sent after all.</summary>
    public static void GiveBack(IDocumentSession session, IReadOnlyDictionary<string, int> unsent, DateTimeOffset now) =>
        session.QueueSqlCommand(
            $"""
             update {Rows} c set texts = c.texts - given.texts from unnest(?, ?) given(hash, texts)
             where c.mobile_hash = given.hash and c.day = ?
             """,
            unsent.Keys.ToArray(),
            unsent.Values.ToArray(),
            DayOf(now));

    /// <summary>What was counted before yesterday is of no use any more.</summary>
    public static void Forget(IDocumentSession session, DateTimeOffset now) =>
        session.QueueSqlCommand($"delete from {Rows} where day < ?", DayOf(now).AddDays(-1));

    private static DateOnly DayOf(DateTimeOffset now) => DateOnly.FromDateTime(now.UtcDateTime);
}
