using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Organisations;

public sealed class LinkServicesSpec
{
    [Fact]
    public void A_court_and_a_SPIP_are_linked_once_and_both_know() =>
        Given(Sample.SpipRegistered, Sample.CourtRegistered)
            .When(past => Decide(past, Sample.Court))
            .Then(Sample.SpipLinked, Sample.CourtLinked)
            .AndAgainNothing();

    [Fact]
    public void Two_SPIPs_are_not_linked() =>
        Given(Sample.SpipRegistered, Sample.SpipRegistered with { ServiceCode = Sample.OtherSpip })
            .When(past => Decide(past, Sample.OtherSpip))
            .ThenRefused(LinkServices.SameType);

    [Fact]
    public void An_archived_service_is_linked_no_more() =>
        Given(Sample.SpipRegistered, Sample.SpipArchived, Sample.CourtRegistered)
            .When(past => Decide(past, Sample.Court))
            .ThenRefused(Service.Archived);

    [Fact]
    public void An_import_does_not_link_what_somebody_unlinked()
    {
        var service = Past.Of([Sample.SpipRegistered, Sample.SpipLinked, Sample.SpipUnlinked])
            .The<Service>(Service.IdOf(Sample.Spip));

        Assert.Equal(
            ["tj-versailles"],
            new LinkServices(Sample.AgentId, Sample.Before).Derived(service, [Sample.Court, "tj-versailles"])
                .Select(linked => linked.LinkedCode));
    }

    private static Decision Decide(Past past, string other) => LinkServices.Decide(
        past.The<Service>(Service.IdOf(Sample.Spip)),
        past.The<Service>(Service.IdOf(other)),
        new(Sample.AgentId, Sample.Before));
}
