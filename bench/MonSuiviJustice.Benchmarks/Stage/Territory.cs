using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Benchmarks.Stage;

/// <summary>One service with its places, its agents, its people: what every row needs before it starts.</summary>
internal sealed record Territory(
    IReadOnlyList<(Guid AgendaId, Guid PlaceId)> Agendas,
    IReadOnlyList<Probationer> People,
    Agent Agent)
{
    public const string Service = "spip-92";

    private const int PlaceCount = 80;

    private const int PeopleCount = 10_000;

    public static async Task<Territory> Found(BenchStage stage)
    {
        var agent = new Agent(Guid.CreateVersion7(), AgentRole.ProbationOfficer, Service);
        var agendas = Enumerable.Range(0, PlaceCount).Select(_ => (Guid.CreateVersion7(), Guid.CreateVersion7())).ToArray();
        await Log.Start<Service>(stage, Facts(RegisterService.Decide(null, new(
            Service, ServiceType.Spip, "SPIP des Hauts-de-Seine", "92", "92050", Days.TimeZone, null, agent.Id, Days.Start))));
        await stage.Enrol(agent);
        await Log.Start<Place>(stage, agendas.Select(it => (IFact)new PlaceOpened(
            it.Item2, Service, "SPIP Nanterre", "94 boulevard du Général-Leclerc, Nanterre", "0100000000", Days.TimeZone,
            [ConvocationKind.SpipFollowUp], agent.Id, Days.Start)));
        await Log.Start<Agenda>(stage, agendas.Select(it => (IFact)new AgendaOpened(
            it.Item1, it.Item2, Service, "Cabinet 1", Days.TimeZone, agent.Id, Days.Start)));
        return new(agendas, await Register(stage, agent), agent);
    }

    /// <summary>Slots of this territory, on working days and at hours that repeat.</summary>
    public async Task<IReadOnlyList<Slot>> OpenSlots(BenchStage stage, int count, int capacity, int daysLater = 0)
    {
        int[] days = [7, 8, 9, 10, 11, 14, 15, 16, 17, 18];
        var slots = Enumerable.Range(0, count).Select(number =>
        {
            var (agendaId, placeId) = Agendas[number % Agendas.Count];
            var startsAt = Days.After(daysLater + days[number / Agendas.Count % days.Length], 15 * (number / 800 % 32));
            return new SlotOpened(
                Guid.CreateVersion7(), agendaId, placeId, Service, ConvocationKind.SpipFollowUp,
                PlaceTime.On(startsAt, Days.TimeZone), Days.TimeZone, Minutes: 15, capacity, Agent.Id, Days.Start);
        }).ToArray();
        await Log.Start<Slot>(stage, slots);
        return [.. slots.Select(opened => Slot.Evolve(null, opened))];
    }

    private static async Task<IReadOnlyList<Probationer>> Register(BenchStage stage, Agent agent)
    {
        var vault = stage.Services.GetRequiredService<Vault>();
        var hashKey = stage.Services.GetRequiredService<HashKey>();
        var people = Enumerable.Range(0, PeopleCount).Select(number =>
        {
            var mobile = $"+336399{number:00000}";
            return (Mobile: mobile, Fact: new ProbationerRegistered(
                Guid.CreateVersion7(), Service, Reachability.Mobile, hashKey.HashOf(mobile), mobile[^2..], agent.Id, Days.Start));
        }).ToArray();

        foreach (var batch in people.Chunk(Log.Batch))
        {
            await using var session = stage.Store.LightweightSession();

            foreach (var (mobile, fact) in batch)
            {
                session.Events.StartStream<Probationer>(fact.ProbationerId, fact);
                vault.Enter(session, fact.ProbationerId, new("DUPONT", "Camille", mobile, new DateOnly(1990, 5, 17)));
            }

            await session.SaveChangesAsync();
        }

        return [.. people.Select(person => Probationer.Evolve(null, person.Fact))];
    }

    private static IReadOnlyList<IFact> Facts(Decision decision) => decision.Facts;
}
