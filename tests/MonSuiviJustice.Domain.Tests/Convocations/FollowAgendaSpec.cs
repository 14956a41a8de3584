using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Convocations;

public sealed class FollowAgendaSpec
{
    [Fact]
    public void A_convocation_follows_its_agenda_into_the_one_that_goes_on_once() =>
        Given(Sample.AgendaOpened, Sample.Booked, Sample.AgendaMerged)
            .When(Decide)
            .Then(Sample.Followed)
            .AndAgainNothing();

    [Fact]
    public void Neither_what_the_agent_saw_nor_what_the_person_is_owed_changes()
    {
        var before = Past.Of([Sample.Booked, Sample.SummonsPlanned]).Convocation;

        Assert.Equal(before with { AgendaId = Sample.OtherAgendaId }, Convocation.Evolve(before, Sample.Followed));
    }

    [Fact]
    public void One_that_had_begun_stays_where_it_took_place() =>
        Given(Sample.AgendaOpened, Sample.Booked with { StartsAt = Sample.Before }, Sample.AgendaMerged)
            .When(Decide)
            .ThenNothing();

    [Fact]
    public void It_is_replanned_in_the_agenda_that_goes_on() =>
        Given(
                Sample.PersonWithMobile,
                Sample.SlotWithOneSeat,
                Sample.SeatTaken,
                Sample.Booked,
                Sample.SlotMerged,
                Sample.Followed,
                Sample.OtherSlot with { AgendaId = Sample.OtherAgendaId })
            .When(past => RescheduleConvocation.Decide(
                past.Convocation,
                past.OtherSlot,
                past.Person,
                new([], []),
                new(Telling.RemindOnly, Sample.AgentId, Sample.Before)))
            .AndAgainNothing();

    private static Decision Decide(Past past) =>
        FollowAgenda.Decide(past.Convocation, past.The<Agenda>(Sample.AgendaId), new(Sample.Before));
}
