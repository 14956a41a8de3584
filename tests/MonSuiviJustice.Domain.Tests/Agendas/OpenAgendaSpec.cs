using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Agendas;

public sealed class OpenAgendaSpec
{
    [Fact]
    public void An_agenda_is_opened_once_in_the_service_and_the_time_zone_of_its_place() =>
        Given(Sample.PlaceOpened)
            .When(past => OpenAgenda.Decide(
                past.Any<Agenda>(Sample.AgendaId),
                past.The<Place>(Sample.PlaceId),
                new(Sample.AgendaId, "Cabinet 1", Sample.AgentId, Sample.BookedAt)))
            .Then(Sample.AgendaOpened)
            .AndAgainNothing();

    [Fact]
    public void No_agenda_is_opened_in_an_archived_place() =>
        Given(Sample.PlaceOpened, Sample.PlaceArchived)
            .When(past => OpenAgenda.Decide(
                null,
                past.The<Place>(Sample.PlaceId),
                new(Sample.AgendaId, "Cabinet 1", Sample.AgentId, Sample.BookedAt)))
            .ThenRefused(Place.Archived);
}
