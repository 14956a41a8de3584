using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
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

    [Fact]
    public void Nobody_is_booked_in_it_at_a_free_time() =>
        Given(Sample.PlaceOpened, Sample.AgendaOpened, Sample.AgendaArchived)
            .When(OpenFreeTime)
            .ThenRefused(Agenda.Archived);

    [Fact]
    public void Nobody_is_booked_at_a_free_time_in_an_archived_place() =>
        Given(Sample.PlaceOpened, Sample.AgendaOpened, Sample.PlaceArchived)
            .When(OpenFreeTime)
            .ThenRefused(Place.Archived);

    private static Decision OpenFreeTime(Past past) => new FreeTime(
        Sample.SlotId,
        past.The<Agenda>(Sample.AgendaId),
        past.The<Place>(Sample.PlaceId),
        ConvocationKind.SpipFollowUp,
        new(2027, 6, 15),
        new(10, 0),
        Minutes: 30).Open(Sample.ConvocationId, Sample.AgentId, Sample.BookedAt);
}
