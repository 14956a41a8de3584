using System.Diagnostics;
using Npgsql;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Kernel;

/// <summary>Clients that repeat each request while the first is still under way, as a network that loses answers makes them.</summary>
public sealed class RepeatedRequestsApi(RepeatedRequestsApi.Stage stage, ITestOutputHelper output)
    : IClassFixture<RepeatedRequestsApi.Stage>
{
    private const int Keys = 10_000;
    private const int Repeats = 5;
    private const int KeysAtOnce = 40;

    [Fact]
    public async Task Ten_thousand_keys_with_five_requests_at_once_each_have_ten_thousand_effects()
    {
        var client = stage.Api.AsAdministrator();
        var place = await stage.Api.HasPlace();
        var url = $"/v1/places/{place}/agendas";
        var locations = new string?[Keys];
        var watch = Stopwatch.StartNew();

        await Parallel.ForEachAsync(
            Enumerable.Range(0, Keys),
            new ParallelOptions { MaxDegreeOfParallelism = KeysAtOnce, CancellationToken = TestContext.Current.CancellationToken },
            async (key, _) =>
            {
                var answers = await Task.WhenAll(Enumerable.Range(0, Repeats).Select(async _ =>
                {
                    using var answer = await client.Post(url, new { label = $"Cabinet {key}" }, $"key-{key}");
                    return $"{(int)answer.StatusCode} {answer.Headers.Location}";
                }));
                locations[key] = answers.Distinct().Single();
            });

        output.WriteLine($"{Keys * Repeats} requests in {watch.Elapsed.TotalSeconds:0.0} s");
        Assert.All(locations, location => Assert.StartsWith("201 /v1/agendas/", location, StringComparison.Ordinal));
        Assert.Equal(Keys, locations.Distinct().Count());
        Assert.Equal(Keys, await AgendasOf(place));
    }

    private async Task<long> AgendasOf(Guid place)
    {
        await using var source = NpgsqlDataSource.Create(stage.Api.Database.Owner);
        await using var command = source.CreateCommand(
            "select count(*) from facts.mt_events where type = 'agenda_opened' and data ->> 'placeId' = $1");
        command.Parameters.Add(new() { Value = $"{place}" });
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken) is long count ? count : 0;
    }

    /// <summary>On a database of its own: nobody else wants ten thousand agendas.</summary>
    public sealed class Stage : IAsyncLifetime
    {
        public ApiHost Api { get; } = new();

        public ValueTask InitializeAsync() => Api.InitializeAsync();

        public ValueTask DisposeAsync() => Api.DisposeAsync();
    }
}
