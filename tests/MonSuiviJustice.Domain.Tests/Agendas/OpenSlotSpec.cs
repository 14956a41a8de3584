using MonSuiviJustice.Domain.Access;
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
        Agent: Sample.AgentWith(AgentRole.ProbationDirector),
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
    public void No_slot_is_opened_in_an_archived_agenda() =>
        Given(Sample.PlaceOpened, Sample.AgendaOpened, Sample.AgendaArchived)
            .When(past => Decide(past, Command))
            .ThenRefused(Agenda.Archived);

    [Fact]
    public void No_slot_is_opened_in_an_agenda_whose_place_is_archived() =>
        Given(Sample.PlaceOpened, Sample.AgendaOpened, Sample.PlaceArchived)
            .When(past => Decide(past, Command))
            .ThenRefused(Place.Archived);

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

    [Theory]
    [InlineData("Europe/Paris", Territory.Mainland, 7, 14)]
    [InlineData("Europe/Paris", Territory.AlsaceMoselle, 3, 26)]
    [InlineData("America/Martinique", Territory.Martinique, 5, 22)]
    [InlineData("America/Guadeloupe", Territory.Guadeloupe, 5, 27)]
    [InlineData("America/Guadeloupe", Territory.SaintMartin, 5, 28)]
    [InlineData("America/Guadeloupe", Territory.SaintBarthelemy, 10, 9)]
    [InlineData("America/Cayenne", Territory.Guyane, 6, 10)]
    [InlineData("America/Miquelon", Territory.SaintPierreEtMiquelon, 11, 11)]
    [InlineData("Indian/Reunion", Territory.Reunion, 12, 20)]
    [InlineData("Indian/Mayotte", Territory.Mayotte, 4, 27)]
    [InlineData("Pacific/Noumea", Territory.NewCaledonia, 9, 24)]
    [InlineData("Pacific/Wallis", Territory.WallisEtFutuna, 4, 28)]
    [InlineData("Pacific/Tahiti", Territory.FrenchPolynesia, 3, 5)]
    [InlineData("Pacific/Marquesas", Territory.FrenchPolynesia, 11, 20)]
    [InlineData("Pacific/Gambier", Territory.FrenchPolynesia, 3, 26)]
    public void Nobody_is_received_on_a_public_holiday_of_the_territory(
        string timeZone,
        Territory territory,
        int month,
        int day)
    {
        var year = Enumerable.Range(2027, 3).First(year =>
            new DateOnly(year, month, day).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
            && PublicHolidays.Includes(new(year, month, day), territory));
        var before = new DateTimeOffset(year, month, day, 12, 0, 0, TimeSpan.Zero).AddDays(-30);

        Given(Sample.PlaceOpened, Sample.AgendaOpened with { TimeZone = timeZone, Territory = territory })
            .When(past => Decide(past, Command with { Date = new(year, month, day), At = before }))
            .ThenRefused(OpenSlot.OnPublicHoliday);
    }

    [Fact]
    public void The_holiday_of_another_territory_is_a_day_as_any_other() =>
        Given(Sample.PlaceOpened, Sample.AgendaOpened)
            .When(past => Decide(past, Command with { Date = new(2027, 6, 10) }))
            .Then(Sample.SlotWithOneSeat with { StartsAt = Sample.StartsAt.AddDays(-5) })
            .AndAgainNothing();

    [Fact]
    public void Community_work_goes_on_on_public_holidays() =>
        Given(Sample.PlaceOpened, Sample.AgendaOpened)
            .When(past => Decide(past, Command with { Date = new(2027, 7, 14), Kind = ConvocationKind.CommunityWork }))
            .Then(Sample.SlotWithOneSeat with
            {
                Kind = ConvocationKind.CommunityWork,
                StartsAt = Sample.StartsAt.AddDays(29),
            })
            .AndAgainNothing();

    [Theory]
    [InlineData("Europe/Paris", 3, 28, 2, 30)]
    [InlineData("America/Miquelon", 3, 14, 2, 0)]
    public void An_hour_that_the_clocks_skip_is_refused_and_not_moved(
        string timeZone,
        int month,
        int day,
        int hour,
        int minute) =>
        Given(Sample.PlaceOpened, Sample.AgendaOpened with { TimeZone = timeZone })
            .When(past => Decide(past, Command with
            {
                Kind = ConvocationKind.CommunityWork,
                Date = new(2027, month, day),
                Time = new(hour, minute),
                At = new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero),
            }))
            .ThenRefused(OpenSlot.TimeDoesNotExist);

    [Theory]
    [InlineData("Europe/Paris", 10, 31, 2)]
    [InlineData("America/Miquelon", 11, 7, -2)]
    public void An_hour_that_comes_twice_is_the_first(string timeZone, int month, int day, int offset) =>
        Given(Sample.PlaceOpened, Sample.AgendaOpened with { TimeZone = timeZone })
            .When(past => Decide(past, Command with
            {
                Kind = ConvocationKind.CommunityWork,
                Date = new(2027, month, day),
                Time = new(timeZone == Sample.Paris ? 2 : 1, 30),
            }))
            .Then(Sample.SlotWithOneSeat with
            {
                Kind = ConvocationKind.CommunityWork,
                TimeZone = timeZone,
                StartsAt = new(2027, month, day, timeZone == Sample.Paris ? 2 : 1, 30, 0, TimeSpan.FromHours(offset)),
            })
            .AndAgainNothing();

    [Fact]
    public void An_overseer_opens_no_slot_but_those_of_DDSE() =>
        Given(Sample.PlaceOpened, Sample.AgendaOpened)
            .When(past => Decide(past, Command with { Agent = Sample.AgentWith(AgentRole.Overseer) }))
            .ThenRefused(OpenSlot.KindNotYours);

    private static Decision Decide(Past past, OpenSlot command) => OpenSlot.Decide(
        past.Any<Slot>(Sample.SlotId),
        past.The<Agenda>(Sample.AgendaId),
        past.The<Place>(Sample.PlaceId),
        command);
}
