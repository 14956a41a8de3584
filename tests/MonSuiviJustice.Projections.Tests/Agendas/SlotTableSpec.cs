using CsCheck;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Tests.Kernel;
using MonSuiviJustice.Projections.Agendas;
using MonSuiviJustice.Projections.Convocations;
using MonSuiviJustice.Projections.Tests.Kernel;
using Xunit;

namespace MonSuiviJustice.Projections.Tests.Agendas;

public sealed class SlotTableSpec
{
    [Fact]
    public void The_seats_of_the_view_are_those_of_the_slots_and_of_the_convocations() => Life.OfAgents.Sample(
        it =>
        {
            it.Life.Do(it.Deeds);
            var slots = MemoryTable.After(new SlotTable(), it.Life.Facts);
            var seated = MemoryTable.After(new ConvocationTable(), it.Life.Facts).Rows
                .Where(row => row["holds_seat"] is true)
                .ToLookup(row => row["slot_id"]);

            Assert.All(it.Life.Past.States.OfType<Slot>(), slot =>
            {
                Assert.Equal(slot.Seated.Count, slots.Row(slot.Id)["taken"]);
                Assert.Equal(slot.Seated.Count, seated[slot.Id].Count());
            });
        },
        iter: 300);
}
