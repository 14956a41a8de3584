using MonSuiviJustice.Domain.Kernel;
using Xunit;

namespace MonSuiviJustice.Domain.Tests.Kernel;

public sealed class FactListSpec
{
    [Fact]
    public void Two_lists_of_the_same_things_are_the_same()
    {
        FactList<string> one = ["92000", "92150"];
        FactList<string> same = ["92000", "92150"];

        Assert.Equal((object)one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
    }

    [Fact]
    public void The_order_counts()
    {
        FactList<string> one = ["92000", "92150"];
        FactList<string> other = ["92150", "92000"];

        Assert.False(one.Equals(other));
        Assert.False(one.Equals(null));
    }

    [Fact]
    public void A_list_does_not_follow_the_one_it_was_made_from()
    {
        int[] source = [1, 2];
        var list = new FactList<int>(source);

        source[0] = 3;

        Assert.Equal([1, 2], list);
    }

    [Fact]
    public void A_fact_with_a_list_is_equal_to_its_copy() => Assert.Equal(
        Sample.MapImported,
        Sample.MapImported with { Communes = [Sample.Nanterre with { PostalCodes = ["92000"] }] });

    [Fact]
    public void A_list_reads_well() => Assert.Equal("[1, 2]", FactList.Of([1, 2]).ToString());
}
