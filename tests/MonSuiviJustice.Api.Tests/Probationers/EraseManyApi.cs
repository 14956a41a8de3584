using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using MonSuiviJustice.Api.Attendance;
using MonSuiviJustice.Api.CaseHistory;
using MonSuiviJustice.Api.Convocations;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Projections.CaseHistory;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Probationers;

/// <summary>
/// Of ten thousand people a thousand are erased, half of them on demand and half by the clock. Nothing of theirs is left: in
/// a dump, in the logs, in what the application gives out, nor in the vault for somebody who holds the master key.
/// </summary>
public sealed class EraseManyApi : IAsyncLifetime
{
    private const int People = 10_000;

    private const int Asking = 500;

    private const int Expiring = 500;

    private const string Fingerprint =
        """
        select count(*) || ' ' || md5(string_agg(md5(stream_id::text || version || type || data::text), '' order by seq_id))
        from facts.mt_events where stream_id = any(?)
        """;

    private const string Counts =
        """
        select (select count(*) from views.probationer) || ' ' || (select count(*) from views.convocation) || ' '
            || (select count(*) from views.attendance) || ' ' || (select count(*) from views.case_file)
        """;

    private readonly StringWriter _log = new();

    private readonly ApiHost _api = new() { Differently = web => web.UseSetting("Logging:LogLevel:Default", "Information") };

    public async ValueTask InitializeAsync()
    {
        var console = Console.Out;
        Console.SetOut(TextWriter.Synchronized(_log));
        await _api.InitializeAsync();
        Console.SetOut(console);
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task Nothing_is_left_of_a_thousand_and_nothing_is_missing_of_the_others()
    {
        var crowd = (await Crowd.Settle(_api, People)).Members;
        Crowd.Member[] erased = [.. crowd.Take(Expiring + Asking)];
        Crowd.Member[] others = [.. crowd.Skip(Expiring + Asking)];
        var secrets = erased.SelectMany(it => it.Secrets).ToHashSet();
        await _api.AsyncViewsHaveCaughtUp();
        var before = (await FactsOf(others), await One(Counts), await Rates());
        Assert.Equal(4_000, secrets.Count);
        Assert.Equal(secrets.Count, Found(secrets, await OpenedVault()));

        await Erase(erased);
        await _api.AsyncViewsHaveCaughtUp();

        Assert.Equal(before, (await FactsOf(others), await One(Counts), await Rates()));
        await EveryHistoryReplays(crowd, others);
        Assert.Equal(0, Found(secrets, await OpenedVault()));
        Assert.Equal(0, Found(WithTheirBytes(secrets), await Dump()));
        Assert.Equal(0, Found(secrets, await Exports(erased)));
        Assert.Equal(0, Found(secrets, LinesOf($"{_log}")));
        await EveryoneReadsAsErased(erased);
    }

    private async Task Erase(Crowd.Member[] members)
    {
        await using var session = _api.Store.LightweightSession();

        foreach (var member in members.Take(Expiring))
        {
            session.Events.Append(
                member.Id,
                new ProbationerArchived(member.Id, ArchivalCause.Inactivity, ArchivedBy: null, ApiHost.Now.AddMonths(-7)));
        }

        await session.SaveChangesAsync(Cancellation);
        var client = _api.AsAdministrator();
        await Parallel.ForEachAsync(
            members.Skip(Expiring),
            new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Cancellation },
            async (member, _) =>
            {
                using var answer = await client.Post(
                    $"/v1/probationers/{member.Id}/erasure",
                    new { reason = ErasureReason.PersonAsked },
                    ifMatch: "\"1\"");
                Assert.Equal("204", await answer.Summary());
            });
        await ApiHost.Eventually(async () =>
            await One("select count(*)::text from facts.mt_events where type = 'probationer_erased'") == $"{members.Length}");
    }

    /// <summary>What somebody reads who has stolen the database and the master key.</summary>
    private async Task<IEnumerable<string>> OpenedVault()
    {
        await using var session = _api.Store.QuerySession();
        var people = await session.AdvancedSql.QueryAsync<Guid>("select person_id from private.vault_person", Cancellation);
        var texts = await session.AdvancedSql.QueryAsync<Guid>("select text_id from private.vault_text", Cancellation);
        var opening = new Opening(AgentId: null, "test", ApiHost.Now);
        var records = await _api.Vault.Open(session, [.. people], opening, Cancellation);
        var written = await _api.Vault.Read(session, [.. texts], opening, Cancellation);
        return records.Values.Select(it => JsonSerializer.Serialize(it.Record))
            .Concat(written.Values);
    }

    private async Task<IEnumerable<string>> Dump()
    {
        var dump = await _api.Database.Dump();
        Assert.Contains("COPY private.vault_person", dump, StringComparison.Ordinal);
        Assert.Contains("COPY facts.mt_events", dump, StringComparison.Ordinal);
        return LinesOf(dump);
    }

