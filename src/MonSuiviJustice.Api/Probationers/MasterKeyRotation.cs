using Marten;
using MonSuiviJustice.Api.Access;
using MonSuiviJustice.Api.Kernel;

namespace MonSuiviJustice.Api.Probationers;

/// <summary>
/// Seals the key of each person and of each agent again under the newest master key, in batches, until none stands under an older one. The
/// keys themselves stay, so no record, no text and no fact changes (ADR 0016).
/// </summary>
internal sealed partial class MasterKeyRotation(
    IDocumentStore store,
    MasterKeys masters,
    VaultCipher cipher,
    IConfiguration configuration,
    ILogger<MasterKeyRotation> logger)
    : Chore(configuration.GetValue("Vault:RotationTick", TimeSpan.FromMinutes(1)), logger)
{
    private const int Batch = 500;

    protected override async Task<bool> DoBatch(CancellationToken cancellation) =>
        await DoBatch(Vault.People, "person_id", cancellation)
        || await DoBatch(AgentContacts.Rows, "agent_id", cancellation);

    private async Task<bool> DoBatch(string table, string id, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        await session.BeginTransactionAsync(cancellation);
        var older = await session.Rows(
            $"""
             select {id}, master, wrapped_key from {table}
             where master = any($1) or master is null
             limit {Batch} for update skip locked
             """,
            [masters.Ids.SkipLast(1).ToArray()],
            row => (Id: row.GetGuid(0), Wrapped: row.WrappedKey(1)),
            cancellation);

        if (older.Count == 0)
        {
            return false;
        }

        session.QueueSqlCommand(
            $"""
             update {table} p set master = ?, wrapped_key = it.wrapped_key
             from unnest(?, ?) it(id, wrapped_key) where p.{id} = it.id
             """,
            masters.Newest.Id,
            older.Select(it => it.Id).ToArray(),
            older.Select(it => cipher.Wrap(cipher.Unwrap(it.Wrapped, it.Id), it.Id)).ToArray());
        await session.SaveChangesAsync(cancellation);
        Rewrapped(logger, older.Count, masters.Newest.Id);
        return older.Count == Batch;
    }

    [LoggerMessage(LogLevel.Information, "{Count} keys of people are now sealed under the master key {MasterKey}.")]
    private static partial void Rewrapped(ILogger logger, int count, string masterKey);
}
