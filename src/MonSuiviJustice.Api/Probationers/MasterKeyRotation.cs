using Marten;
using MonSuiviJustice.Api.Kernel;

namespace MonSuiviJustice.Api.Probationers;

/// <summary>
/// Seals the key of each person again under the newest master key, in batches, until none stands under an older one. The
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

    private static readonly string Older =
        $"""
         select person_id, master, wrapped_key from {Vault.People}
         where master = any($1) or master is null
         limit {Batch} for update skip locked
         """;

    private static readonly string Write =
        $"""
         update {Vault.People} p set master = ?, wrapped_key = it.wrapped_key
         from unnest(?, ?) it(person_id, wrapped_key) where p.person_id = it.person_id
         """;

    protected override async Task<bool> DoBatch(CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        await session.BeginTransactionAsync(cancellation);
        var older = await session.Rows(
            Older,
            [masters.Ids.SkipLast(1).ToArray()],
            row => (PersonId: row.GetGuid(0), Wrapped: row.WrappedKey(1)),
            cancellation);

        if (older.Count == 0)
        {
            return false;
        }

        session.QueueSqlCommand(
            Write,
            masters.Newest.Id,
            older.Select(it => it.PersonId).ToArray(),
            older.Select(it => cipher.Wrap(cipher.Unwrap(it.Wrapped, it.PersonId), it.PersonId)).ToArray());
        await session.SaveChangesAsync(cancellation);
        Rewrapped(logger, older.Count, masters.Newest.Id);
        return older.Count == Batch;
    }

    [LoggerMessage(LogLevel.Information, "{Count} keys of people are now sealed under the master key {MasterKey}.")]
    private static partial void Rewrapped(ILogger logger, int count, string masterKey);
}
