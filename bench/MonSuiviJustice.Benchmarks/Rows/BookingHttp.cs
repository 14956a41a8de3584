using System.Text.Json;
using System.Text.Json.Serialization;
using MonSuiviJustice.Benchmarks.Kernel;
using MonSuiviJustice.Benchmarks.Stage;

namespace MonSuiviJustice.Benchmarks.Rows;

/// <summary>
/// The same booking as a client sends it: Kestrel, token, access check, body, endpoint; against an ASP.NET endpoint that
/// only calls the SQL function. Both servers and the client share this process, so the client costs both the same.
/// </summary>
internal sealed class BookingHttp : IRow
{
    private const int Callers = 16;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(8);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    public string Name => "booking.http";

    public async Task<Comparison> Run(BenchStage stage, BenchOptions options)
    {
        var territory = await stage.Territory();
        var slots = await territory.OpenSlots(stage, count: 20_000, capacity: 500);
        var bookings = new BookingCall(stage, territory);
        await using var rawServer = await RawServer.Start(options.Super);
        using var ours = stage.As(territory.Agent);
        using var raw = new HttpClient { BaseAddress = rawServer.Address };
        var length = TimeSpan.FromSeconds(options.Seconds);
        var lags = new List<TimeSpan>();
        await Lag.Of(stage);
        await stage.Tidy();
        await Ours(WarmUp);
        await Raw(WarmUp);
        lags.Clear();

        var (oursSide, rawSide) = await Rounds.Of(Name, options.Rounds, _ => Ours(length), _ => Raw(length));
        return new(
            Name,
            "bookings/s",
            "an ASP.NET endpoint that calls the SQL function",
            oursSide,
            rawSide,
            new(0.20, 0.40, 0.70),
            "CPU: the two cores also carry the client; beside the booking itself, the token and the body are checked.",
            [$"After each round the async views had caught up within {lags.Max().TotalSeconds:0.00} s at most."]);

        Task<Sample> Ours(TimeSpan during) => ClosedLoop.Run(
            Callers,
            during,
            async _ =>
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/convocations")
                {
                    Content = JsonContent.Create(bookings.BodyFor(slots[Random.Shared.Next(slots.Count)].Id), options: Json),
                };
                request.Headers.Add("Idempotency-Key", $"{Guid.NewGuid()}");
                await Send(ours, request);
            },
            async () => lags.Add(await Lag.Of(stage)));

        Task<Sample> Raw(TimeSpan during) => ClosedLoop.Run(Callers, during, async _ =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/book")
            {
                Content = JsonContent.Create(bookings.BodyFor(slots[Random.Shared.Next(slots.Count)].Id), options: Json),
            };
            await Send(raw, request);
        });
    }

    private static async Task Send(HttpClient client, HttpRequestMessage request)
    {
        using var answer = await client.SendAsync(request);

        if (answer.StatusCode != System.Net.HttpStatusCode.Created)
        {
            throw new InvalidOperationException($"{answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        }
    }
}
