using System.Buffers;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using MonSuiviJustice.Api.Notifications;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Notifications;
using Npgsql;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Probationers;

/// <summary>
/// Somebody has stolen the whole database and not the master key. Every row of every table is read as a dump writes it, and
/// searched for what agents typed, in each form that a careless table might keep it in.
/// </summary>
public sealed class StolenDumpApi(ApiHost api)
{
    private static readonly string[] Names = ["Zyxwédaine-Quönk", "Ötzibrandé", "Vélocipouët"];

    private static readonly DateOnly Birth = new(1943, 7, 19);

    private readonly string _stolen = new NpgsqlConnectionStringBuilder(api.Database.Super) { Database = "msj" }.ConnectionString;
    private readonly string _mobile = Scenes.NewMobile();
    private readonly string _appi = $"2019{Scenes.EightDigits()}";
    private readonly string _note = $"Canari du pont d'Iéna {Guid.NewGuid():N}";

    private string Registration => JsonSerializer.Serialize(
        new { lastName = Names[0], firstName = Names[1], birthDate = Birth, appiNumber = _appi, mobile = _mobile },
        ApiClient.Json);

    [Fact]
    public async Task Nothing_that_agents_typed_is_in_a_stolen_database()
    {
        await ALifeIsLived();

        var found = await Dump.Lines(_stolen)
            .Where(new Canaries(Secrets()).Betray)
            .Take(3)
            .ToArrayAsync(TestContext.Current.CancellationToken);

        Assert.Empty(found);
    }

    /// <summary>A search that finds nothing proves something only if it would find: each secret, in each form.</summary>
    [Fact]
    public async Task The_thief_would_find_each_of_them_if_a_table_kept_it()
    {
        await using var source = NpgsqlDataSource.Create(_stolen);
        await Run(source, "create table private.careless (id int, text text, bytes bytea)");
        var canaries = new Canaries(Secrets());

        foreach (var (secret, id) in Secrets().Select((secret, id) => (secret, id)))
        {
            var bytes = Encoding.UTF8.GetBytes(secret);
            object[] careless =
            [
                secret, secret.ToUpperInvariant(), secret.ToLowerInvariant(), $"x{Convert.ToBase64String(bytes)}",
                Convert.ToBase64String([1, .. bytes]), Convert.ToBase64String([1, 2, .. bytes]), Convert.ToHexString(bytes),
                bytes, SHA256.HashData(bytes), $$"""{"value":"{{secret}}"}""",
            ];

            foreach (var kept in careless)
            {
                await Run(source, "truncate private.careless");
                await using var command = source.CreateCommand($"insert into private.careless (id, {(kept is string ? "text" : "bytes")}) values ({id}, $1)");
                command.Parameters.Add(new() { Value = kept });
                await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

                Assert.Contains(await Dump.Of(source, "private.careless").ToArrayAsync(TestContext.Current.CancellationToken), canaries.Betray);
            }
        }

        await Run(source, "drop table private.careless");
    }

    [Fact]
    public async Task Another_master_key_opens_no_record_and_recognises_no_number()
    {
        await ALifeIsLived();
        await using var source = NpgsqlDataSource.Create(_stolen);
        byte[][] thieves = [RandomNumberGenerator.GetBytes(32), new byte[32], Encoding.ASCII.GetBytes("development only: not a secret !")];
        var people = await Read(source, $"select person_id, wrapped_key, record from {Vault.People} limit 300");

        Assert.All(thieves, key =>
        {
            Assert.All(people, row => Assert.ThrowsAny<CryptographicException>(() =>
                VaultCipher.Open(key, (byte[])row[1], $"key:{row[0]}")));
            Assert.All(people, row => Assert.ThrowsAny<CryptographicException>(() =>
                VaultCipher.Open(key, (byte[])row[2], $"record:{row[0]}")));
        });

        var hashes = await Read(source, "select data ->> 'mobileHash' from facts.mt_events where data ? 'mobileHash'");
        Assert.DoesNotContain(hashes, row => thieves.Select(key => Convert.ToHexStringLower(
            HMACSHA256.HashData(MasterKey.Derived(key, 32, "mobile-hash"u8), Encoding.UTF8.GetBytes(_mobile)))).Contains(row[0]));
    }

