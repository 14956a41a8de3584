using System.Data.Common;
using MonSuiviJustice.Domain.Audit;
using MonSuiviJustice.Projections.Kernel;
using Weasel.Postgresql.Tables;

namespace MonSuiviJustice.Api.Audit;

/// <summary>
/// The chain over facts: seals that the application adds and reads, and can neither change nor delete. Hashing happens in
/// PostgreSQL: facts stay where they are, and 40 bytes of each come out (ADR 0019).
/// </summary>
internal static class ChainSeals
{
    public static readonly string Rows = $"{StoreSchema.Private}.chain_seal";

    public const string Columns = "first_position, last_position, facts, sealed_at, head, key_id, signature";

    /// <summary>
    /// Of facts <c>e</c>, as <see cref="SealedFacts"/>. Binary forms only, and lengths before texts: no setting of a session
    /// changes a byte, and no two facts have the same bytes. PostgreSQL writes the same jsonb in one way.
    /// </summary>
    public const string Entries =
        """
        coalesce(string_agg(
            int8send(e.seq_id) || sha256(
                int8send(e.seq_id) || uuid_send(e.id) || uuid_send(e.stream_id) || int8send(e.version)
                || timestamptz_send(e.timestamp) || boolsend(e.is_archived) || int4send(octet_length(e.type))
                || convert_to(e.type || e.data::text, 'UTF8')),
            '' order by e.seq_id), '')
        """;

    public static Table Build()
    {
        var table = new Table(Rows);
        table.AddColumn<long>("last_position").AsPrimaryKey();
        table.AddColumn<long>("first_position").NotNull();
        table.AddColumn<long>("facts").NotNull();
        table.AddColumn<DateTimeOffset>("sealed_at").NotNull();
        table.AddColumn("entries", "bytea").NotNull();
        table.AddColumn<string>("head").NotNull();
        table.AddColumn<string>("key_id").NotNull();
        table.AddColumn<string>("signature").NotNull();
        return table;
    }

    /// <summary>Of the first seven columns, <see cref="Columns"/>.</summary>
    public static Seal Of(DbDataReader row) => new(
        row.GetInt64(0),
        row.GetInt64(1),
        row.GetInt64(2),
        row.GetFieldValue<DateTimeOffset>(3),
        row.GetString(4),
        row.GetString(5),
        row.GetString(6));
}
