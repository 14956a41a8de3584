using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using MonSuiviJustice.Api.Access;
using MonSuiviJustice.Api.Audit;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Benchmarks.Kernel;
using MonSuiviJustice.Benchmarks.Stage;
using MonSuiviJustice.Domain.Access;

namespace MonSuiviJustice.Benchmarks.Rows;

/// <summary>
/// What one part of a booking costs, alone, in turns with whole bookings: the agent and their rights, the key of the request, or
/// the seal of the facts. The figure is its share of the CPU of a booking, PostgreSQL and .NET together.
/// </summary>
internal sealed class PartOfBooking : IRow
{
    public static readonly PartOfBooking Rights = new(
        "booking.rights", daysLater: 120, "the agent's stream read and folded, the charter, the right: one statement", AskRights);

    public static readonly PartOfBooking Idempotency = new(
        "booking.idempotency", daysLater: 121, "the body hashed, an earlier answer looked for, the key written and taken back: two statements", AskKey);

    public static readonly PartOfBooking Chain = new(
        "booking.chain", daysLater: 122, "three facts serialised and hashed, a thousand at a time, under one signature", SealFacts);

    private const int Callers = 16;

    /// <summary>Two of the convocation, one of the slot.</summary>
    private const int FactsOfBooking = 3;

    private const int FactsOfSeal = 1000;

    private readonly int _daysLater;

    private readonly string _what;

    private readonly Func<BenchStage, Agent, TimeSpan, Task<Sample>> _part;

    private PartOfBooking(string name, int daysLater, string what, Func<BenchStage, Agent, TimeSpan, Task<Sample>> part) =>
        (Name, _daysLater, _what, _part) = (name, daysLater, what, part);

    public string Name { get; }

    public async Task<Comparison> Run(BenchStage stage, BenchOptions options)
    {
        var territory = await stage.Territory();
        var slots = await territory.OpenSlots(stage, count: 2_000, capacity: 500, _daysLater);
        var call = new BookingCall(stage, territory);
        var length = TimeSpan.FromSeconds(options.Seconds);
        await Lag.Of(stage);
        await stage.Tidy();
        await Booking(TimeSpan.FromSeconds(5));
        await _part(stage, territory.Agent, TimeSpan.FromSeconds(2));
        var (part, booking) = await Rounds.Of(
            Name, options.Rounds, _ => _part(stage, territory.Agent, length), _ => Booking(length));
        var shares = part.Samples.Zip(booking.Samples, (one, whole) => Cpu(one) / Cpu(whole)).Order().ToArray();
        return new(
            Name,
            "times/s",
            "whole bookings, from the endpoint on",
            part,
            booking,
            null,
            "CPU, of which it takes a share.",
            [
                $"Measured alone: {_what}.",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{shares[shares.Length / 2]:P1} of the CPU of a booking, the median of {shares.Length} rounds (target: less than 15 %)."),
            ]);

        Task<Sample> Booking(TimeSpan during) => ClosedLoop.Run(
            Callers, during, _ => call.Book(slots[Random.Shared.Next(slots.Count)].Id), async () => await Lag.Of(stage));
    }

    private static double Cpu(Sample sample) => (sample.PostgresMicros ?? 0) + sample.ClientMicros;

    private static Task<Sample> AskRights(BenchStage stage, Agent agent, TimeSpan during)
    {
        var check = new AccessCheck(_ => Task.CompletedTask, stage.Store, TimeProvider.System);
        return ClosedLoop.Run(Callers, during, async _ =>
        {
            var http = RequestOf(stage, agent);
            await check.InvokeAsync(http);

            if (http.PossibleAgent() is null)
            {
                throw new InvalidOperationException($"The agent was turned away: {http.Response.StatusCode}.");
            }
        });
    }

    private static Task<Sample> AskKey(BenchStage stage, Agent agent, TimeSpan during) => ClosedLoop.Run(Callers, during, async _ =>
    {
        var http = RequestOf(stage, agent);
        http.Becomes(agent, agent);
        await using var session = stage.Store.QuerySession();
        await RequestKeys.Replay(session, WriteRequest.Of(http), CancellationToken.None);
        await using var connection = await stage.Super.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await RequestKeys.Probe(connection, Days.Start, CancellationToken.None);
        await transaction.RollbackAsync();
    });

    private static async Task<Sample> SealFacts(BenchStage stage, Agent agent, TimeSpan during)
    {
        var newest = await stage.Scalar<long>("select max(seq_id) from facts.mt_events");
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var sample = await ClosedLoop.Run(1, during, async _ =>
        {
            await using var command = stage.Super.CreateCommand(
                $"""
                 select {ChainSeals.Entries}
                 from (select * from facts.mt_events where seq_id > $1 order by seq_id limit {FactsOfSeal}) e
                 """);
            command.Parameters.Add(new() { Value = Random.Shared.NextInt64(newest - FactsOfSeal) });
            var entries = (byte[]?)await command.ExecuteScalarAsync() ?? [];
            key.SignHash(SHA256.HashData(entries));
        });
        return sample with
        {
            Operations = sample.Operations * FactsOfSeal / FactsOfBooking,
            PostgresMicros = sample.PostgresMicros * FactsOfBooking / FactsOfSeal,
            ClientMicros = sample.ClientMicros * FactsOfBooking / FactsOfSeal,
        };
    }

    private static DefaultHttpContext RequestOf(BenchStage stage, Agent agent)
    {
        var http = new DefaultHttpContext { RequestServices = stage.Services };
        http.Request.Method = HttpMethods.Post;
        http.Request.Path = "/v1/convocations";
        http.Request.Headers["Idempotency-Key"] = $"{Guid.NewGuid()}";
        http.User = new(new ClaimsIdentity([new("sub", $"{agent.Id}")], "bench"));
        http.SetEndpoint(BookingCall.Route);
        return http;
    }
}
