using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Agendas;

public sealed class OpenSlotsSpec
{
    private static readonly DateOnly Tuesday = new(2027, 6, 15);

    private static readonly OpenSlots Command = new(
        BatchId: Sample.SlotId,
        Kind: ConvocationKind.SpipFollowUp,
        Dates: [Tuesday, Tuesday.AddDays(1)],
        Times: new([new(10, 0)], [new(new(10, 0), new(10, 40), 30)]),
        Minutes: 30,
        Capacity: 1,
        Agent: Sample.AgentWith(AgentRole.ProbationDirector),
        At: Sample.BookedAt);

    [Fact]
    public void Each_date_by_each_hour_is_opened_once() =>
        Given(Sample.PlaceOpened, Sample.AgendaOpened)
            .When(past => Decide(past, Command with { Dates = [Tuesday.AddDays(1), Tuesday, Tuesday] }))
            .Then(Opened(0, 10, 0), Opened(0, 10, 30), Opened(1, 10, 0), Opened(1, 10, 30))
            .AndAgainNothing();

    [Fact]
    public void Three_bad_dates_among_ten_thousand_slots_are_named_and_nothing_is_opened()
    {
        DateOnly[] workdays =
        [
            .. Enumerable.Range(0, 300).Select(Tuesday.AddDays)
                .Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                .Where(day => !PublicHolidays.Includes(day, Territory.Mainland)).Take(100),
        ];
        workdays[17] = new(2027, 6, 20);
        workdays[42] = new(2027, 7, 14);
        workdays[99] = new(2027, 5, 17);
        var outcome = Given(Sample.PlaceOpened, Sample.AgendaOpened).When(past => Decide(past, Command with
        {
            Dates = workdays,
            Times = new([], [new(new(8, 0), new(9, 39), 1)]),
        }));

        outcome.ThenParts(("dates", 17), ("dates", 42), ("dates", 99)).ThenRefused(OpenSlots.BadRows);
        outcome.OfPart("dates", 17).ThenRefused(OpenSlot.NotAWorkday);
        outcome.OfPart("dates", 42).ThenRefused(OpenSlot.OnPublicHoliday);
        outcome.OfPart("dates", 99).ThenRefused(OpenSlot.InThePast);
    }

    [Fact]
    public void Of_a_night_when_clocks_go_forward_only_the_hour_that_is_skipped_stands_in_the_way() =>
        Given(Sample.PlaceOpened, Sample.AgendaOpened)
            .When(past => Decide(past, Command with
            {
                Kind = ConvocationKind.CommunityWork,
                Dates = [new(2028, 3, 26)],
                Times = new([new(1, 30), new(2, 30), new(3, 30)], []),
            }))
            .ThenParts(("dates", 0))
            .OfPart("dates", 0)
            .ThenRefused(OpenSlot.TimeDoesNotExist);

    [Fact]
    public void A_range_that_goes_backwards_or_stands_still_is_unclear() =>
        Given(Sample.PlaceOpened, Sample.AgendaOpened)
            .When(past => Decide(past, Command with
            {
                Times = new([], [new(new(9, 0), new(10, 0), 30), new(new(9, 0), new(10, 0), 0), new(new(9, 0), new(8, 0), 9)]),
            }))
            .ThenParts(("ranges", 1), ("ranges", 2))
            .OfPart("ranges", 1)
            .ThenRefused(OpenSlots.RangeUnclear);

    [Fact]
    public void A_batch_opens_something() =>
        Given(Sample.PlaceOpened, Sample.AgendaOpened)
            .When(past => Decide(past, Command with { Times = new([], []) }))
            .ThenRefused(OpenSlots.Empty);

    [Fact]
    public void A_batch_has_its_limit() =>
        Given(Sample.PlaceOpened, Sample.AgendaOpened)
            .When(past => Decide(past, Command with
            {
                Dates = [.. Enumerable.Range(0, 100).Select(Tuesday.AddDays)],
                Times = new([], [new(new(8, 0), new(9, 40), 1)]),
            }))
            .ThenRefused(OpenSlots.TooLarge);

    [Fact]
    public void What_forbids_one_slot_forbids_many()
    {
        var situation = Given(Sample.PlaceOpened, Sample.AgendaOpened);

        situation.When(past => Decide(past, Command with { Capacity = 0 })).ThenRefused(OpenSlot.WithoutSeat);
        situation.When(past => Decide(past, Command with { Kind = ConvocationKind.Course }))
            .ThenRefused(OpenSlot.NotHeldHere);
        situation.When(past => Decide(past, Command with { Agent = Sample.AgentWith(AgentRole.Overseer) }))
            .ThenRefused(OpenSlot.KindNotYours);
    }

    private static SlotOpened Opened(int day, int hour, int minute) => Sample.SlotWithOneSeat with
    {
        SlotId = OpenSlots.SlotIdOf(Command.BatchId, Tuesday.AddDays(day), new(hour, minute)),
        StartsAt = Sample.StartsAt.AddDays(day).AddMinutes(minute),
    };

    private static Decision Decide(Past past, OpenSlots command) => OpenSlots.Decide(
        past.States.OfType<Slot>().FirstOrDefault(),
        past.The<Agenda>(Sample.AgendaId),
        past.The<Place>(Sample.PlaceId),
        command);
}
