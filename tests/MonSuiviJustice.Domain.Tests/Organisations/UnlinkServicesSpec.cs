using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Organisations;

public sealed class UnlinkServicesSpec
{
    [Fact]
    public void A_link_is_cut_once_on_both_sides() =>
        Given(Sample.SpipRegistered, Sample.CourtRegistered, Sample.SpipLinked, Sample.CourtLinked)
            .When(Decide)
            .Then(
                Sample.SpipUnlinked,
                Sample.SpipUnlinked with { ServiceCode = Sample.Court, UnlinkedCode = Sample.Spip })
            .AndAgainNothing();

    [Fact]
    public void Where_there_is_no_link_there_is_nothing_to_cut() =>
        Given(Sample.SpipRegistered, Sample.CourtRegistered)
            .When(Decide)
            .ThenNothing();

    private static Decision Decide(Past past) => UnlinkServices.Decide(
        past.The<Service>(Service.IdOf(Sample.Spip)),
        past.The<Service>(Service.IdOf(Sample.Court)),
        new(Sample.AgentId, Sample.Before));
}
