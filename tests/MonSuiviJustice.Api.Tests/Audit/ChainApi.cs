using System.Security.Cryptography;
using MonSuiviJustice.Api.Audit;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Audit;
using MonSuiviJustice.Domain.Probationers;
using Npgsql;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Audit;

public sealed class ChainApi(ApiHost api)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_fact_is_sealed_and_the_chain_is_sound()
    {
        await api.HasConvocation();
        await api.SealingHasCaughtUp();

        var report = await api.VerifyChain();

        Assert.True(report.IsSound, $"{report.FirstWrong}");
        Assert.Equal(report.Facts, await api.Number($"select count(*) from facts.mt_events where seq_id <= {report.UpTo}"));
    }

    [Fact]
    public async Task Heads_are_kept_outside_page_by_page_and_fit()
    {
        await api.HasAgenda();
        await api.SealingHasCaughtUp();

        var heads = await api.Heads(limit: 7);
        var report = await api.VerifyChain(heads.TakeLast(GetChainHeadsEndpoint.Most));

        Assert.True(report.IsSound, $"{report.FirstWrong}");
        Assert.Equal(heads.Select(head => head.Last).Order().Distinct(), heads.Select(head => head.Last));
        Assert.True(report.Seals >= heads.Count);
    }

    [Fact]
    public async Task Whoever_has_the_public_key_verifies_a_head_without_us()
    {
        await api.SealingHasCaughtUp();
        var head = (await api.Heads())[^1];
        var keys = await api.AsAdministrator().Get<ChainKeyLine[]>("/v1/chain/keys");

        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(keys.Single(line => line.Id == head.KeyId).PublicKey), out _);

        Assert.True(key.VerifyData(
            Convert.FromHexString(head.Head),
            Convert.FromBase64String(head.Signature),
            HashAlgorithmName.SHA256,
            DSASignatureFormat.Rfc3279DerSequence));
    }

    [Fact]
    public async Task Erasing_a_person_leaves_the_chain_sound()
    {
        var person = await api.HasProbationer();
        await api.HasConvocation(person: person);
        await api.SealingHasCaughtUp();
        var heads = (await api.Heads()).TakeLast(GetChainHeadsEndpoint.Most).ToArray();

        using var erasure = await api.AsAdministrator().ChangeFile(person, "erasure", new { reason = ErasureReason.PersonAsked });
        Assert.Equal("204", await erasure.Summary());
        await api.SealingHasCaughtUp();

        var report = await api.VerifyChain(heads);
        Assert.True(report.IsSound, $"{report.FirstWrong}");
        Assert.True(report.UpTo > heads[^1].Last);
    }

    [Fact]
    public async Task A_fact_that_commits_late_is_sealed_in_its_place()
    {
        await api.SealingHasCaughtUp();
        await using var source = NpgsqlDataSource.Create(api.Database.Application);
        await using var connection = await source.OpenConnectionAsync(Cancellation);
        await using var late = await connection.BeginTransactionAsync(Cancellation);
        var position = await AppendTo(connection, Guid.CreateVersion7());

        await api.HasAgenda();
        await Task.Delay(TimeSpan.FromSeconds(2), Cancellation);
        Assert.True(await api.SealedUpTo() < position);
        await late.CommitAsync(Cancellation);

        await api.SealingHasCaughtUp();
        var report = await api.VerifyChain();
        Assert.True(report.IsSound, $"{report.FirstWrong}");
        Assert.True(report.UpTo > position);
    }

    [Fact]
    public async Task Nodes_that_seal_at_the_same_time_make_one_chain()
    {
        await using var other = await api.AnotherNode();

        for (var round = 0; round < 5; round++)
        {
            await api.HasAgenda();
            await api.SealingHasCaughtUp();
        }

        var report = await api.VerifyChain();
        Assert.True(report.IsSound, $"{report.FirstWrong}");
    }

    [Theory]
    [InlineData("not base 64")]
    [InlineData("")]
    [InlineData("MEUCIQ==")]
    public async Task A_kept_head_that_we_did_not_sign_is_turned_down(string signature)
    {
        await api.SealingHasCaughtUp();
        var head = (await api.Heads())[0];

        var report = await api.VerifyChain(head with { Signature = signature });

        Assert.Equal(new(head.First, ChainFault.KeptHeadNotSigned), report.FirstWrong);
    }

    [Fact]
    public async Task A_head_that_is_no_head_is_turned_down()
    {
        await api.SealingHasCaughtUp();
        var head = (await api.Heads())[0];

        var report = await api.VerifyChain(head with { Head = "zz" });

        Assert.Equal(new(head.First, ChainFault.KeptHeadNotSigned), report.FirstWrong);
    }

    [Fact]
    public async Task Auditors_verify_and_agents_do_not()
    {
        await api.SealingHasCaughtUp();
        using var audited = await (await api.As(AgentRole.Auditor, "national")).Post("/v1/chain/verification", new { });
        using var refused = await (await api.As(AgentRole.ProbationOfficer, Scenes.Spip)).Post("/v1/chain/verification", new { });

        Assert.True((await audited.Read<ChainReport>()).IsSound);
        await refused.IsProblem(403, "access.out-of-reach");
    }

    [Fact]
    public async Task More_heads_than_fit_are_refused()
    {
        var head = new Seal(1, 1, 1, DateTimeOffset.UnixEpoch, "", "", "");

        using var answer = await api.AsAdministrator().Post(
            "/v1/chain/verification", new { heads = Enumerable.Repeat(head, GetChainHeadsEndpoint.Most + 1) });

        await answer.PointsAt("/heads");
    }

    /// <summary>Another agent, in a transaction that takes its time.</summary>
    private static async Task<long> AppendTo(NpgsqlConnection connection, Guid streamId)
    {
        await using var command = new NpgsqlCommand(
            """
            with started as (insert into facts.mt_streams (id, type, version) values ($1, 'agent', 1) returning id)
            insert into facts.mt_events (seq_id, id, stream_id, version, data, type, timestamp, mt_dotnet_type)
            select nextval('facts.mt_events_sequence'), gen_random_uuid(), s.id, 1,
                   data || jsonb_build_object('agentId', s.id), type, timestamp, mt_dotnet_type
            from started s cross join (select * from facts.mt_events where type = 'agent_registered' limit 1) other
            returning seq_id
            """,
            connection);
        command.Parameters.Add(new() { Value = streamId });
        return (long)(await command.ExecuteScalarAsync(Cancellation) ?? 0L);
    }
}
