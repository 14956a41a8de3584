using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Organisations;

public sealed class CorrectServiceSpec
{
    private static readonly CorrectService Command = new(
        Label: "SPIP des Hauts-de-Seine (siège)",
        DepartmentCode: "92",
        SeatInsee: "92050",
        TimeZone: Sample.Paris,
        CourtOfAppeal: "Versailles",
        Reason: "Nom d'usage",
        AgentId: Sample.AgentId,
        At: Sample.Before);

    [Fact]
    public void The_administrator_corrects_a_service_once_and_says_why() =>
        Given(Sample.SpipRegistered)
            .When(past => Decide(past, Command))
            .Then(Sample.SpipCorrected)
            .AndAgainNothing();

    [Fact]
    public void A_zone_that_does_not_exist_is_refused() =>
        Given(Sample.SpipRegistered)
            .When(past => Decide(past, Command with { TimeZone = "Europe/Atlantis" }))
            .ThenRefused(CorrectService.UnknownZone);

    [Fact]
    public void An_archived_service_is_corrected_no_more() =>
        Given(Sample.SpipRegistered, Sample.SpipArchived)
            .When(past => Decide(past, Command))
            .ThenRefused(Service.Archived);

    private static Decision Decide(Past past, CorrectService command) =>
        CorrectService.Decide(past.The<Service>(Service.IdOf(Sample.Spip)), command);
}
