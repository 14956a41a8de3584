using System.Diagnostics;
using MonSuiviJustice.Benchmarks.Kernel;
using MonSuiviJustice.Benchmarks.Stage;

namespace MonSuiviJustice.Benchmarks.Rows;

/// <summary>
/// Fifty agents at once want the ten seats of one slot, slot after slot: what a race costs, and whether anybody gets a seat
/// that is not there.
/// </summary>
internal sealed class BookingHotSlot : IRow
{
    private const int Agents = 50;

    private const int Seats = 10;

    private const int Slots = 30;

    public string Name => "booking.hot-slot";

    public async Task<Comparison> Run(BenchStage stage, BenchOptions options)
    {
        var territory = await stage.Territory();
        var slots = await territory.OpenSlots(stage, Slots * (options.Rounds + 1), Seats);
        var call = new BookingCall(stage, territory);
        var samples = new List<Sample>();
        var wrong = 0;
        await Lag.Of(stage);
        var first = await Burned(stage);

        foreach (var round in slots.Chunk(Slots))
        {
            var meter = new CpuMeter();
            var start = Stopwatch.GetTimestamp();
            var waits = new List<double>();

            foreach (var slot in round)
            {
                var answers = await Task.WhenAll(Enumerable.Range(0, Agents).Select(_ => Timed(call, slot.Id)));
                waits.AddRange(answers.Select(answer => answer.Milliseconds));
                wrong += answers.Count(answer => answer.Answer == "201") == Seats
                    && answers.Count(answer => answer.Answer == "409") == Agents - Seats ? 0 : 1;
            }

            var elapsed = Stopwatch.GetElapsedTime(start);
            await Lag.Of(stage);
            waits.Sort();
            samples.Add(meter.Read(
                waits.Count,
                elapsed,
                ClosedLoop.Quantile([.. waits], 0.50),
                ClosedLoop.Quantile([.. waits], 0.99)));
            Console.WriteLine($"{Name}: {samples[^1].PerSecond:0} answers/s");
        }

        return new(
            Name,
            "answers/s",
            "nothing: the raw function sells no seats",
            new([.. samples.Skip(1)]),
            Baseline: null,
            Scale: null,
            "Seats of one slot are given one after the other: one transaction each, and everybody else decides again.",
            [
                $"{slots.Count - wrong} of {slots.Count} slots gave exactly {Seats} times 201 and {Agents - Seats} times 409.",
                $"{await Burned(stage) - first} sequence numbers burned by {slots.Count * Agents} requests.",
            ]);
    }

    private static async Task<(string Answer, double Milliseconds)> Timed(BookingCall call, Guid slotId)
    {
        var start = Stopwatch.GetTimestamp();
        var answer = await call.Answer(slotId);
        return (answer, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    // Each one is a gap that the async views wait at.
    private static Task<long> Burned(BenchStage stage) => stage.Scalar<long>(
        "select (select last_value from facts.mt_events_sequence) - (select count(*) from facts.mt_events)");
}
