using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Organisations;

public sealed class ArchiveServiceSpec
{
    [Fact]
    public void A_service_without_places_is_archived_once() =>
        Given(Sample.SpipRegistered)
            .When(past => Decide(past, openPlaces: 0))
            .Then(Sample.SpipArchived)
            .AndAgainNothing();

    [Fact]
    public void A_service_with_places_is_not_archived() =>
        Given(Sample.SpipRegistered)
            .When(past => Decide(past, openPlaces: 1))
            .ThenRefused(ArchiveService.HasPlaces);

    private static Decision Decide(Past past, int openPlaces) => ArchiveService.Decide(
        past.The<Service>(Service.IdOf(Sample.Spip)),
        openPlaces,
        new("Fusion", Sample.AgentId, Sample.Before));
}
