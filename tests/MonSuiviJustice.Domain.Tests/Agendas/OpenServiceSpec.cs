using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Agendas;

public sealed class OpenServiceSpec
{
    private static readonly RecurringPlan Mondays = new(
        ConvocationKind.SpipFollowUp,
        [DayOfWeek.Monday],
        new([new TimeOnly(10, 0)], []),
        Minutes: 30,
        Capacity: 2);

    private static readonly PlacePlan Plan = new(Sample.PlaceDetails, null, [new AgendaPlan("Cabinet 1", [Mondays])]);

    [Fact]
    public void A_service_opens_with_places_agendas_and_recurring_slots_and_a_second_run_changes_nothing()
    {
        var past = Past.Of([Sample.SpipRegistered]);
        var facts = Assert.IsType<Decision.Accepted>(Decide(past, Plan)).NewFacts;

        Assert.Single(facts.OfType<PlaceOpened>());
        Assert.Single(facts.OfType<AgendaOpened>());
        Assert.Single(facts.OfType<RecurringSlotOpened>());
        Assert.InRange(facts.OfType<SlotOpened>().Count(), 24, 27);
        Assert.Empty(Assert.IsType<Decision.Accepted>(Decide(past.Then(facts), Plan)).NewFacts);
    }

    [Fact]
    public void What_is_named_twice_is_opened_once() => Assert.Equal(
        Decide(Past.Of([Sample.SpipRegistered]), Plan).Facts,
        Decide(Past.Of([Sample.SpipRegistered]), Plan, Plan).Facts);

    [Fact]
    public void A_second_run_adds_what_the_first_lacked()
    {
        var past = Past.Of([Sample.SpipRegistered]);
        var without = Plan with { Agendas = [new AgendaPlan("Cabinet 1", [])] };

        var more = Decide(past.Then(Decide(past, without).Facts), Plan).Facts;

        Assert.Empty(more.OfType<PlaceOpened>());
        Assert.Single(more.OfType<RecurringSlotOpened>());
    }

    [Fact]
    public void One_place_that_does_not_fit_stops_all_and_is_named()
    {
        var court = Plan with { Details = Plan.Details with { Label = "Tribunal", Kinds = [ConvocationKind.HearingSap] } };
        var weekend = Plan with
        {
            Details = Plan.Details with { Label = "Annexe" },
            Agendas = [new AgendaPlan("Cabinet 2", [Mondays with { Weekdays = [DayOfWeek.Sunday] }])],
        };

        var refused = Assert.IsType<Decision.Refused>(Decide(Past.Of([Sample.SpipRegistered]), Plan, court, weekend));

        Assert.Equal(OpenService.Unfit, refused.Because);
        Assert.Equal(
            [new("places", 1, PlaceDetails.ForeignKind), new RefusedPart("places", 2, OpenSlot.NotAWorkday)],
            refused.Parts);
    }

    [Fact]
    public void A_place_that_does_not_fit_refuses_the_opening() =>
        Given(Sample.SpipRegistered)
            .When(past => Decide(past, Plan with { Details = Plan.Details with { Kinds = [] } }))
            .ThenRefused(OpenService.Unfit);

    [Fact]
    public void Nothing_is_no_opening() =>
        Given(Sample.SpipRegistered)
            .When(past => Decide(past))
            .ThenRefused(OpenService.WithoutPlace);

    [Fact]
    public void An_archived_service_does_not_open() =>
        Given(Sample.SpipRegistered, Sample.SpipArchived)
            .When(past => Decide(past, Plan))
            .ThenRefused(Service.Archived);

    private static Decision Decide(Past past, params IReadOnlyList<PlacePlan> places) => OpenService.Decide(
        past.The<Service>(Service.IdOf(Sample.Spip)),
        new(
            past.States.OfType<Place>().ToDictionary(place => place.Id),
            past.States.OfType<Agenda>().ToDictionary(agenda => agenda.Id),
            past.States.OfType<RecurringSlot>().ToDictionary(it => it.Id),
            past.States.OfType<Slot>().ToDictionary(slot => slot.Id)),
        new(places, Sample.AgentId, Sample.BookedAt));
}
