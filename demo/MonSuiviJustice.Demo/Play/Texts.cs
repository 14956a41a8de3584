namespace MonSuiviJustice.Demo.Play;

/// <summary>As much of <c>GET /v1/deliveries</c> as the play reads.</summary>
internal sealed record DeliveryRow(
    string? Role,
    int Due,
    int Sent,
    int ToCome,
    int Waiting,
    int Attempting,
    int AwaitingReceipt,
    int Delivered,
    int Undelivered,
    int CalledOff,
    int Rejected,
    int Uncertain,
    int Expired);

internal sealed record DeliverySheet(DeliveryRow Total, IReadOnlyList<DeliveryRow> Roles);

/// <summary>What the API says of its texts, and waiting until it has nothing left to do about them.</summary>
internal sealed class Texts(HttpClient http, Troupe troupe)
{

    private static readonly TimeSpan ReceiptsTake = TimeSpan.FromSeconds(2);

    /// <summary>How long at most; how often the API is asked.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(90);

    public TimeSpan Pause { get; init; } = TimeSpan.FromMilliseconds(20);

    public Task<DeliverySheet> Sheet() => troupe.Analyst.Get<DeliverySheet>("/v1/deliveries");

    /// <summary>
    /// Every fact is in the views, every text whose hour has come has its answer and, unless it is lost, its receipt.
    /// </summary>
    public async Task Settle()
    {
        var lost = DateTime.UtcNow + ReceiptsTake;
        await Until(row => row is { Waiting: 0, Attempting: 0 } && (row.AwaitingReceipt == 0 || DateTime.UtcNow > lost));
    }

    /// <summary>Every fact is in the views.</summary>
    public Task UntilSeen() => Until(_ => true);

    public async Task Until(Func<DeliveryRow, bool> holds)
    {
        var deadline = DateTime.UtcNow + Patience;

        while (await UnseenFacts() > 0 || !holds((await Sheet()).Total))
        {
            if (DateTime.UtcNow > deadline)
            {
                throw new PlayException($"La file des SMS ne se vide pas : {(await Sheet()).Total}");
            }

            await Task.Delay(Pause);
        }
    }

    public async Task UntilReady()
    {
        var deadline = DateTime.UtcNow + Patience;

        while (await Health() is null)
        {
            if (DateTime.UtcNow > deadline)
            {
                throw new PlayException("L'API ne répond pas.");
            }

            await Task.Delay(Pause);
        }
    }

    private async Task<long> UnseenFacts() =>
        await Health() is { } health ? health.Checks.Projections.Data.Facts : long.MaxValue;

    private async Task<Readiness?> Health()
    {
        try
        {
            using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return answer.IsSuccessStatusCode ? await answer.Content.ReadFromJsonAsync<Readiness>() : null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private sealed record Readiness(Checks Checks);

    private sealed record Checks(Projections Projections);

    private sealed record Projections(Lag Data);

    private sealed record Lag(long Facts);
}
