using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;

namespace MonSuiviJustice.Domain.Tests.Probationers;

public sealed class CandidatesSpec
{
    private static readonly Followed[] Nobody = [];

    [Fact]
    public void What_the_commune_adds_is_proposed() => Assert.Equal(
        [Sample.OtherSpip],
        Sample.Candidates.Proposed([new Followed(Sample.Court, FollowingReason.OwnService)], japat: false));

    [Fact]
    public void A_court_is_not_proposed_to_whoever_is_marked_JAPAT() =>
        Assert.Equal([Sample.OtherSpip], Sample.Candidates.Proposed(Nobody, japat: true));

    [Fact]
    public void Nothing_is_proposed_where_the_commune_is_not_known() =>
        Assert.Empty((Sample.Candidates with { OfCommune = [] }).Proposed(Nobody, japat: false));
}
