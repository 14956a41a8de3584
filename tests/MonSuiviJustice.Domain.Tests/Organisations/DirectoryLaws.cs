using CsCheck;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;

namespace MonSuiviJustice.Domain.Tests.Organisations;

/// <summary>What must be there before anybody is convened: agents, services, places, agendas, slots, people.</summary>
public sealed class DirectoryLaws
{
    private static readonly ServiceType[] Types = Enum.GetValues<ServiceType>();

    private static readonly Gen<int[]> AnyChoices = Gen.Int[0, 10_000].Array[1, 40];

    [Fact]
    public void Whoever_repeats_an_accepted_command_writes_nothing() => AnyChoices.Sample(
        choices =>
        {
            var past = Past.Of([Sample.SpipRegistered, Sample.PlaceOpened, Sample.AgendaOpened]);

            foreach (var choice in choices)
            {
                if (CommandOf(choice)(past) is Decision.Accepted accepted)
                {
                    past = past.Then(accepted.NewFacts);
                    Assert.Empty(Assert.IsType<Decision.Accepted>(CommandOf(choice)(past)).NewFacts);
                }
            }
        },
        iter: 1_000);

    private static Func<Past, Decision> CommandOf(int choice)
    {
        var which = choice % 3;
        var at = Sample.BookedAt.AddDays(choice % 400);
        var serviceCode = $"service-{which}";
        var map = Sample.Nanterre with { Label = $"{choice % 5}" };

        return (choice % 8) switch
        {
            0 => past => RegisterAgent.Decide(past.Any<Agent>(Life.Id("agent", which)), new(
                Life.Id("agent", which),
                Deeds.One<AgentRole>(choice / 8),
                serviceCode,
                ServiceType: null,
                Sample.AgentWith(Deeds.One<AgentRole>(choice / 4)),
                at)),
            1 => past => RegisterService.Decide(past.Any<Service>(Service.IdOf(serviceCode)), new(
                serviceCode,
                Types[choice % 2],
                Label: $"{choice % 7}",
                DepartmentCode: "92",
                SeatInsee: "92050",
                Sample.Paris,
                CourtOfAppeal: null,
                Sample.AgentId,
                at)),
            2 => past => ListAntennas.Decide(past.The<Service>(Service.IdOf(Sample.Spip)), new(
                [new Antenna($"{choice % 5}", "92050", [Sample.Court], PrisonOnly: choice % 2 == 0)],
                Sample.AgentId,
                at)),
            3 => past => ImportCompetenceMap.Decide(
                past.States.OfType<CompetenceMap>().MaxBy(imported => imported.Number),
                new("92", [map], Sample.AgentId, at)),
            4 => past => OpenPlace.Decide(
                past.Any<Place>(Life.Id("place", which)),
                past.The<Service>(Service.IdOf(Sample.Spip)),
                new(
                    Life.Id("place", which),
                    Sample.PlaceDetails with { Kinds = [Deeds.One<ConvocationKind>(choice / 8)] },
                    Sample.AgentId,
                    at)),
            5 => past => OpenAgenda.Decide(
                past.Any<Agenda>(Life.Id("agenda", which)),
                past.The<Place>(Sample.PlaceId),
                new(Life.Id("agenda", which), "", Sample.AgentId, at)),
            6 => past => OpenSlot.Decide(
                past.Any<Slot>(Life.Id("slot", which)),
                past.The<Agenda>(Sample.AgendaId),
                past.The<Place>(Sample.PlaceId),
                new(
                    Life.Id("slot", which),
                    Deeds.One<ConvocationKind>(choice / 8),
                    new DateOnly(2027, 6, 1).AddDays(choice % 100),
                    new(10, 0),
                    Minutes: 30,
                    Capacity: choice % 4,
                    Sample.Officer,
                    at)),
            _ => past => RegisterProbationer.Decide(past.Any<Probationer>(Life.Id("person", which)), new(
                Life.Id("person", which),
                Sample.Spip,
                Sample.Candidates,
                Japat: choice % 5 == 0,
                HasResidence: choice % 3 == 0,
                NeedsResidence: choice % 7 == 0,
                Deeds.One<Reachability>(choice / 8),
                choice % 2 == 0 ? null : "b6d1",
                choice % 2 == 0 ? null : "78",
                Sample.AgentId,
                at)),
        };
    }
}
