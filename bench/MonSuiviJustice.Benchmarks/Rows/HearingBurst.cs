using System.Diagnostics;
using System.Net;
using System.Text.Json;
using MonSuiviJustice.Benchmarks.Kernel;
using MonSuiviJustice.Benchmarks.Stage;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;

namespace MonSuiviJustice.Benchmarks.Rows;

/// <summary>
/// The morning after the hearings: five hundred people leave eighty-five courts at once, each for a seat that is there. Whoever
/// is answered otherwise than by a booking was turned away while a seat was free.
/// </summary>
internal sealed class HearingBurst : IRow
{
    private const int Courts = 85;

    private const int Bookings = 500;

    /// <summary>Of the one slot of a court: five hundred and ten in all.</summary>
    private const int Seats = 6;

    public string Name => "hearing.burst";

    public async Task<Comparison> Run(BenchStage stage, BenchOptions options)
    {
        var courts = Enumerable.Range(0, Courts).Select(number => new Court(
            $"tj-b{number:00}",
            Guid.CreateVersion7(),
            Guid.CreateVersion7(),
            new(Guid.CreateVersion7(), AgentRole.EnforcementOffice, $"tj-b{number:00}"))).ToArray();
        await Found(stage, courts);
        await Lag.Of(stage);
        var clients = courts.Select(court => stage.As(court.Office)).ToArray();
        var people = await Task.WhenAll(Enumerable.Range(0, Bookings).Select(number => Register(clients[number % Courts], number)));
        var samples = new List<Sample>();
        var turnedAway = 0;

        for (var round = 0; round <= options.Rounds; round++)
        {
            var slots = await OpenSlots(stage, courts, round);
            await Lag.Of(stage);
            var meter = new CpuMeter();
            var start = Stopwatch.GetTimestamp();
            var answers = await Task.WhenAll(Enumerable.Range(0, Bookings).Select(number =>
                Book(clients[number % Courts], slots[number % Courts], people[number])));
            var elapsed = Stopwatch.GetElapsedTime(start);
            await Lag.Of(stage);
            double[] waits = [.. answers.Select(answer => answer.Milliseconds).Order()];
            turnedAway += answers.Count(answer => answer.Status != HttpStatusCode.Created);
            samples.Add(meter.Read(Bookings, elapsed, ClosedLoop.Quantile(waits, 0.50), ClosedLoop.Quantile(waits, 0.99)));
            Console.WriteLine($"{Name}: all answered within {elapsed.TotalMilliseconds:0} ms, {turnedAway} turned away so far");
        }

        Array.ForEach(clients, client => client.Dispose());
        return new(
            Name,
            "bookings/s",
            "nothing: the raw function sells no seats",
            new([.. samples.Skip(1)]),
            Baseline: null,
            Scale: null,
            "CPU: the two cores also carry the five hundred clients; the seats of one slot are given one after the other.",
            [
                $"{Bookings} bookings sent at once, over HTTP, by the enforcement offices of {Courts} courts, into slots of {Seats} seats.",
                $"{turnedAway} of {Bookings * samples.Count} were turned away while a seat was free (target: 0).",
            ]);
    }

    private static async Task Found(BenchStage stage, Court[] courts)
    {
        await stage.Enrol([.. courts.Select(it => it.Office)]);
        await Log.Start<Service>(stage, courts.SelectMany(it => RegisterService.Decide(null, new(
            it.Code, ServiceType.Court, it.Code, "92", "92050", Days.TimeZone, null, it.Office.Id, Days.Start)).Facts));
        await Log.Start<Place>(stage, courts.Select(it => (IFact)new PlaceOpened(
            it.PlaceId, it.Code, "TJ", "1 place du Palais", "0100000000", Days.TimeZone, [ConvocationKind.HearingSap], it.Office.Id,
            Days.Start)));
        await Log.Start<Agenda>(stage, courts.Select(it => (IFact)new AgendaOpened(
            it.AgendaId, it.PlaceId, it.Code, "Cabinet 1", Days.TimeZone, it.Office.Id, Days.Start)));
    }

    private static async Task<Guid[]> OpenSlots(BenchStage stage, Court[] courts, int round)
    {
        var startsAt = PlaceTime.On(Days.After(14 + round), Days.TimeZone);
        SlotOpened[] slots =
        [
            .. courts.Select(it => new SlotOpened(
                Guid.CreateVersion7(), it.AgendaId, it.PlaceId, it.Code, ConvocationKind.HearingSap, startsAt, Days.TimeZone,
                Minutes: 30, Seats, it.Office.Id, Days.Start)),
        ];
        await Log.Start<Slot>(stage, slots);
        return [.. slots.Select(slot => slot.SlotId)];
    }

    private static async Task<Guid> Register(HttpClient client, int number)
    {
        using var answer = await Send(client, "/v1/probationers", new
        {
            lastName = "Bouvier",
            firstName = "Alix",
            birthDate = new DateOnly(1930, 1, 1).AddDays(number),
            mobile = $"+3367{number:0000000}",
        });
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return answer.StatusCode == HttpStatusCode.Created
            ? body.GetProperty("id").GetGuid()
            : throw new InvalidOperationException($"Nobody was registered: {body}");
    }

    private static async Task<(HttpStatusCode Status, double Milliseconds)> Book(HttpClient client, Guid slotId, Guid person)
    {
        var start = Stopwatch.GetTimestamp();
        using var answer = await Send(
            client, "/v1/convocations", new { slotId, probationerId = person, telling = "RemindOnly", hearingOn = "2031-03-03" });
        return (answer.StatusCode, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    private static async Task<HttpResponseMessage> Send(HttpClient client, string path, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", $"{Guid.NewGuid()}");
        return await client.SendAsync(request);
    }

    private sealed record Court(string Code, Guid PlaceId, Guid AgendaId, Agent Office);
}
