using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MonSuiviJustice.Api.Notifications;
using MonSuiviJustice.Api.Tests.Kernel;
using Npgsql;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Notifications;

public sealed class SmsAllowanceSpec(ApiHost api)
{
    private readonly Clock _clock = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task However_many_nodes_ask_no_more_leave_in_a_second_than_are_allowed()
    {
        var nodes = new[] { Of(perSecond: 5), Of(perSecond: 5) };

        var atOnce = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => nodes[n % 2].Take(3, Cancellation)));
        Assert.Equal(5, atOnce.Sum());

        _clock.Now += TimeSpan.FromSeconds(0.4);
        Assert.Equal(2, await nodes[0].Take(10, Cancellation));
        Assert.Equal(0, await nodes[1].Take(10, Cancellation));

        _clock.Now += TimeSpan.FromHours(1);
        Assert.Equal(5, await nodes[1].Take(10, Cancellation));
    }

    [Fact]
    public async Task A_node_whose_clock_is_behind_gains_nothing()
    {
        var node = Of(perSecond: 5);
        _clock.Now += TimeSpan.FromDays(1);
        await node.Take(5, Cancellation);
        _clock.Now -= TimeSpan.FromSeconds(30);

        Assert.Equal(0, await node.Take(1, Cancellation));
    }

    [Fact]
    public async Task Without_a_limit_everything_leaves() => Assert.Equal(1_000, await Of(perSecond: 0).Take(1_000, Cancellation));

    [Fact]
    public async Task A_number_is_sent_so_many_texts_in_a_day_over_all_nodes()
    {
        var counts = new NumberCounts(Settings("Notifications:MaxPerNumberPerDay", 3));
        var number = $"{Guid.NewGuid():N}";
        var day = _clock.Now.AddDays(40);

        Assert.Equal(3, await Left(counts, number, wanted: 2, day));
        Assert.Equal(1, await Left(counts, number, wanted: 2, day));
        Assert.Equal(0, await Left(counts, number, wanted: 1, day));
        Assert.Equal(3, await Left(counts, number, wanted: 1, day.AddDays(1)));

        await using var session = api.Store.LightweightSession();
        NumberCounts.GiveBack(session, new Dictionary<string, int> { [number] = 3 }, day);
        await session.SaveChangesAsync(Cancellation);
        Assert.Equal(1, await Left(counts, number, wanted: 1, day));
    }

    private async Task<int> Left(NumberCounts counts, string number, int wanted, DateTimeOffset day)
    {
        await using var session = api.Store.LightweightSession();
        await session.BeginTransactionAsync(Cancellation);
        var left = await counts.Left(session, new Dictionary<string, int> { [number] = wanted }, day, Cancellation);
        session.QueueSqlCommand("select 1");
        await session.SaveChangesAsync(Cancellation);
        return left[number];
    }

    private SmsAllowance Of(double perSecond) => new(
        api.Alba.Services.GetRequiredService<NpgsqlDataSource>(),
        _clock,
        Settings("Notifications:MaxPerSecond", perSecond));

    private static IConfiguration Settings(string name, double value) =>
        new ConfigurationBuilder().AddInMemoryCollection([new(name, FormattableString.Invariant($"{value}"))]).Build();

    /// <summary>Each spec begins a month after those before it: the bucket is one for the whole database.</summary>
    private sealed class Clock : TimeProvider
    {
        private static int _specs;

        public DateTimeOffset Now { get; set; } = ApiHost.Now.AddYears(1).AddMonths(Interlocked.Increment(ref _specs));

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