    private async Task ALifeIsLived()
    {
        await api.MorningComes();
        var slot = await api.HasSlot(daysLater: 2);
        var (administrator, agent) = (api.AsAdministrator(), await api.As(AgentRole.ProbationOfficer, Scenes.Spip));
        var field = await administrator.Create(
            $"/v1/services/{Scenes.Spip}/extra-fields",
            new { label = "Motif", type = "Text", scope = "Later", kinds = new[] { ConvocationKind.SpipFollowUp } });
        using var registered = await agent.SendText(HttpMethod.Post, "/v1/probationers", Registration, key: $"{Guid.NewGuid()}");
        var person = Guid.Parse($"{registered.Headers.Location}".Split('/')[^1]);
        var convocation = await agent.Create("/v1/convocations", new { slotId = slot, probationerId = person, telling = Telling.NowAndRemind });
        using var filled = await agent.Send(
            HttpMethod.Put, $"/v1/convocations/{convocation}/extra-fields/{field}", new { value = _note }, ifMatch: "\"1\"");
        using var known = await agent.SendText(HttpMethod.Post, "/v1/probationers", Registration, key: $"{Guid.NewGuid()}");
        await agent.SaysWhy(person, _note);
        using var found = await agent.Post("/v1/probationer-searches", new { text = $"{Names[0]} {_mobile}" });
        using var renamed = await agent.Send(
            HttpMethod.Put,
            $"/v1/probationers/{person}/identity",
            new { lastName = Names[2], firstName = Names[1], birthDate = Birth, appiNumber = _appi },
            ifMatch: "\"1\"");
        filled.EnsureSuccessStatusCode();
        Assert.Equal(HttpStatusCode.Conflict, known.StatusCode);
        found.EnsureSuccessStatusCode();
        renamed.EnsureSuccessStatusCode();
        await ApiHost.Eventually(() => Task.FromResult(
            api.Alba.Services.GetRequiredService<LocalGateway>().Inbox.Any(line => line.To == _mobile)));
        await api.AsyncViewsHaveCaughtUp();
        using var retired = await administrator.Post($"/v1/services/{Scenes.Spip}/extra-fields/{field}/retirement");
    }

    private IReadOnlyList<string> Secrets() =>
    [
        .. Names, _mobile, _mobile[3..], $"0{_mobile[3..]}", MobileNumber.National(_mobile), _appi, _note, $"{Birth:yyyy-MM-dd}",
        $"{Birth:dd/MM/yyyy}", $"POST /v1/probationers\n{Registration}",
    ];

    private static async Task<IReadOnlyList<object[]>> Read(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<object[]>();

        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    private static async Task Run(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The forms in which a secret could stand in a dump.</summary>
    private sealed class Canaries(IEnumerable<string> secrets)
    {
        private readonly SearchValues<string> _forms = SearchValues.Create(
            [.. secrets.SelectMany(FormsOf).Where(form => form.Length >= 6).Distinct()],
            StringComparison.OrdinalIgnoreCase);

        public bool Betray(string line) => line.AsSpan().ContainsAny(_forms);

        // In capitals or not, with its accents or without; as bytes in hexadecimal, in base 64 at each of three places; as a
        // hash without a key, which is guessed in a second.
        private static IEnumerable<string> FormsOf(string secret) => new[] { secret, Unaccented(secret) }
            .SelectMany(text => new[] { text, text.ToUpperInvariant(), text.ToLowerInvariant() })
            .SelectMany(text => (IEnumerable<string>)
            [
                text,
                text.Replace("\n", "\\n", StringComparison.Ordinal),
                .. new[] { Encoding.UTF8, Encoding.Unicode, Encoding.Latin1 }.Select(encoding => Convert.ToHexString(encoding.GetBytes(text))),
                .. Enumerable.Range(0, 3).Select(place => Base64At(place, Encoding.UTF8.GetBytes(text))),
                string.Concat(text.Select(letter => letter < 128 ? $"{letter}" : $"\\u{(int)letter:x4}")),
                Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
                Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            ]);

        private static string Base64At(int place, byte[] bytes)
        {
            var text = Convert.ToBase64String([.. new byte[place], .. bytes]).TrimEnd('=');
            return text[(place == 0 ? 0 : place + 1)..^1];
        }

        private static string Unaccented(string text) => string.Concat(text.Normalize(NormalizationForm.FormD)
            .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark));
    }

    /// <summary>Every row as <c>pg_dump</c> writes it.</summary>
    private static class Dump
    {
        private const string Tables =
            """
            select format('%I.%I', nspname, relname) from pg_class join pg_namespace schema on schema.oid = relnamespace
            where relkind = 'r' and nspname not in ('pg_catalog', 'information_schema')
            """;

        public static async IAsyncEnumerable<string> Lines(string connection)
        {
            await using var source = NpgsqlDataSource.Create(connection);

            foreach (var table in await Read(source, Tables))
            {
                await foreach (var line in Of(source, (string)table[0]))
                {
                    yield return line;
                }
            }
        }

        public static async IAsyncEnumerable<string> Of(NpgsqlDataSource source, string table)
        {
            await using var connection = await source.OpenConnectionAsync();
            using var rows = await connection.BeginTextExportAsync($"copy {table} to stdout");

            while (await rows.ReadLineAsync() is { } line)
            {
                yield return $"{table}: {line}";
            }
        }
    }
}
