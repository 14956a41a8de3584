using System.Globalization;
using System.Text;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Projections.Probationers;
using NpgsqlTypes;

namespace MonSuiviJustice.Benchmarks.Stage;

/// <summary>
/// A quarter of a million people, sealed and indexed as the application does it, followed by the services of
/// <see cref="Country"/>; and the same people in plain text, as a table of a careless application keeps them.
/// </summary>
internal sealed record Population(IReadOnlyList<PersonalRecord> People)
{
    public const int Count = 250_000;

    public static async Task<Population> Settle(BenchStage stage)
    {
        var random = new Random(4711);
        var people = Enumerable.Range(0, Count).Select(number => Person(random, number)).ToArray();
        var rows = people.Select((record, number) => (Id: Guid.CreateVersion7(), Service: Country.CodeOf(number % Country.Services), record)).ToArray();
        await stage.Execute(Sql.Text("raw-people.sql"));
        await Seal(stage, rows);
        await Follow(stage, rows);
        await Plain(stage, rows);
        await stage.Execute("vacuum analyze");
        return new(people);
    }

    /// <summary>As the plain table keeps a name: small letters without accents.</summary>
    public static string Folded(string name) => string.Concat(name.Normalize(NormalizationForm.FormD)
        .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)).ToLowerInvariant();

    private static PersonalRecord Person(Random random, int number)
    {
        var (last, first) = FrenchNames.Draw(random);
        return new(
            last,
            first,
            random.NextDouble() < 0.85 ? $"+3361{number:0000000}" : null,
            new DateOnly(1950, 1, 1).AddDays(random.Next(55 * 365)),
            random.NextDouble() < 0.7 ? $"2000{number:00000000}" : null);
    }

    private static async Task Seal(BenchStage stage, (Guid Id, string Service, PersonalRecord Record)[] rows)
    {
        var cipher = stage.Services.GetRequiredService<VaultCipher>();
        var master = stage.Services.GetRequiredService<MasterKeys>().Newest.Id;
        var hashKey = stage.Services.GetRequiredService<HashKey>();
        await using var connection = await stage.Super.OpenConnectionAsync();
        await using (var copy = await connection.BeginBinaryImportAsync(
            $"copy {Vault.People} (person_id, master, wrapped_key, record, indexed_as) from stdin (format binary)"))
        {
            foreach (var (id, _, record) in rows)
            {
                var key = VaultCipher.NewKey();
                await copy.StartRowAsync();
                await copy.WriteAsync(id);
                await copy.WriteAsync(master);
                await copy.WriteAsync(cipher.Wrap(key, id));
                await copy.WriteAsync(Vault.Sealed(key, id, record));
                await copy.WriteAsync(PersonIndex.Version);
            }

            await copy.CompleteAsync();
        }

        await using (var copy = await connection.BeginBinaryImportAsync(
            $"copy {PersonIndex.Rows} (token, weight, person_id) from stdin (format binary)"))
        {
            foreach (var (id, _, record) in rows)
            {
                foreach (var (term, weight) in SearchTerms.Of(record))
                {
                    await copy.StartRowAsync();
                    await copy.WriteAsync(hashKey.TokenOf(term));
                    await copy.WriteAsync(weight, NpgsqlDbType.Smallint);
                    await copy.WriteAsync(id);
                }
            }

            await copy.CompleteAsync();
        }

        await Identify(stage, rows);
    }

    private static async Task Identify(BenchStage stage, (Guid Id, string Service, PersonalRecord Record)[] rows)
    {
        var identities = stage.Services.GetRequiredService<PersonIdentities>();

        foreach (var batch in rows.Chunk(2000))
        {
            await using var session = stage.Store.LightweightSession();
            identities.Fill(session, [.. batch.Select(row => new OpenedRecord(row.Id, row.Record, []))]);
            await session.SaveChangesAsync();
        }
    }

    private static async Task Follow(BenchStage stage, (Guid Id, string Service, PersonalRecord Record)[] rows)
    {
        await using var connection = await stage.Super.OpenConnectionAsync();
        await using (var copy = await connection.BeginBinaryImportAsync(
            $"copy {ProbationerTable.Rows} (probationer_id, service_code, reachability, registered_at, file, file_since) from stdin (format binary)"))
        {
            foreach (var (id, service, _) in rows)
            {
                await copy.StartRowAsync();
                await copy.WriteAsync(id);
                await copy.WriteAsync(service);
                await copy.WriteAsync($"{Reachability.Mobile}");
                await copy.WriteAsync(Days.Start, NpgsqlDbType.TimestampTz);
                await copy.WriteAsync($"{FileState.Open}");
                await copy.WriteAsync(Days.Start, NpgsqlDbType.TimestampTz);
            }

            await copy.CompleteAsync();
        }

        await stage.Execute(
            $"""
             insert into {FollowingTable.Rows} (following_id, probationer_id, service_code, reason, since)
             select probationer_id, probationer_id, service_code, '{FollowingReason.OwnService}', registered_at
             from {ProbationerTable.Rows} on conflict do nothing
             """);
    }

    private static async Task Plain(BenchStage stage, (Guid Id, string Service, PersonalRecord Record)[] rows)
    {
        await using var connection = await stage.Super.OpenConnectionAsync();
        await using (var copy = await connection.BeginBinaryImportAsync(
            "copy raw.person (id, service_code, last_name, first_name, mobile, appi, birth) from stdin (format binary)"))
        {
            foreach (var (id, service, record) in rows)
            {
                await copy.StartRowAsync();
                await copy.WriteAsync(id);
                await copy.WriteAsync(service);
                await copy.WriteAsync(Folded(record.LastName));
                await copy.WriteAsync(Folded(record.FirstName));
                await copy.WriteAsync(record.Mobile);
                await copy.WriteAsync(record.AppiNumber);
                await copy.WriteAsync(record.BirthDate ?? default);
            }

            await copy.CompleteAsync();
        }

        await stage.Execute(Sql.Text("raw-people-indexes.sql"));
    }
}
