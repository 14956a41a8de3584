using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Agendas;

public sealed class ArchivePlaceSpec
{
    [Fact]
    public void A_place_is_archived_once_and_its_agendas_with_it() =>
        Given(Sample.PlaceOpened, Sample.AgendaOpened)
            .When(Decide)
            .Then(Sample.PlaceArchived, Sample.AgendaArchived)
            .AndAgainNothing();

    [Fact]
    public void An_agenda_that_was_archived_before_stays_so() =>
        Given(Sample.PlaceOpened, Sample.AgendaOpened, Sample.AgendaArchived)
            .When(Decide)
            .Then(Sample.PlaceArchived)
            .AndAgainNothing();

    [Fact]
    public void An_agenda_opened_at_the_last_moment_is_archived_when_asked_again() =>
        Given(Sample.PlaceOpened, Sample.PlaceArchived, Sample.AgendaOpened)
            .When(Decide)
            .Then(Sample.AgendaArchived)
            .AndAgainNothing();

    private static Decision Decide(Past past) => ArchivePlace.Decide(
        past.The<Place>(Sample.PlaceId),
        [past.The<Agenda>(Sample.AgendaId)],
        new(Sample.AgentId, Sample.Before));
}
