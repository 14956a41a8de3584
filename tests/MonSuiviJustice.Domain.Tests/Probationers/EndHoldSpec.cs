using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Probationers;

public sealed class EndHoldSpec
{
    private static readonly EndHold Command = new(Sample.MoveId, Sample.AgentId, Sample.Before);

    [Fact]
    public void Somebody_is_free_earlier_than_was_said() =>
        Given(Sample.PersonWithMobile, Sample.Held)
            .When(past => EndHold.Decide(past.Person, Command))
            .Then(Sample.HoldEnded)
            .AndAgainNothing();

    [Fact]
    public void Another_hold_stays() => Assert.Equal(
        HoldReason.Hospital,
        Past.Of([Sample.PersonWithMobile, Sample.Held, Sample.Held with { HoldId = Sample.OtherMoveId, Reason = HoldReason.Hospital }, Sample.HoldEnded])
            .Person.HeldOn(Sample.Held.From));
}
