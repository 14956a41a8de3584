using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Organisations;

public sealed class CreateServiceSpec
{
    private static readonly CreateService Command = new(
        ServiceCode: "spip-979",
        Type: ServiceType.Spip,
        Label: "SPIP de Wallis-et-Futuna",
        DepartmentCode: "986",
        SeatInsee: "98613",
        TimeZone: "Pacific/Wallis",
        CourtOfAppeal: "Nouméa",
        AgentId: Sample.AgentId,
        At: Sample.Before);

    public static TheoryData<string> Zones => [.. FrenchZones.All];

    [Theory]
    [MemberData(nameof(Zones))]
    public void A_service_is_created_in_any_French_zone(string zone) =>
        Given()
            .When(past => Decide(past, Command with { TimeZone = zone }))
            .Then(new ServiceRegistered(
                "spip-979",
                ServiceType.Spip,
                "SPIP de Wallis-et-Futuna",
                "986",
                "98613",
                zone,
                "Nouméa",
                RegisteredBy: Sample.AgentId,
                RegisteredAt: Sample.Before));

    [Fact]
    public void A_code_is_given_once() =>
        Given(Sample.SpipRegistered)
            .When(past => Decide(past, Command with { ServiceCode = Sample.Spip }))
            .ThenRefused(CreateService.CodeTaken);

    [Fact]
    public void A_zone_without_France_is_refused() =>
        Given()
            .When(past => Decide(past, Command with { TimeZone = "Europe/Berlin" }))
            .ThenRefused(CorrectService.UnknownZone);

    private static Decision Decide(Past past, CreateService command) =>
        CreateService.Decide(past.Any<Service>(Service.IdOf(command.ServiceCode)), command);
}
