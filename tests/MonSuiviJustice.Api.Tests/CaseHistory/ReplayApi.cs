using MonSuiviJustice.Api.CaseHistory;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Probationers;
using Npgsql;
using Xunit;

namespace MonSuiviJustice.Api.Tests.CaseHistory;

/// <summary>What was known at an instant, twice: as the API tells it, and from the rows of the log with nothing of ours between.</summary>
public sealed class ReplayApi(ApiHost api)
{
    private const int Instants = 20;

    private const string Raw =
        """
        select seq_id, type, timestamp from facts.mt_events
        where data ->> 'probationerId' = $1
        order by seq_id
        """;

    [Fact]
    public async Task A_case_as_of_any_instant_is_what_the_rows_of_the_log_say()
    {
        var (person, from) = await HasLivedALittle();
        var client = api.AsAdministrator();
        var rows = await Rows(person);
        var whole = await client.Get<CaseHistoryLine[]>($"/v1/probationers/{person}/history");
        var random = new Random(6);

        Assert.True(rows.Count > 8, $"{rows.Count} facts prove little.");

        for (var instant = 0; instant < Instants; instant++)
        {
            var asOf = from.AddSeconds(random.Next((int)(ApiHost.Now - from).TotalSeconds));
            var told = await client.Get<CaseHistoryLine[]>(
                $"/v1/probationers/{person}/history?asOf={Uri.EscapeDataString($"{asOf:O}")}");
            var known = rows.Where(row => row.At <= asOf).ToArray();

            Assert.Equal(known.Select(row => (row.Sequence, row.Type)), told.Select(line => (line.Sequence, line.Fact)));
            Assert.Equal(
                whole.Where(line => known.Any(row => row.Sequence == line.Sequence)).Select(line => line.Sentence),
                told.Select(line => line.Sentence));
        }
    }

    private async Task<(Guid Person, DateTimeOffset From)> HasLivedALittle()
    {
        await api.MorningComes();
        var client = api.AsAdministrator();
        var from = ApiHost.Now.AddMinutes(-1);
        var person = await api.HasProbationer();
        var agenda = await api.HasAgenda();

        foreach (var hour in Enumerable.Range(10, 3))
        {
            var convocation = await api.HasConvocation(await api.HasSlot(agenda: agenda, time: new TimeOnly(hour, 0)), person);
            await Later();
            await api.Change(
                $"/v1/convocations/{convocation}/cancellation",
                new { reason = CancellationReason.BookedByMistake, tellPerson = false });
            await Later();
        }

        using var changed = await client.Send(
            HttpMethod.Put,
            $"/v1/probationers/{person}/mobile",
            new { withoutMobile = Reachability.NoMobile },
            ifMatch: await client.Seen(person));
        changed.EnsureSuccessStatusCode();
        await Later();
        await api.HasConvocation(await api.HasSlot(agenda: agenda, time: new TimeOnly(15, 0)), person);
        await Later();
        await api.AsyncViewsHaveCaughtUp();
        return (person, from);

        Task Later() => api.ClockMovesTo(ApiHost.Now.AddMinutes(7));
    }

    private async Task<IReadOnlyList<(long Sequence, string Type, DateTimeOffset At)>> Rows(Guid person)
    {
        await using var source = NpgsqlDataSource.Create(api.Database.Owner);
        await using var command = source.CreateCommand(Raw);
        command.Parameters.Add(new() { Value = $"{person}" });
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<(long, string, DateTimeOffset)>();

        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            rows.Add((reader.GetInt64(0), reader.GetString(1), reader.GetFieldValue<DateTimeOffset>(2)));
        }

        return rows;
    }
}
