using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Tests.Kernel;
using MonSuiviJustice.Projections.Convocations;
using MonSuiviJustice.Projections.Tests.Kernel;
using Xunit;

namespace MonSuiviJustice.Projections.Tests.Convocations;

public sealed class ConvocationTableSpec
{
    [Fact]
    public void The_day_is_the_one_of_the_place_and_not_of_greenwich()
    {
        var inReunion = new DateTimeOffset(2027, 6, 15, 0, 30, 0, TimeSpan.FromHours(4));

        var row = After(Sample.Booked with { StartsAt = inReunion });

        Assert.Equal(new DateOnly(2027, 6, 15), row["day"]);
        Assert.Equal(new TimeOnly(0, 30), row["wall_time"]);
    }

    [Fact]
    public void A_booking_holds_a_seat_until_it_is_cancelled()
    {
        Assert.Equal(true, After(Sample.Booked)["holds_seat"]);
        Assert.Equal(false, After(Sample.Booked, Sample.Cancelled)["holds_seat"]);
    }

    [Fact]
    public void An_excuse_gives_the_seat_back_before_the_start_only()
    {
        Assert.Equal(false, After(Sample.Booked, Sample.ExcusedBefore)["holds_seat"]);
        Assert.Equal(true, After(Sample.Booked, Sample.ExcusedAfter)["holds_seat"]);
    }

    [Fact]
    public void A_move_takes_the_new_slot_and_the_new_day()
    {
        var row = After(Sample.Booked, Sample.Rescheduled);

        Assert.Equal((object)Sample.OtherSlotId, row["slot_id"]);
        Assert.Equal(new DateOnly(2027, 6, 17), row["day"]);
        Assert.Equal(new TimeOnly(14, 30), row["wall_time"]);
        Assert.Equal(ConvocationStatus.Booked, row["status"]);
    }

    [Fact]
    public void A_correction_that_takes_a_seat_again_shows_it()
    {
        var undone = Sample.Corrected(ConvocationStatus.Excused, ConvocationStatus.Booked) with { SeatTaken = true };

        var row = After(Sample.Booked, Sample.ExcusedBefore, undone);

        Assert.Equal((true, ConvocationStatus.Booked), (row["holds_seat"], row["status"]));
    }

    [Theory]
    [InlineData(ConvocationStatus.Cancelled)]
    [InlineData(ConvocationStatus.Honoured)]
    [InlineData(ConvocationStatus.TurnedAway)]
    [InlineData(ConvocationStatus.Missed)]
    [InlineData(ConvocationStatus.Excused)]
    public void Each_outcome_becomes_the_status(ConvocationStatus status) =>
        Assert.Equal(status, After(Sample.Booked, Sample.Ended(status))["status"]);

    private static IReadOnlyDictionary<string, object?> After(params ConvocationEvent[] facts) =>
        MemoryTable.After(new ConvocationTable(), facts).Row(Sample.ConvocationId);
}
