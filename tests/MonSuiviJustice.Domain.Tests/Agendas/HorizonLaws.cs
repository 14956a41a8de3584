using CsCheck;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;

namespace MonSuiviJustice.Domain.Tests.Agendas;

/// <summary>Any recurring slot in any French zone and territory, and a job that looks every day, twice a day or late.</summary>
public sealed class HorizonLaws
{
    private static readonly DateOnly Start = new(2027, 1, 4);

    private static readonly Gen<RecurringSlotOpened> AnyRecurring = Gen.Select(
        Gen.OneOf(FrenchZones.All),
        Gen.Enum<Territory>(),
        Gen.OneOf([ConvocationKind.SpipFollowUp, ConvocationKind.CommunityWork]),
        Gen.Int[1, 6],
        Gen.Int[0, (24 * 12) - 1],
        Gen.Int[0, 60],
        Gen.Int[-1, 300],
        (zone, territory, kind, weekday, fiveMinutes, from, length) => Sample.RecurringOpened with
        {
            TimeZone = zone,
            Territory = territory,
            Kind = kind,
            Weekday = kind == ConvocationKind.CommunityWork ? (DayOfWeek)weekday : (DayOfWeek)Math.Min(weekday, 5),
            Time = TimeOnly.MinValue.AddMinutes(5 * fiveMinutes),
            From = Start.AddDays(from),
            Until = length < 0 ? null : Start.AddDays(from + length),
        });

    [Fact]
    public void However_often_and_however_late_the_job_looks_it_opens_the_same_slots() => Gen
        .Select(AnyRecurring, Gen.Int[0, 90], Gen.Int[0, 24 * 60])
        .Sample(
            (recurring, days, minutes) =>
            {
                DateTimeOffset[] looks = [.. Enumerable.Range(0, days + 1).Select(day => At(day, minutes))];

                var daily = OpenedBy(recurring, looks);
                var twice = OpenedBy(recurring, looks.SelectMany(look => new[] { look, look }));
                var late = OpenedBy(recurring, [looks[0], looks[^1]]);

                Assert.Equal(daily, twice);
                Assert.Equal(daily, late);
            },
            iter: 500);

    [Fact]
    public void Each_of_its_days_up_to_the_horizon_has_one_slot_but_for_days_off_and_hours_that_do_not_exist() => Gen
        .Select(AnyRecurring, Gen.Int[0, 90])
        .Sample(
            (recurring, day) =>
            {
                var now = At(day, 0);
                var opened = OpenedBy(recurring, [now]).Select(slot => DateOnly.FromDateTime(slot.StartsAt.DateTime));
                var horizon = PlaceTime.DayOf(now, recurring.TimeZone).AddMonths(6);

                var expected = Enumerable.Range(0, 600).Select(Start.AddDays)
                    .Where(date => date.DayOfWeek == recurring.Weekday && date >= recurring.From && date <= horizon)
                    .Where(date => recurring.Until is not { } until || date <= until)
                    .Where(date => recurring.Kind == ConvocationKind.CommunityWork
                        || !PublicHolidays.Includes(date, recurring.Territory))
                    .Where(date => PlaceTime.Exists(date, recurring.Time, recurring.TimeZone))
                    .Where(date => PlaceTime.At(date, recurring.Time, recurring.TimeZone) > now);
                Assert.Equal(expected, opened);
            },
            iter: 500);

    private static DateTimeOffset At(int day, int minutes) =>
        new DateTimeOffset(Start.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddDays(day).AddMinutes(minutes);

    private static (Guid Id, DateTimeOffset StartsAt, int Capacity)[] OpenedBy(
        RecurringSlotOpened recurring,
        IEnumerable<DateTimeOffset> looks)
    {
        var past = Past.Of([recurring]);

        foreach (var look in looks)
        {
            past = past.Then(RollRecurringSlot.Decide(
                past.The<RecurringSlot>(recurring.RecurringSlotId),
                past.States.OfType<Slot>().ToDictionary(slot => slot.Id),
                new(look)).Facts);
        }

        return
        [
            .. past.States.OfType<Slot>().OrderBy(slot => slot.StartsAt).Select(slot => (slot.Id, slot.StartsAt, slot.Capacity)),
        ];
    }
}