    /// <summary>All convocations of everybody, page by page, and what some of the erased would be given.</summary>
    private async Task<IEnumerable<string>> Exports(Crowd.Member[] erased)
    {
        var client = _api.AsAdministrator();
        var lines = new List<string>();
        var named = 0;

        for (string? url = "/v1/convocations?limit=100"; url is not null;)
        {
            using var page = await client.Send(HttpMethod.Get, url);
            var text = await page.EnsureSuccessStatusCode().Content.ReadAsStringAsync(Cancellation);
            named += text.Split("CANARI").Length - 1;
            lines.Add(text);
            url = page.Headers.TryGetValues("Link", out var links) ? links.Single().Split('<', '>')[1] : null;
        }

        foreach (var member in erased.Where(member => member.Turn % 50 == 0))
        {
            using var data = await client.Send(HttpMethod.Get, $"/v1/probationers/{member.Id}/data");
            lines.Add(await data.EnsureSuccessStatusCode().Content.ReadAsStringAsync(Cancellation));
        }

        Assert.Equal(People - erased.Length, named);
        return lines;
    }

    private async Task EveryHistoryReplays(IReadOnlyList<Crowd.Member> all, Crowd.Member[] others)
    {
        await using var session = _api.Store.QuerySession();
        var facts = await _api.Alba.Services.GetRequiredService<Streams>().Read(
            session,
            [.. all.SelectMany(it => (Guid[])[it.Id, it.ConvocationId])],
            Cancellation);
        var people = facts.FoldAll<Probationer, ProbationerEvent>(Probationer.Evolve);
        var convocations = facts.FoldAll<Convocation, ConvocationEvent>(Convocation.Evolve);

        Assert.Equal((all.Count, all.Count), (people.Count, convocations.Count));
        Assert.All(others, member => Assert.Equal(FileState.Open, people[member.Id].File));
        Assert.All(all, member => Assert.NotEqual(ConvocationStatus.Booked, convocations[member.ConvocationId].Status));
        Assert.All(
            facts.SelectMany(stream => stream).OfType<IConcernsProbationer>(),
            fact => Assert.EndsWith(".", Sentence.Of(fact), StringComparison.Ordinal));
    }

    private async Task EveryoneReadsAsErased(Crowd.Member[] erased)
    {
        var client = _api.AsAdministrator();
        var states = await One(
            "select string_agg(distinct file, ' ') || ' ' || count(*) from views.probationer where probationer_id = any(?)",
            erased.Select(it => it.Id).ToArray());
        Assert.Equal($"{FileState.Erased} {erased.Length}", states);

        foreach (var member in erased.Where(member => member.Turn % 50 == 0))
        {
            var card = await client.Get<OpenCard>($"/v1/probationers/{member.Id}");
            var lines = await client.Get<ConvocationLine[]>($"/v1/probationers/{member.Id}/convocations");
            var history = await client.Get<CaseHistoryLine[]>($"/v1/probationers/{member.Id}/history");
            Assert.Equal((FileState.Erased, null, null), (card.File, card.LastName, card.Mobile));
            Assert.Equal(new PersonName(member.Id, null, null, Erased: true), Assert.Single(lines).Probationer);
            Assert.Equal("probationer_erased", history[^1].Fact);
        }
    }

    private async Task<string> FactsOf(Crowd.Member[] members) => await One(
        Fingerprint,
        members.SelectMany(it => (Guid[])[it.Id, it.ConvocationId]).ToArray());

    private async Task<string> Rates()
    {
        var rates = await _api.AsAdministrator().Get<AttendanceRates>("/v1/attendance-rates?groupBy=place,kind,month");
        Assert.NotEmpty(rates.Rows);
        return JsonSerializer.Serialize(rates.Rows);
    }

    private async Task<string> One(string sql, params object[] values)
    {
        await using var session = _api.Store.QuerySession();
        return (await session.AdvancedSql.QueryAsync<string>(sql, Cancellation, values))[0];
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string[] LinesOf(string text) => text.Split('\n');

    /// <summary>As they are written, and as bytes are in a dump.</summary>
    private static HashSet<string> WithTheirBytes(IEnumerable<string> secrets) =>
        [.. secrets.SelectMany(it => (string[])[it, Convert.ToHexStringLower(Encoding.UTF8.GetBytes(it))])];

    /// <summary>How many of them stand somewhere in these lines.</summary>
    private static int Found(HashSet<string> secrets, IEnumerable<string> lines)
    {
        var any = SearchValues.Create([.. secrets], StringComparison.OrdinalIgnoreCase);
        var left = secrets.ToHashSet();

        foreach (var line in lines.Where(line => line.AsSpan().ContainsAny(any)))
        {
            left.RemoveWhere(secret => line.Contains(secret, StringComparison.OrdinalIgnoreCase));
        }

        return secrets.Count - left.Count;
    }
}
