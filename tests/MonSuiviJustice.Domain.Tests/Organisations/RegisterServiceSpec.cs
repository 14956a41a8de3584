using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Organisations;

public sealed class RegisterServiceSpec
{
    private static readonly RegisterService Command = new(
        ServiceCode: Sample.Spip,
        Type: ServiceType.Spip,
        Label: "SPIP des Hauts-de-Seine",
        DepartmentCode: "92",
        SeatInsee: "92050",
        TimeZone: Sample.Paris,
        CourtOfAppeal: "Versailles",
        AgentId: Sample.AgentId,
        At: Sample.BookedAt);

    [Fact]
    public void A_service_is_registered_the_first_time_that_the_reference_data_name_it() =>
        Given()
            .When(past => Decide(past, Command))
            .Then(Sample.SpipRegistered)
            .AndAgainNothing();

    [Fact]
    public void The_same_reference_data_change_nothing_later() =>
        Given(Sample.SpipRegistered, Sample.AntennasListed)
            .When(past => Decide(past, Command with { At = Sample.Before }))
            .ThenNothing();

    [Fact]
    public void A_service_is_revised_once_when_the_reference_data_say_something_else() =>
        Given(Sample.SpipRegistered, Sample.AntennasListed)
            .When(past => Decide(past, Command with { Label = "SPIP 92", At = Sample.Before }))
            .Then(Sample.SpipRevised)
            .AndAgainNothing();

    [Fact]
    public void Saying_the_same_again_takes_no_correction_back() =>
        Given(Sample.SpipRegistered, Sample.SpipCorrected)
            .When(past => Decide(past, Command with { At = Sample.Before }))
            .ThenNothing();

    [Fact]
    public void Saying_something_new_takes_the_place_of_a_correction() => Assert.Equal(
        "SPIP 92",
        Past.Of([Sample.SpipRegistered, Sample.SpipCorrected, Sample.SpipRevised])
            .The<Service>(Service.IdOf(Sample.Spip)).Label);

    [Fact]
    public void A_revised_service_keeps_its_antennas() => Assert.Equal(
        Sample.AntennasListed.Antennas,
        Past.Of([Sample.SpipRegistered, Sample.AntennasListed, Sample.SpipRevised])
            .The<Service>(Service.IdOf(Sample.Spip)).Antennas);

    private static Decision Decide(Past past, RegisterService command) =>
        RegisterService.Decide(past.Any<Service>(Service.IdOf(Sample.Spip)), command);
}
