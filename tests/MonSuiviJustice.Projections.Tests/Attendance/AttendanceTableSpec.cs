using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Tests.Kernel;
using MonSuiviJustice.Projections.Attendance;
using MonSuiviJustice.Projections.Tests.Kernel;
using Xunit;

namespace MonSuiviJustice.Projections.Tests.Attendance;

public sealed class AttendanceTableSpec
{
    [Fact]
    public void Nobody_is_in_the_figures()
    {
        Guid[] people = [Sample.ProbationerId, Sample.AgentId];

        var row = After(Sample.Booked, Sample.Honoured);

        Assert.DoesNotContain(row.Values, value => value is Guid id && people.Contains(id));
        Assert.DoesNotContain(row.Keys, column => column.Contains("agent", StringComparison.Ordinal));
    }

    [Fact]
    public void The_month_is_the_one_of_the_place_and_not_of_greenwich()
    {
        var inReunion = new DateTimeOffset(2027, 6, 1, 0, 30, 0, TimeSpan.FromHours(4));

        var row = After(Sample.Booked with { StartsAt = inReunion });

        Assert.Equal((new DateOnly(2027, 6, 1), new DateOnly(2027, 6, 1)), (row["month"], row["day"]));
    }

    [Fact]
    public void Whether_the_person_could_be_reached_is_what_it_was_when_it_was_booked()
    {
        var reached = After(Sample.Booked, Sample.SmsRefused);
        var unreached = After(Sample.Booked with { Reachability = Reachability.NoMobile }, Sample.MobileChanged);

        Assert.Equal((true, false), (reached["reachable"], unreached["reachable"]));
    }

    [Fact]
    public void A_move_counts_in_its_new_month()
    {
        var nextMonth = Sample.Rescheduled with { StartsAt = Sample.StartsAt.AddMonths(1) };

        var row = After(Sample.Booked, nextMonth);

        Assert.Equal((new DateOnly(2027, 7, 1), new DateOnly(2027, 7, 15)), (row["month"], row["day"]));
        Assert.Equal((true, ConvocationStatus.Booked), (row["rescheduled"], row["status"]));
    }

    [Fact]
    public void A_correction_replaces_the_outcome()
    {
        var row = After(
            Sample.Booked,
            Sample.Missed,
            Sample.Corrected(ConvocationStatus.Missed, ConvocationStatus.TurnedAway));

        Assert.Equal(ConvocationStatus.TurnedAway, row["status"]);
    }

    [Fact]
    public void A_reminder_that_was_taken_counts() =>
        Assert.Equal(true, After(Sample.Booked, Sample.SummonsPlanned, Sample.Reminded)["reminded"]);

    [Theory]
    [InlineData(ConvocationStatus.Cancelled)]
    [InlineData(ConvocationStatus.Honoured)]
    [InlineData(ConvocationStatus.TurnedAway)]
    [InlineData(ConvocationStatus.Missed)]
    [InlineData(ConvocationStatus.Excused)]
    public void Each_outcome_becomes_the_status(ConvocationStatus status) =>
        Assert.Equal(status, After(Sample.Booked, Sample.Ended(status))["status"]);

    private static IReadOnlyDictionary<string, object?> After(params IFact[] facts) =>
        MemoryTable.After(new AttendanceTable(), facts).Row(Sample.ConvocationId);
}
