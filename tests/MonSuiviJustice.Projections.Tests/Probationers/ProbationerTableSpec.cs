using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Tests.Kernel;
using MonSuiviJustice.Projections.Probationers;
using MonSuiviJustice.Projections.Tests.Kernel;
using Xunit;

namespace MonSuiviJustice.Projections.Tests.Probationers;

public sealed class ProbationerTableSpec
{
    [Fact]
    public void A_row_knows_a_number_by_its_hash_and_since_when()
    {
        var row = MemoryTable.After(new ProbationerTable(), Sample.PersonWithMobile, Sample.MobileChanged).Row(Sample.ProbationerId);

        Assert.Equal(("0f3a", Sample.Before), (row["mobile_hash"], row["mobile_since"]));
    }

    [Fact]
    public void Whoever_opts_out_keeps_the_number_and_its_age()
    {
        var row = MemoryTable.After(
            new ProbationerTable(),
            Sample.PersonWithMobile,
            Sample.OptedOut,
            Sample.MobileChanged with { MobileHash = "b6d1", Change = MobileChange.Kept }).Row(Sample.ProbationerId);

        Assert.Equal(("b6d1", Sample.BookedAt, Reachability.Mobile), (row["mobile_hash"], row["mobile_since"], row["reachability"]));
    }

    [Fact]
    public void A_released_referent_leaves_the_row_to_nobody() => Assert.Null(MemoryTable
        .After(new ProbationerTable(), Sample.PersonWithMobile, Sample.ReferentAssigned, Sample.ReferentReleased)
        .Row(Sample.ProbationerId)["referent_id"]);

    [Fact]
    public void Each_service_that_follows_has_a_row()
    {
        var table = MemoryTable.After(
            new FollowingTable(),
            Sample.PersonWithMobile,
            Sample.FollowingChanged,
            Sample.FollowingChanged with { Added = [], Removed = [Sample.Spip] });

        Assert.Equal([Sample.Court], table.Rows.Select(row => row["service_code"]));
    }
}
