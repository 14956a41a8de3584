using CsCheck;
using MonSuiviJustice.Domain.Tests.Kernel;
using MonSuiviJustice.Projections.Agendas;
using MonSuiviJustice.Projections.Kernel;
using Xunit;

namespace MonSuiviJustice.Projections.Tests.Kernel;

public sealed class RunsSpec
{
    private static readonly Guid One = new("00000000-0000-7000-8000-000000000001");
    private static readonly Guid Other = new("00000000-0000-7000-8000-000000000002");

    private static readonly Gen<RowChange> AnyChange = Gen.Select(
        Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 9], Gen.Int[0, 6],
        (group, row, value, kind) => Change(PartitionOf(group), $"{group}/{row}", value, kind));

    [Fact]
    public void Changes_of_one_shape_go_out_together() => Assert.Equal(
        [2],
        Sizes(Put(One, "a", 1), Put(Other, "b", 2)));

    [Fact]
    public void A_change_of_one_partition_never_overtakes_an_earlier_one() => Assert.Equal(
        [2, 1, 1],
        Sizes(Put(One, "a", 1), SetValue(One, "a", 2), Put(One, "b", 3), Put(Other, "c", 4)));

    [Fact]
    public void A_row_is_changed_once_in_a_run() => Assert.Equal(
        [1, 1],
        Sizes(Put(One, "a", 1), Put(One, "a", 2)));

    [Fact]
    public void A_row_may_be_added_to_many_times_in_a_run()
    {
        var table = MemoryTable.After(new SlotTable(), Sample.SlotWithOneSeat, Sample.SeatTaken, Sample.SeatTakenByOther);

        Assert.Equal(2, table.Row(Sample.SlotId)["taken"]);
        Assert.Equal(
            [1, 2],
            Runs.Of([Put(One, "a", 1), AddTo(One, "a", 1), AddTo(One, "a", 2)])
                .Select(run => run.Count));
    }

    [Fact]
    public void Runs_leave_the_rows_that_the_changes_leave_one_by_one() => AnyChange.Array[0, 40].Sample(changes =>
    {
        var oneByOne = new MemoryTable();
        var inRuns = new MemoryTable();

        foreach (var change in changes)
        {
            oneByOne.Apply([change]);
        }

        foreach (var run in Runs.Of(changes))
        {
            Assert.Single(run.Select(change => change.Shape).Distinct());
            Assert.True(run[0].Adds || run.Count == run.Select(change => change.Row).Distinct().Count());
            inRuns.Apply(run);
        }

        Assert.Equal(oneByOne.ToString(), inRuns.ToString());
    });

    private static RowChange Change(Guid partition, string row, int value, int kind) => kind switch
    {
        0 => Put(partition, row, value),
        1 => RowChange.Put(partition, ("id", row), ("partition", partition), ("value", value), ("state", "Due")),
        2 => SetValue(partition, row, value),
        3 => RowChange.Set(partition, ("partition", partition), ("state", "Gone")),
        4 => RowChange.SetWhere(partition, "t.state = 'Due'", ("partition", partition), ("state", "Off")),
        5 => AddTo(partition, row, value),
        _ => RowChange.Remove(partition, ("partition", partition)),
    };

    private static RowChange Put(Guid partition, string row, int value) =>
        RowChange.Put(partition, ("id", row), ("partition", partition), ("value", value));

    private static RowChange SetValue(Guid partition, string row, int value) =>
        RowChange.Set(partition, ("id", row), ("value", value));

    private static RowChange AddTo(Guid partition, string row, int value) =>
        RowChange.Add(partition, ("id", row), ("value", value));

    private static Guid PartitionOf(int number) => number switch
    {
        0 => One,
        1 => Other,
        _ => Guid.Empty,
    };

    private static IEnumerable<int> Sizes(params RowChange[] changes) => Runs.Of(changes).Select(run => run.Count);
}
