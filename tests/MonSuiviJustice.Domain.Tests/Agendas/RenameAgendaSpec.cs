using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Agendas;

public sealed class RenameAgendaSpec
{
    [Fact]
    public void An_agenda_is_renamed_once() =>
        Given(Sample.AgendaOpened)
            .When(Decide)
            .Then(Sample.AgendaRenamed)
            .AndAgainNothing();

    [Fact]
    public void An_archived_agenda_keeps_its_label() =>
        Given(Sample.AgendaOpened, Sample.AgendaArchived)
            .When(Decide)
            .ThenRefused(Agenda.Archived);

    private static Decision Decide(Past past) => RenameAgenda.Decide(
        past.The<Agenda>(Sample.AgendaId),
        new("Cabinet bleu", Sample.AgentId, Sample.Before));
}
