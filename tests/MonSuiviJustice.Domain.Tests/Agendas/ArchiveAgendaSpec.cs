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

    [Fact]
    public void Its_slots_are_closed_once_behind_it() =>
        Given(Sample.SlotWithOneSeat, Sample.SeatTaken)
            .When(past => ArchiveAgenda.Behind(past.Slot, Sample.AgentId, Sample.Before))
            .Then(Sample.SlotClosed)
            .AndAgainNothing();
}
