using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Agendas;

public sealed class OpenSlotSpec
{
    private static readonly OpenSlot Command = new(
        SlotId: Sample.SlotId,
        Kind: ConvocationKind.SpipFollowUp,
        Date: new(2027, 6, 15),
        Time: new(10, 0),
        Minutes: 30,
        Capacity: 1,
        AgentId: Sample.AgentId,
        At: Sample.BookedAt);

    [Fact]
    public void A_slot_is_opened_once_on_the_clock_of_its_place() =>
        Given(Sample.PlaceOpened, Sample.AgendaOpened)
            .When(past => Decide(past, Command))
            .Then(Sample.SlotWithOneSeat)
            .AndAgainNothing();

    [Fact]
    public void Ten_in_the_morning_in_Cayenne_is_ten_in_the_morning_there() =>
        Given(Sample.PlaceOpened, Sample.AgendaOpened with { TimeZone = "America/Cayenne" })
            .When(past => Decide(past, Command))
            .Then(Sample.SlotWithOneSeat with
            {
                TimeZone = "America/Cayenne",
                StartsAt = new(2027, 6, 15, 10, 0, 0, TimeSpan.FromHours(-3)),
            })
            .AndAgainNothing();

    [Fact]
    public void A_slot_without_a_seat_is_not_opened() =>
        Given(Sample.PlaceOpened, Sample.AgendaOpened)
            .When(past => Decide(past, Command with { Capacity = 0 }))
            .ThenRefused(OpenSlot.WithoutSeat);

    [Fact]
    public void No_slot_is_opened_in_the_past() =>
        Given(Sample.PlaceOpened, Sample.AgendaOpened)
            .When(past => Decide(past, Command with { At = Sample.StartsAt }))
            .ThenRefused(OpenSlot.InThePast);

    [Fact]
    public void No_slot_is_opened_more_than_a_year_ahead() =>
        Given(Sample.PlaceOpened, Sample.AgendaOpened)
            .When(past => Decide(past, Command with { At = Sample.StartsAt.AddYears(-1).AddMinutes(-1) }))
            .ThenRefused(OpenSlot.TooFarAhead);

    [Theory]
    [InlineData(19)]
    [InlineData(20)]
    public void Nobody_is_received_at_weekends(int dayOfJune) =>
        Given(Sample.PlaceOpened, Sample.AgendaOpened)
            .When(past => Decide(past, Command with { Date = new(2027, 6, dayOfJune) }))
            .ThenRefused(OpenSlot.NotAWorkday);

    [Fact]
    public void Community_work_goes_on_at_weekends()
    {
        var saturday = new DateOnly(2027, 6, 19);

        Given(Sample.PlaceOpened, Sample.AgendaOpened)
            .When(past => Decide(past, Command with { Date = saturday, Kind = ConvocationKind.CommunityWork }))
            .Then(Sample.SlotWithOneSeat with
            {
                Kind = ConvocationKind.CommunityWork,
                StartsAt = Sample.StartsAt.AddDays(4),
            })
            .AndAgainNothing();
    }

    [Fact]
    public void A_place_hosts_only_the_kinds_it_was_opened_for() =>
        Given(Sample.PlaceOpened, Sample.AgendaOpened)
            .When(past => Decide(past, Command with { Kind = ConvocationKind.HearingSap }))
            .ThenRefused(OpenSlot.NotHeldHere);

    private static Decision Decide(Past past, OpenSlot command) => OpenSlot.Decide(
        past.Any<Slot>(Sample.SlotId),
        past.The<Agenda>(Sample.AgendaId),
        past.The<Place>(Sample.PlaceId),
        command);
}
