using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Organisations;

public sealed class DescribeServiceSpec
{
    private static readonly DescribeService Command = new(
        Mailbox: Sample.CourtDescribed.Mailbox,
        Distribution: Sample.CourtDescribed.Distribution,
        AgentId: Sample.AgentId,
        At: Sample.Before);

    [Fact]
    public void A_court_says_once_how_its_chambers_share_cases() =>
        Given(Sample.CourtRegistered)
            .When(past => Decide(past, Sample.Court, Command))
            .Then(Sample.CourtDescribed)
            .AndAgainNothing();

    [Fact]
    public void A_SPIP_has_no_chambers() =>
        Given(Sample.SpipRegistered)
            .When(past => Decide(past, Sample.Spip, Command))
            .ThenRefused(DescribeService.WithoutChambers);

    [Fact]
    public void A_mailbox_that_nobody_could_write_to_is_refused() =>
        Given(Sample.CourtRegistered)
            .When(past => Decide(past, Sample.Court, Command with { Mailbox = "sap" }))
            .ThenRefused(DescribeService.NotAMailbox);

    [Fact]
    public void An_archived_service_says_nothing_more() =>
        Given(Sample.SpipRegistered, Sample.SpipArchived)
            .When(past => Decide(past, Sample.Spip, Command))
            .ThenRefused(Service.Archived);

    private static Decision Decide(Past past, string service, DescribeService command) =>
        DescribeService.Decide(past.The<Service>(Service.IdOf(service)), command);
}
