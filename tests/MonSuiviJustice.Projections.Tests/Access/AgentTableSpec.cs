using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Tests.Kernel;
using MonSuiviJustice.Projections.Access;
using MonSuiviJustice.Projections.Tests.Kernel;
using Xunit;

namespace MonSuiviJustice.Projections.Tests.Access;

public sealed class AgentTableSpec
{
    [Fact]
    public void A_row_knows_where_an_agent_works_and_as_what()
    {
        var row = Row(Sample.AgentRoleChanged, Sample.AgentPosted);

        Assert.Equal((Sample.OtherSpip, AgentRole.Educator, true), (row["service_code"], row["role"], row["active"]));
        Assert.Equal(false, Row(Sample.AgentDeactivated)["active"]);
    }

    [Fact]
    public void And_for_which_headquarters()
    {
        var row = Row(Sample.AgentHeadquartersChanged, Sample.AgentSwitched);

        Assert.Equal((Sample.OtherSpip, Sample.OtherSpip), (row["headquarters_code"], row["service_code"]));
        Assert.Null(Row(Sample.AgentHeadquartersChanged, Sample.AgentPosted)["headquarters_code"]);
    }

    [Fact]
    public void And_since_when_the_people_of_before_are_nobody_s()
    {
        IFact[] releases = [Sample.AgentRoleChanged, Sample.AgentPosted, Sample.AgentDeactivated];

        Assert.All(releases, fact => Assert.Equal((Sample.BookedAt, Sample.AgentId), (Row(fact)["released_at"], Row(fact)["released_by"])));
        Assert.Null(Row(Sample.AgentRoleChanged with { Role = AgentRole.ProbationDirector }).GetValueOrDefault("released_at"));
    }

    private static IReadOnlyDictionary<string, object?> Row(params IFact[] facts) =>
        MemoryTable.After(new AgentTable(), [Sample.AgentRegistered, .. facts]).Row(Sample.OtherAgentId);
}
