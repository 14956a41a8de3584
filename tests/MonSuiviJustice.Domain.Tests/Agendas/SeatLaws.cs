using CsCheck;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;

namespace MonSuiviJustice.Domain.Tests.Agendas;

public sealed class SeatLaws
{
    private const int Lives = 1_000;

    [Fact]
    public void No_seat_is_ever_given_twice() => Life.OfAgents.Sample(
        it => Assert.All(it.Deeds, deed =>
        {
            it.Life.Do(deed);
            Assert.All(SlotsOf(it.Life), slot => Assert.True(slot.Seated.Count <= slot.Capacity));
        }),
        iter: Lives);

    [Fact]
    public void Who_holds_a_seat_sits_in_one_slot_and_nobody_else_sits_anywhere() => Life.OfAgents.Sample(
        it => Assert.All(it.Deeds, deed =>
        {
            it.Life.Do(deed);
            Assert.All(it.Life.Past.States.OfType<Convocation>(), convocation => Assert.Equal(
                convocation.HoldsSeat ? [convocation.SlotId] : [],
                SlotsOf(it.Life).Where(slot => slot.Seated.Contains(convocation.Id)).Select(slot => slot.Id)));
        }),
        iter: Lives);

    [Fact]
    public void A_closed_slot_seats_nobody_any_more() => Life.OfAgents.Sample(
        it => Assert.All(it.Deeds, deed =>
        {
            var before = it.Life.Past;
            Assert.All(
                it.Life.Do(deed).OfType<SlotSeatTaken>(),
                taken => Assert.False(before.Any<Slot>(taken.SlotId)?.IsClosed == true));
        }),
        iter: Lives);

    private static IEnumerable<Slot> SlotsOf(Life life) => life.Past.States.OfType<Slot>();
}
