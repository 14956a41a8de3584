using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Agendas;

public sealed class OpenRecurringSlotsSpec
{
    private static readonly OpenRecurringSlots Command = new(
        Kind: ConvocationKind.SpipFollowUp,
        Weekdays: [DayOfWeek.Tuesday],
        Times: new([new(10, 0)], []),
        Minutes: 30,
        Capacity: 1,
        From: new(2027, 5, 18),
        Until: new(2027, 6, 15),
        AgentId: Sample.AgentId,
        At: Sample.BookedAt);

    private static readonly IFact[] FiveTuesdays =
    [
        Sample.RecurringOpened, Sample.RecurringSlotOn(5, 18), Sample.RecurringSlotOn(5, 25), Sample.RecurringSlotOn(6, 1),
        Sample.RecurringSlotOn(6, 8), Sample.RecurringSlotOn(6, 15), Sample.RecurringRolled,
    ];

    private static Situation Place => Given(Sample.PlaceOpened, Sample.AgendaOpened);

    [Fact]
    public void A_recurring_slot_opens_with_its_slots_once() =>
        Place.When(past => Decide(past, Command)).Then(FiveTuesdays).AndAgainNothing();

    [Fact]
    public void Without_an_end_its_slots_go_as_far_as_the_horizon_and_leave_out_the_holidays()
    {
        var decided = Decide(
            Past.Of([Sample.PlaceOpened, Sample.AgendaOpened]),
            Command with { Weekdays = [DayOfWeek.Monday], From = null, Until = null });
        var days = decided.Facts.OfType<SlotOpened>().Select(slot => DateOnly.FromDateTime(slot.StartsAt.DateTime)).ToArray();

        // The hour of this Monday is past, the horizon is Wednesday 17 November, and 1 November is All Saints.
        Assert.Equal(new DateOnly(2027, 5, 24), days[0]);
        Assert.Equal(new DateOnly(2027, 11, 15), days[^1]);
        Assert.DoesNotContain(new DateOnly(2027, 11, 1), days);
        Assert.Equal(25, days.Length);
    }

    [Fact]
    public void An_hour_that_the_clocks_skip_has_no_slot_that_night() => Assert.Equal(
        [new DateOnly(2028, 3, 19), new DateOnly(2028, 4, 2)],
        Decide(
            Past.Of([Sample.PlaceOpened, Sample.AgendaOpened]),
            Command with
            {
                Kind = ConvocationKind.CommunityWork,
                Weekdays = [DayOfWeek.Sunday],
                Times = new([new(2, 30)], []),
                From = new(2028, 3, 19),
                Until = new(2028, 4, 2),
                At = new(2028, 1, 3, 9, 0, 0, TimeSpan.Zero),
            })
            .Facts.OfType<SlotOpened>().Select(slot => DateOnly.FromDateTime(slot.StartsAt.DateTime)));

    [Fact]
    public void The_same_weekday_and_hour_otherwise_is_an_overlap_and_nothing_is_opened()
    {
        var outcome = Given([Sample.PlaceOpened, Sample.AgendaOpened, .. FiveTuesdays])
            .When(past => Decide(past, Command with { Weekdays = [DayOfWeek.Monday, DayOfWeek.Tuesday], Capacity = 2 }));

        outcome.ThenParts(("weekdays", 1)).ThenRefused(OpenRecurringSlots.BadRows);
        outcome.OfPart("weekdays", 1).ThenRefused(OpenRecurringSlots.Overlap);
    }

    [Fact]
    public void Another_hour_stands_beside_it_even_while_the_first_convocation_lasts() =>
        Given([Sample.PlaceOpened, Sample.AgendaOpened, .. FiveTuesdays])
            .When(past => Decide(past, Command with
            {
                Times = new([new(10, 0), new(10, 15)], []),
                Until = new(2027, 6, 15),
            }))
            .AndAgainNothing();

    [Fact]
    public void What_ended_opens_again_with_the_slots_that_were_withdrawn_and_not_with_those_that_an_agent_closed()
    {
        var closed = Sample.RecurringSlotOn(6, 1);
        var withdrawn = Sample.RecurringSlotOn(6, 8);
        IFact[] ended =
        [
            Sample.PlaceOpened, Sample.AgendaOpened, .. FiveTuesdays,
            Sample.SlotClosed with { SlotId = closed.SlotId },
            Sample.RecurringEnded,
            Sample.SlotWithdrawn with { SlotId = withdrawn.SlotId },
        ];
        var command = Command with { From = new(2027, 6, 1), Until = new(2027, 6, 8), Minutes = 45, Capacity = 2 };

        Given(ended)
            .When(past => Decide(past, command))
            .Then(
                Sample.RecurringOpened with { From = new(2027, 6, 1), Until = new(2027, 6, 8), Minutes = 45, Capacity = 2 },
                new SlotRestored(withdrawn.SlotId, Minutes: 45, Capacity: 2, Sample.AgentId, Sample.BookedAt),
                Sample.RecurringRolled with { Through = new(2027, 6, 8) })
            .AndAgainNothing();
    }

    [Fact]
    public void What_is_not_clear_or_not_possible_is_refused()
    {
        Place.When(past => Decide(past, Command with { Capacity = 0 })).ThenRefused(OpenSlot.WithoutSeat);
        Place.When(past => Decide(past, Command with { Kind = ConvocationKind.Course })).ThenRefused(OpenSlot.NotHeldHere);
        Place.When(past => Decide(past, Command with { Weekdays = [] })).ThenRefused(OpenRecurringSlots.Empty);
        Place.When(past => Decide(past, Command with { Until = new(2027, 5, 17) }))
            .ThenRefused(OpenRecurringSlots.EndsBeforeItBegins);
        Place.When(past => Decide(past, Command with { From = new(2027, 5, 16) })).ThenRefused(OpenSlot.InThePast);
        Place.When(past => Decide(past, Command with { From = new(2028, 5, 18), Until = null }))
            .ThenRefused(OpenSlot.TooFarAhead);
        Place.When(past => Decide(past, Command with { Times = new([], [new(new(8, 0), new(20, 0), 1)]) }))
            .ThenRefused(OpenRecurringSlots.TooLarge);
        Place.When(past => Decide(past, Command with { Times = new([], [new(new(8, 0), new(9, 0), 0)]) }))
            .OfPart("ranges", 0).ThenRefused(OpenSlots.RangeUnclear);
        Place.When(past => Decide(past, Command with { Weekdays = [DayOfWeek.Monday, DayOfWeek.Saturday] }))
            .OfPart("weekdays", 1).ThenRefused(OpenSlot.NotAWorkday);
    }

    private static Decision Decide(Past past, OpenRecurringSlots command) => OpenRecurringSlots.Decide(
        past.States.OfType<RecurringSlot>().ToDictionary(it => it.Id),
        past.States.OfType<Slot>().ToDictionary(slot => slot.Id),
        past.The<Agenda>(Sample.AgendaId),
        past.The<Place>(Sample.PlaceId),
        command);
}
