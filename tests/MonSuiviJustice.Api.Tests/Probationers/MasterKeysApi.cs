using System.Security.Cryptography;
using System.Text;
using Alba;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Api.Tests.Kernel;
using Npgsql;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Probationers;

[CollectionDefinition(nameof(MasterKeysApi), DisableParallelization = true)]
public sealed class MasterKeysAlone : ICollectionFixture<MasterKeysApi.Stage>;

[Collection(nameof(MasterKeysApi))]
public sealed class MasterKeysApi(MasterKeysApi.Stage stage) : IAsyncLifetime
{
    private const string Mobile = "+33612345678";

    /// <summary>More than two batches of the rotation.</summary>
    private const int Crowd = 1200;

    private readonly string _old = stage.LastKey;
    private readonly string _new = NewKey();

    /// <summary>
    /// No spec is bound by the keys of another. The table is emptied as a whole: after a delete, who is registered last
    /// may take a page in front, and with a failure there the rotation would not begin.
    /// </summary>
    public async ValueTask InitializeAsync() => await stage.Execute(
        """
        do $$ begin
            if to_regclass('private.vault_secret') is not null then
                truncate private.vault_person, private.vault_secret cascade;
            end if;
        end $$;
        """);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_rotation_seals_every_key_again_and_touches_no_fact()
    {
        await using var before = await stage.NodeWith(_old);
        var person = await Registers(before);
        await CrowdEnters(before);
        var (facts, hash) = (await stage.Count("facts.mt_events"), HashOn(before));

        await using (var both = await stage.NodeWith(_old, _new))
        {
            await ApiHost.Eventually(async () => await CountUnder(_old) == 0);
            Assert.Equal("DUPONT", await LastNameOn(both, person));
            Assert.Equal(hash, HashOn(both));
        }

        await using var alone = await stage.NodeWith(_new);
        Assert.Equal("DUPONT", await LastNameOn(alone, person));
        Assert.Equal(hash, HashOn(alone));
        Assert.Equal(facts, await stage.Count("facts.mt_events"));
    }

    [Fact]
    public async Task A_rotation_that_fails_half_way_goes_on_and_everybody_can_be_read_meanwhile()
    {
        await using var before = await stage.NodeWith(_old);
        await CrowdEnters(before);
        var last = await Registers(before);
        await stage.Execute(
            $"""
             create function private.stop() returns trigger as $$ begin raise exception 'crash'; end; $$ language plpgsql;
             create trigger stop before update on private.vault_person for each row
                 when (old.person_id = '{last}') execute function private.stop();
             """);

        await using var both = await stage.NodeWith(_old, _new);
        await ApiHost.Eventually(async () => await CountUnder(_new) > 0 && await CountUnder(_old) > 0);
        Assert.Equal("DUPONT", await LastNameOn(both, last));
        await stage.Execute("drop trigger stop on private.vault_person");

        await ApiHost.Eventually(async () => await CountUnder(_old) == 0);
        Assert.Equal("DUPONT", await LastNameOn(both, last));
    }

    [Fact]
    public async Task What_was_sealed_before_master_keys_had_names_still_opens_and_its_hashes_stay()
    {
        await using var before = await stage.NodeWith(_old);
        var person = await Registers(before);
        await stage.Execute("update private.vault_person set master = null; delete from private.vault_secret");
        var hashOfBefore = Convert.ToHexStringLower(HMACSHA256.HashData(
            HKDF.DeriveKey(HashAlgorithmName.SHA256, Convert.FromBase64String(_old), 32, info: "mobile-hash"u8.ToArray()),
            Encoding.UTF8.GetBytes(Mobile)));

        await using var both = await stage.NodeWith(_old, _new);

        Assert.Equal("DUPONT", await LastNameOn(both, person));
        Assert.Equal(hashOfBefore, HashOn(both));
        await ApiHost.Eventually(async () => await stage.Count($"{Vault.People} where master is null") == 0);
        Assert.Equal("DUPONT", await LastNameOn(both, person));
    }

    [Fact]
    public async Task A_node_without_the_key_of_the_records_does_not_start()
    {
        await using (var before = await stage.NodeWith(_old))
        {
            await Registers(before);
        }

        var error = await Assert.ThrowsAnyAsync<Exception>(() => stage.NodeWith(_new));
        stage.LastKey = _old;

        Assert.Contains("Vault:MasterKey lacks", $"{error}", StringComparison.Ordinal);
    }

    private static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(MasterKeys.KeyBytes));

    private static string HashOn(IAlbaHost node) => node.Services.GetRequiredService<HashKey>().HashOf(Mobile);

    private static async Task CrowdEnters(IAlbaHost node)
    {
        var vault = node.Services.GetRequiredService<Vault>();
        await using var session = node.Services.GetRequiredService<IDocumentStore>().LightweightSession();

        for (var number = 0; number < Crowd; number++)
        {
            vault.Enter(session, Guid.CreateVersion7(), new("Martin", "Lou", Mobile));
        }

        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private async Task<string?> LastNameOn(IAlbaHost node, Guid person) =>
        (await stage.ClientOf(node).Get<OpenCard>($"/v1/probationers/{person}")).LastName;

    private Task<Guid> Registers(IAlbaHost node) =>
        stage.ClientOf(node).Create("/v1/probationers", new { lastName = "Dupont", firstName = "Camille", withoutMobile = "NoMobile" });

    private Task<long> CountUnder(string key) => stage.Count($"{Vault.People} where master = '{MasterKey.Of(key).Id}'");

    /// <summary>A database of its own: a node that knows one key cannot work beside one that seals under another.</summary>
    public sealed class Stage : IAsyncLifetime
    {
        private readonly ApiHost _api;

        private string _keys;

        public Stage()
        {
            _keys = LastKey = NewKey();
            _api = new()
            {
                Differently = web => web.UseSetting("Vault:MasterKey", _keys).UseSetting("Vault:RotationTick", "00:00:00.2"),
            };
        }

        /// <summary>Under which the last spec left the records.</summary>
        public string LastKey { get; set; }

        public ValueTask InitializeAsync() => _api.InitializeAsync();

        public ValueTask DisposeAsync() => _api.DisposeAsync();

        public Task<IAlbaHost> NodeWith(params string[] keys)
        {
            _keys = string.Join('\n', keys);
            LastKey = keys[^1];
            return _api.AnotherNode();
        }

        public ApiClient ClientOf(IAlbaHost node) => _api.As(ApiHost.FirstAdministrator, node);

        public async Task<long> Count(string rows)
        {
            await using var source = NpgsqlDataSource.Create(_api.Database.Owner);
            await using var command = source.CreateCommand($"select count(*) from {rows}");
            return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken) ?? 0L);
        }

        public async Task Execute(string sql)
        {
            await using var source = NpgsqlDataSource.Create(_api.Database.Owner);
            await using var command = source.CreateCommand(sql);
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
    }
}
