using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Agendas;

public sealed class ArchiveAgendaSpec
{
    [Fact]
    public void An_agenda_is_archived_once() =>
        Given(Sample.AgendaOpened)
            .When(past => ArchiveAgenda.Decide(past.The<Agenda>(Sample.AgendaId), new(Sample.AgentId, Sample.Before)))
            .Then(Sample.AgendaArchived)
            .AndAgainNothing();
}
