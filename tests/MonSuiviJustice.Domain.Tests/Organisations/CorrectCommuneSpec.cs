using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Organisations;

public sealed class CorrectCommuneSpec
{
    private static readonly CorrectCommune Command = new(
        Insee: "92050",
        EffectiveOn: new(2027, 7, 1),
        Reason: "Le décret de juin",
        AgentId: Sample.AgentId,
        At: Sample.Before);

    [Fact]
    public void The_administrator_says_once_from_when_on_who_is_competent_and_why() =>
        Given(Sample.SpipRegistered, Sample.CourtRegistered)
            .When(past => Decide(past, Sample.Court, Sample.Spip))
            .Then(Sample.CommuneCorrected)
            .AndAgainNothing();

    [Fact]
    public void A_correction_takes_the_place_of_the_one_before() =>
        Given(Sample.SpipRegistered, Sample.CourtRegistered, Sample.CommuneCorrected)
            .When(past => Decide(past, Sample.Court, spip: null))
            .Then(Sample.CommuneCorrected with { Rank = 2, SpipCode = null })
            .AndAgainNothing();

    [Fact]
    public void Somebody_is_competent() =>
        Given(Sample.SpipRegistered)
            .When(past => Decide(past, court: null, spip: null))
            .ThenRefused(CorrectCommune.WithoutService);

    [Fact]
    public void A_SPIP_is_no_court() =>
        Given(Sample.SpipRegistered)
            .When(past => Decide(past, Sample.Spip, spip: null))
            .ThenRefused(CorrectCommune.ForeignService);

    [Fact]
    public void An_archived_service_is_competent_for_nothing_new() =>
        Given(Sample.SpipRegistered, Sample.SpipArchived)
            .When(past => Decide(past, court: null, Sample.Spip))
            .ThenRefused(Service.Archived);

    private static Decision Decide(Past past, string? court, string? spip) => CorrectCommune.Decide(
        past.Any<Commune>(Commune.IdOf("92050")),
        court is null ? null : past.The<Service>(Service.IdOf(court)),
        spip is null ? null : past.The<Service>(Service.IdOf(spip)),
        Command);
}
