using MonSuiviJustice.Api.Access;
using MonSuiviJustice.Api.Tests.Divestments;
using MonSuiviJustice.Api.Tests.Emails;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Access;

public sealed class HeadquartersApi(ApiHost api)
{
    [Fact]
    public async Task The_local_administrators_of_a_headquarters_are_those_of_its_antennas()
    {
        var (main, antenna) = (await api.HasJurisdiction(), await api.HasJurisdiction());
        using var organised = await api.AsAdministrator().Send(
            HttpMethod.Put, $"/v1/services/{antenna.Spip}/organisation", new { crossJurisdiction = false, headquartersCode = main.Spip });
        var local = await api.HasReachable(AgentRole.LocalAdministrator, main.Spip);

        using var attached = await api.AsAdministrator().Changes(local.Id, "headquarters", new { headquartersCode = main.Spip });
        using var court = await api.AsAdministrator().Changes(local.Id, "headquarters", new { headquartersCode = main.Court });

        Assert.Equal(("204", "204"), (await organised.Summary(), await attached.Summary()));
        await court.IsProblem(409, "agent.no-headquarters");
        await api.AsyncViewsHaveCaughtUp();
        Assert.Equal(
            [local.Id],
            (await local.Client.Get<AdministratorLine[]>($"/v1/services/{antenna.Spip}/administrators")).Select(it => it.Id));
        Assert.Equal(
            [local.Id],
            (await local.Client.Get<AdministratorLine[]>($"/v1/services/{main.Spip}/administrators")).Select(it => it.Id));
        Assert.Equal(main.Spip, (await local.Client.Get<AgentProfile>($"/v1/agents/{local.Id}")).HeadquartersCode);
    }

    [Fact]
    public async Task An_agent_changes_antenna_within_the_headquarters()
    {
        var (main, antenna) = (await api.HasJurisdiction(), await api.HasJurisdiction());
        using var organised = await api.AsAdministrator().Send(
            HttpMethod.Put, $"/v1/services/{antenna.Spip}/organisation", new { crossJurisdiction = false, headquartersCode = main.Spip });
        var psychologist = await api.Enrolled(AgentRole.Psychologist, main.Spip);
        var client = api.As(psychologist);
        using var attached = await api.AsAdministrator().Changes(psychologist, "headquarters", new { headquartersCode = main.Spip });

        using var switched = await client.Changes(psychologist, "service", new { serviceCode = antenna.Spip });
        using var elsewhere = await client.Changes(psychologist, "service", new { serviceCode = main.Court });
        using var other = await client.Changes(ApiHost.FirstAdministrator, "service", new { serviceCode = antenna.Spip });

        Assert.Equal("204", await switched.Summary());
        await elsewhere.IsProblem(409, "agent.not-of-headquarters");
        await other.IsProblem(403, "access.out-of-reach");
        Assert.Equal(antenna.Spip, (await client.Get<AgentProfile>($"/v1/agents/{psychologist}")).ServiceCode);
    }
}
