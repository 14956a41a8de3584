using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Convocations;

public sealed class CancelTogetherSpec
{
    private static readonly CancelTogether Strike = new(CancellationReason.Strike, Sample.AgentId, Sample.Before);

    [Fact]
    public void Everybody_is_cancelled_for_one_reason_and_whoever_can_be_told_is_told() =>
        Given(Sample.WholeBooking)
            .When(past => CancelTogether.Decide([(past.Convocation, past.Person)], Strike))
            .Then(
                Sample.Cancelled with { Reason = CancellationReason.Strike },
                Sample.SeatFreed,
                Sample.Planned(Sample.Before, Sample.PlanOf(round: 1).ForCancellation(Sample.Before)))
            .AndAgainNothing();

    [Fact]
    public void What_is_over_is_left_as_it_is() =>
        Given(Sample.WholeBooking)
            .When(past => CancelTogether.Decide([(past.Convocation, past.Person)], Strike with { At = Sample.After }))
            .ThenNothing();

    [Fact]
    public void Too_many_at_once_are_refused() =>
        Given(Sample.WholeBooking)
            .When(past => CancelTogether.Decide(
                [.. Enumerable.Repeat((past.Convocation, past.Person), CancelTogether.Most + 1)],
                Strike))
            .ThenRefused(CancelTogether.TooMany);
}
