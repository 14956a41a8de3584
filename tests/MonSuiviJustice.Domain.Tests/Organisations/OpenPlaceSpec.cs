using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Organisations;

public sealed class OpenPlaceSpec
{
    private static readonly OpenPlace Command = new(
        PlaceId: Sample.PlaceId,
        Details: Sample.PlaceDetails,
        AgentId: Sample.AgentId,
        At: Sample.BookedAt);

    [Fact]
    public void A_place_is_opened_once_in_the_time_zone_of_its_service() =>
        Given(Sample.SpipRegistered)
            .When(past => Decide(past, Sample.Spip, Command))
            .Then(Sample.PlaceOpened)
            .AndAgainNothing();

    [Fact]
    public void An_antenna_keeps_the_public_holidays_of_its_own_commune() =>
        Given(Sample.SpipRegistered with { SeatInsee = "97120", TimeZone = "America/Guadeloupe" })
            .When(past => Decide(past, Sample.Spip, Command with { CommuneInsee = "97801" }))
            .Then(Sample.PlaceOpened with { TimeZone = "America/Guadeloupe", Territory = Territory.SaintMartin })
            .AndAgainNothing();

    [Fact]
    public void No_place_is_opened_in_an_archived_service() =>
        Given(Sample.SpipRegistered, Sample.SpipArchived)
            .When(past => Decide(past, Sample.Spip, Command))
            .ThenRefused(Service.Archived);

    [Fact]
    public void A_place_hosts_at_least_one_kind() =>
        Given(Sample.SpipRegistered)
            .When(past => Decide(past, Sample.Spip, With(Sample.PlaceDetails with { Kinds = [] })))
            .ThenRefused(PlaceDetails.WithoutKind);

    [Fact]
    public void A_SPIP_holds_no_hearing_of_the_judge() =>
        Given(Sample.SpipRegistered)
            .When(past => Decide(past, Sample.Spip, With(Sample.PlaceDetails with { Kinds = [ConvocationKind.HearingSap] })))
            .ThenRefused(PlaceDetails.ForeignKind);

    [Fact]
    public void A_court_holds_no_hearing_of_the_SPIP() =>
        Given(Sample.CourtRegistered)
            .When(past => Decide(past, Sample.Court, With(Sample.PlaceDetails with { Kinds = [ConvocationKind.HearingSpip] })))
            .ThenRefused(PlaceDetails.ForeignKind);

    [Theory]
    [InlineData(Sample.Spip)]
    [InlineData(Sample.Court)]
    public void Both_hold_convocations_for_electronic_monitoring(string serviceCode) =>
        Given(Sample.SpipRegistered, Sample.CourtRegistered)
            .When(past => Decide(past, serviceCode, With(Sample.PlaceDetails with { Kinds = [ConvocationKind.SapDdse] })))
            .Then(Sample.PlaceOpened with { ServiceCode = serviceCode, Kinds = [ConvocationKind.SapDdse] })
            .AndAgainNothing();

    private static OpenPlace With(PlaceDetails details) => Command with { Details = details };

    private static Decision Decide(Past past, string serviceCode, OpenPlace command) => OpenPlace.Decide(
        past.Any<Place>(Sample.PlaceId),
        past.The<Service>(Service.IdOf(serviceCode)),
        command);
}
