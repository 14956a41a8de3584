using System.Data.Common;
using System.Text;
using System.Text.Json;
using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Projections.Kernel;
using Npgsql;
using Weasel.Core;
using Weasel.Postgresql.Tables;

namespace MonSuiviJustice.Api.Probationers;

/// <summary>
/// Names, numbers and texts, sealed (decision 6). It writes in the transaction of the facts that speak of the person, and
/// destroying a person's key makes everything of theirs unreadable, while the facts stay whole.
/// </summary>
internal sealed class Vault(VaultCipher cipher, MasterKeys masters, PersonIndex index)
{
    public static readonly string People = $"{StoreSchema.Private}.vault_person";

    private static readonly string Texts = $"{StoreSchema.Private}.vault_text";

    public static IReadOnlyList<ISchemaObject> Build()
    {
        var people = new Table(People);
        people.AddColumn<Guid>("person_id").AsPrimaryKey();
        people.AddColumn<string>("master").AllowNulls().AddIndex();
        people.AddColumn("wrapped_key", "bytea").NotNull();
        people.AddColumn("record", "bytea").NotNull();
        people.AddColumn<short>("indexed_as").AllowNulls().AddIndex();

        var texts = new Table(Texts);
        texts.AddColumn<Guid>("text_id").AsPrimaryKey();
        texts.AddColumn<Guid>("person_id").NotNull().AddIndex();
        texts.AddColumn("sealed", "bytea").NotNull();
        return [people, texts, HashKey.Build(), PersonIndex.Build(), PersonIdentities.Build(), .. Openings.Build()];
    }

    public void Enter(IDocumentSession session, Guid personId, PersonalRecord record)
    {
        var key = VaultCipher.NewKey();
        session.QueueSqlCommand(
            $"insert into {People} (person_id, master, wrapped_key, record, indexed_as) values (?, ?, ?, ?, ?) on conflict do nothing",
            personId,
            masters.Newest.Id,
            cipher.Wrap(key, personId),
            Sealed(key, personId, record),
            PersonIndex.Version);
        index.Put(session, (personId, record));
    }

    public void Change(IDocumentSession session, OpenedRecord opened, PersonalRecord record)
    {
        session.QueueSqlCommand(
            $"update {People} set record = ? where person_id = ?",
            Sealed(opened.Key, opened.PersonId, record),
            opened.PersonId);
        Index(session, [opened with { Record = record }]);
    }

    /// <summary>By what these people are found from now on.</summary>
    public void Index(IDocumentSession session, IReadOnlyList<OpenedRecord> people)
    {
        Guid[] ids = [.. people.Select(person => person.PersonId)];
        session.QueueSqlCommand($"update {People} set indexed_as = ? where person_id = any(?)", PersonIndex.Version, ids);
        PersonIndex.Remove(session, ids);
        index.Put(session, [.. people.Select(person => (person.PersonId, person.Record))]);
    }

    /// <summary>The records of those people who still have one.</summary>
    public async Task<IReadOnlyDictionary<Guid, OpenedRecord>> Open(
        IQuerySession session,
        IReadOnlyCollection<Guid> personIds,
        Opening opening,
        CancellationToken cancellation)
    {
        await using var command = CommandOf(
            $"""
             with asked as materialized (
                 select person_id, master, wrapped_key, record from {People}
                 where person_id = any($1) and {Openings.Permitted($"{People}.person_id", first: 2)}
             ), {Openings.Recorded(first: 2)}
             select person_id, master, wrapped_key, record from asked
             """,
            personIds,
            opening);
        await using var reader = await session.ExecuteReaderAsync(command, cancellation);
        var opened = new Dictionary<Guid, OpenedRecord>();

        while (await reader.ReadAsync(cancellation))
        {
            var personId = reader.GetGuid(0);
            var key = cipher.Unwrap(reader.WrappedKey(1), personId);
            var json = VaultCipher.Open(
                key,
                await reader.GetFieldValueAsync<byte[]>(3, cancellation),
                RecordOf(personId));
            opened[personId] = new(
                personId,
                JsonSerializer.Deserialize<PersonalRecord>(json)
                    ?? throw new InvalidOperationException("An empty record in the vault."),
                key);
        }

        return opened;
    }

