using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Access;

public sealed class SwitchServiceSpec
{
    private static readonly IFact[] Services =
    [
        Sample.SpipRegistered, Sample.CourtRegistered, Sample.SpipRegistered with { ServiceCode = Sample.OtherSpip },
        Sample.SpipAttached,
    ];

    private static readonly IFact[] Attached =
        [.. Services, Sample.AgentRegistered with { Role = AgentRole.Overseer }, Sample.AgentHeadquartersChanged];

    [Fact]
    public void An_overseer_goes_from_an_antenna_to_the_headquarters() =>
        Given(Attached)
            .When(past => Decide(past, Sample.OtherSpip))
            .Then(Sample.AgentSwitched)
            .AndAgainNothing();

    [Fact]
    public void And_back() =>
        Given([.. Attached, Sample.AgentSwitched])
            .When(past => Decide(past, Sample.Spip))
            .Then(Sample.AgentSwitched with { FormerServiceCode = Sample.OtherSpip, ServiceCode = Sample.Spip })
            .AndAgainNothing();

    [Fact]
    public void Who_belongs_to_no_headquarters_stays_where_they_are() =>
        Given([.. Services, Sample.AgentRegistered])
            .When(past => Decide(past, Sample.OtherSpip))
            .ThenRefused(SwitchService.Elsewhere);

    [Fact]
    public void Nobody_leaves_the_headquarters_that_way() =>
        Given(Attached)
            .When(past => Decide(past, Sample.Court))
            .ThenRefused(SwitchService.Elsewhere);

    [Fact]
    public void A_central_administrator_goes_anywhere() =>
        Given([.. Services, Sample.AgentRegistered with { Role = AgentRole.CentralAdministrator }])
            .When(past => Decide(past, Sample.Court))
            .Then(Sample.AgentSwitched with { ServiceCode = Sample.Court })
            .AndAgainNothing();

    [Fact]
    public void But_nowhere_that_is_archived() =>
        Given([.. Services, Sample.AgentRegistered with { ServiceCode = Sample.OtherSpip, Role = AgentRole.CentralAdministrator }, Sample.SpipArchived])
            .When(past => Decide(past, Sample.Spip))
            .ThenRefused(Service.Archived);

    private static Decision Decide(Past past, string service) => SwitchService.Decide(
        past.The<Agent>(Sample.OtherAgentId), new(past.The<Service>(Service.IdOf(service)), Sample.BookedAt));
}
