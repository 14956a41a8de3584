using CsCheck;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;

namespace MonSuiviJustice.Domain.Tests.Convocations;

public sealed class FollowUpSeriesSpec
{
    private static readonly FollowUpSeries Monthly =
        new(new(2027, 6, 15), new(10, 0), Every: 1, CadenceUnit.Month, Count: 4);

    [Fact]
    public void Once_a_month_is_the_same_day_of_the_month_or_the_next_on_which_people_are_received() => Assert.Equal(
        [new(2027, 6, 15), new(2027, 7, 15), new(2027, 8, 16), new(2027, 9, 15)],
        Dates(Monthly));

    [Fact]
    public void The_rhythm_is_the_one_of_the_first_date() => Assert.Equal(
        [new(2027, 8, 31), new(2027, 9, 30), new(2027, 11, 2), new(2027, 11, 30)],
        Dates(Monthly with { First = new(2027, 8, 31) }));

    [Fact]
    public void Every_second_week_keeps_the_weekday_except_for_a_holiday() => Assert.Equal(
        [new(2027, 6, 30), new(2027, 7, 15), new(2027, 7, 28)],
        Dates(new(new(2027, 6, 30), new(10, 0), Every: 2, CadenceUnit.Week, Count: 3)));

    [Fact]
    public void Nothing_is_proposed_more_than_a_year_ahead() =>
        Assert.Equal(11, Dates(Monthly with { Count = 24, First = new(2027, 7, 15) }).Count);

    [Fact]
    public void Nothing_is_proposed_in_the_past() =>
        Assert.Equal(2, Dates(Monthly with { First = new(2027, 4, 15) }).Count);

    [Fact]
    public void Each_date_is_one_on_which_a_slot_could_be_opened() => Gen.Select(
        Gen.Int[0, 400],
        Gen.Int[1, 8],
        Gen.Enum<CadenceUnit>(),
        Gen.Int[1, 60],
        Gen.Int[6, 20],
        Gen.OneOf(FrenchZones.All)).Sample((days, every, unit, count, hour, zone) =>
        {
            var agenda = AgendaIn(zone);
            var series = new FollowUpSeries(new DateOnly(2027, 5, 1).AddDays(days), new(hour, 15), every, unit, count);

            var dates = series.Dates(agenda, ConvocationKind.SpipFollowUp, Sample.BookedAt);

            Assert.Equal(dates.Order(), dates);
            Assert.Equal(dates.Count, dates.Distinct().Count());
            Assert.True(dates.Count <= count);
            Assert.All(dates, date =>
            {
                var startsAt = PlaceTime.At(date, series.Time, zone);
                Assert.Equal(series.Time, TimeOnly.FromDateTime(startsAt.DateTime));
                Assert.False(date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
                Assert.False(PublicHolidays.Includes(date, agenda.Territory));
                Assert.True(startsAt <= PlaceTime.AYearAfter(Sample.BookedAt, zone));
            });
        });

    private static IReadOnlyList<DateOnly> Dates(FollowUpSeries series) =>
        series.Dates(AgendaIn(Sample.Paris), ConvocationKind.SpipFollowUp, Sample.BookedAt);

    private static Agenda AgendaIn(string zone) => Agenda.Evolve(null, Sample.AgendaOpened with { TimeZone = zone });
}