    /// <summary>
    /// Destroys the keys of these people and all that was sealed under them. First the keys: a text that is being kept
    /// meanwhile is waited for, and goes too.
    /// </summary>
    public static void Forget(IDocumentSession session, IReadOnlyCollection<Guid> personIds)
    {
        foreach (var table in (string[])[People, Texts, PersonIndex.Rows, PersonIdentities.Rows])
        {
            session.QueueSqlCommand($"delete from {table} where person_id = any(?)", personIds.ToArray());
        }
    }

    /// <summary>
    /// Seals texts of people whose records are open: in one statement, for a whole batch. Nothing is kept of whoever was
    /// forgotten meanwhile.
    /// </summary>
    public static void Keep(IDocumentSession session, IReadOnlyList<(Guid TextId, OpenedRecord Of, string Text)> texts) =>
        session.QueueSqlCommand(
            $"""
             insert into {Texts} (text_id, person_id, sealed)
             select given.* from unnest(?, ?, ?) given(text_id, person_id, sealed)
             join {People} p using (person_id) for key share of p
             """,
            texts.Select(text => text.TextId).ToArray(),
            texts.Select(text => text.Of.PersonId).ToArray(),
            texts.Select(text => VaultCipher.Seal(
                text.Of.Key,
                Encoding.UTF8.GetBytes(text.Text),
                TextOf(text.TextId))).ToArray());

    /// <summary>Seals texts again that are kept already: under the key of another person.</summary>
    public static void KeepAgain(IDocumentSession session, IReadOnlyList<(Guid TextId, OpenedRecord Of, string Text)> texts)
    {
        session.QueueSqlCommand($"delete from {Texts} where text_id = any(?)", texts.Select(text => text.TextId).ToArray());
        Keep(session, texts);
    }

    /// <param name="ids">A query for the ids of the texts.</param>
    public static void ForgetTexts(IDocumentSession session, string ids, params object[] values) =>
        session.QueueSqlCommand($"delete from {Texts} where text_id in ({ids})", values);

    /// <summary>The texts kept under these ids, as they were sent.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> Read(
        IQuerySession session,
        IReadOnlyCollection<Guid> textIds,
        Opening opening,
        CancellationToken cancellation)
    {
        await using var command = CommandOf(
            $"""
             with asked as materialized (
                 select text_id, person_id, sealed, master, wrapped_key
                 from {Texts} join {People} using (person_id)
                 where text_id = any($1) and {Openings.Permitted($"{People}.person_id", first: 2)}
             ), {Openings.Recorded(first: 2)}
             select text_id, person_id, sealed, master, wrapped_key from asked
             """,
            textIds,
            opening);
        await using var reader = await session.ExecuteReaderAsync(command, cancellation);
        var texts = new Dictionary<Guid, string>();

        while (await reader.ReadAsync(cancellation))
        {
            var textId = reader.GetGuid(0);
            var key = cipher.Unwrap(reader.WrappedKey(3), reader.GetGuid(1));
            texts[textId] = Encoding.UTF8.GetString(VaultCipher.Open(
                key,
                await reader.GetFieldValueAsync<byte[]>(2, cancellation),
                TextOf(textId)));
        }

        return texts;
    }

    public static byte[] Sealed(byte[] key, Guid personId, PersonalRecord record) =>
        VaultCipher.Seal(key, JsonSerializer.SerializeToUtf8Bytes(record), RecordOf(personId));

    private static NpgsqlCommand CommandOf(string sql, IReadOnlyCollection<Guid> ids, Opening opening)
    {
        var command = new NpgsqlCommand(sql);

        foreach (var value in (object?[])[ids.ToArray(), .. opening.Values])
        {
            command.Parameters.Add(new() { Value = value ?? DBNull.Value });
        }

        return command;
    }

    private static string RecordOf(Guid personId) => $"record:{personId}";

    private static string TextOf(Guid textId) => $"text:{textId}";
}

internal static class WrappedKeys
{
    /// <summary>The name of the master key stands in one column, what it sealed in the next.</summary>
    public static WrappedKey WrappedKey(this DbDataReader row, int master) =>
        new(row.Text(master), row.GetFieldValue<byte[]>(master + 1));
}
