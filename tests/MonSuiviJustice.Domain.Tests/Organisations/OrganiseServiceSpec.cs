using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Organisations;

public sealed class OrganiseServiceSpec
{
    private static readonly IFact[] Services =
    [
        Sample.SpipRegistered,
        Sample.CourtRegistered,
        Sample.SpipRegistered with { ServiceCode = Sample.OtherSpip },
    ];

    [Fact]
    public void A_SPIP_becomes_the_antenna_of_another_once() =>
        Given(Services)
            .When(past => Decide(past, Sample.Spip, Sample.OtherSpip))
            .Then(Sample.SpipAttached)
            .AndAgainNothing();

    [Fact]
    public void An_antenna_becomes_independent_again() =>
        Given([.. Services, Sample.SpipAttached])
            .When(past => Decide(past, Sample.Spip, headquarters: null))
            .Then(Sample.SpipAttached with { HeadquartersCode = null })
            .AndAgainNothing();

    [Fact]
    public void A_service_may_book_across_jurisdictions() =>
        Given(Services)
            .When(past => Decide(past, Sample.Spip, headquarters: null, cross: true))
            .Then(Sample.CrossJurisdictionAllowed)
            .AndAgainNothing();

    [Fact]
    public void A_court_takes_charge_of_whoever_is_marked_JAPAT() =>
        Given(Services)
            .When(past => Decide(past, Sample.Court, headquarters: null, antiTerrorist: true))
            .Then(Sample.CourtInCharge)
            .AndAgainNothing();

    [Fact]
    public void A_SPIP_does_not() =>
        Given(Services)
            .When(past => Decide(past, Sample.Spip, headquarters: null, antiTerrorist: true))
            .ThenRefused(OrganiseService.NotACourt);

    [Theory]
    [InlineData(Sample.Spip, Sample.Court)]
    [InlineData(Sample.Court, Sample.Spip)]
    [InlineData(Sample.Spip, Sample.Spip)]
    public void Only_another_SPIP_is_the_headquarters_of_a_SPIP(string service, string headquarters) =>
        Given(Services)
            .When(past => Decide(past, service, headquarters))
            .ThenRefused(OrganiseService.NoHeadquarters);

    [Fact]
    public void An_antenna_has_no_antennas() =>
        Given([.. Services, Sample.SpipAttached with { ServiceCode = Sample.OtherSpip, HeadquartersCode = "spip-13" }])
            .When(past => Decide(past, Sample.Spip, Sample.OtherSpip))
            .ThenRefused(OrganiseService.NoHeadquarters);

    [Fact]
    public void Headquarters_with_antennas_do_not_become_one() =>
        Given(Services)
            .When(past => Decide(past, Sample.Spip, Sample.OtherSpip, antennas: 2))
            .ThenRefused(OrganiseService.HasAntennas);

    [Fact]
    public void An_archived_service_stays_as_it_is() =>
        Given([.. Services, Sample.SpipArchived])
            .When(past => Decide(past, Sample.Spip, headquarters: null, cross: true))
            .ThenRefused(Service.Archived);

    private static Decision Decide(
        Past past,
        string service,
        string? headquarters,
        bool cross = false,
        bool antiTerrorist = false,
        int antennas = 0) => OrganiseService.Decide(
            past.The<Service>(Service.IdOf(service)),
            headquarters is null ? null : past.The<Service>(Service.IdOf(headquarters)),
            antennas,
            new(cross, antiTerrorist, Sample.AgentId, Sample.Before));
}
