using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Convocations;

public sealed class CallOffConvocationsSpec
{
    private static readonly CallOffConvocations Command = new(TellPerson: true, Sample.AgentId, Sample.Before);

    private static readonly IFact Cancelled = Sample.Cancelled with { Reason = CancellationReason.MeasureEnded };

    [Fact]
    public void What_is_ahead_is_cancelled_once_and_the_person_told() =>
        Given(Sample.WholeBooking)
            .When(past => Decide(past, Command))
            .Then(
                Cancelled,
                Sample.SeatFreed,
                Sample.Planned(Sample.Before, Sample.PlanOf(round: 1).ForCancellation(Sample.Before)))
            .AndAgainNothing();

    [Fact]
    public void The_agent_says_whether_a_person_with_a_mobile_is_told() =>
        Given(Sample.WholeBooking)
            .When(past => Decide(past, Command with { TellPerson = null }))
            .ThenRefused(BookConvocation.TellingMissing);

    [Fact]
    public void Without_anything_ahead_there_is_nothing_to_tell() =>
        Given([.. Sample.WholeBooking, Sample.Cancelled])
            .When(past => Decide(past, Command with { TellPerson = null }))
            .ThenNothing();

    [Fact]
    public void What_has_started_waits_for_its_outcome() =>
        Given(Sample.WholeBooking)
            .When(past => Decide(past, Command with { At = Sample.StartsAt }))
            .ThenNothing();

    [Fact]
    public void Nobody_books_a_closed_file() =>
        Given(Sample.SlotWithOneSeat, Sample.PersonWithMobile, Sample.PersonArchived)
            .When(past => BookConvocation.Decide(
                null,
                past.Slot,
                past.Person,
                former: null,
                SameTime.Nothing,
                new(Sample.ConvocationId, Telling: null, AsReferent: false, Sample.Officer, Sample.BookedAt)))
            .ThenRefused(ArchiveProbationer.Archived);

    [Fact]
    public void Nor_moves_what_a_closed_file_still_holds() =>
        Given([.. Sample.WholeBooking, Sample.OtherSlot, Sample.PersonArchived])
            .When(past => RescheduleConvocation.Decide(
                past.Convocation,
                past.OtherSlot,
                past.Person,
                SameTime.Nothing,
                new(Telling: null, Sample.AgentId, Sample.Before)))
            .ThenRefused(ArchiveProbationer.Archived);

    [Fact]
    public void Nor_takes_back_the_seat_that_an_excuse_has_freed() =>
        Given([.. Sample.WholeBooking, Sample.ExcusedBefore, Sample.SeatFreed, Sample.PersonArchived])
            .When(past => CorrectOutcome.Decide(
                past.Convocation,
                past.Slot,
                past.Person,
                SameTime.Nothing,
                new(ConvocationStatus.Booked, Telling: null, Sample.AgentId, Sample.Before)))
            .ThenRefused(ArchiveProbationer.Archived);

    private static Decision Decide(Past past, CallOffConvocations command) =>
        CallOffConvocations.Decide([past.Convocation], past.Person, command);
}
