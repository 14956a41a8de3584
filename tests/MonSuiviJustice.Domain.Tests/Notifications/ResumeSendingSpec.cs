using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Notifications;

public sealed class ResumeSendingSpec
{
    private static readonly ResumeSending Resume = new(Sample.AgentId, Sample.BookedAt.AddHours(2));

    [Fact]
    public void What_was_suspended_leaves_again() =>
        Given(Sample.SendingSuspended)
            .When(past => ResumeSending.Decide(past.Sending, Resume))
            .Then(Sample.SendingResumed)
            .AndAgainNothing();

    [Fact]
    public void What_was_never_suspended_need_not_be_resumed() =>
        Given()
            .When(past => ResumeSending.Decide(past.Sending, Resume))
            .ThenNothing();

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(119, true)]
    [InlineData(120, false)]
    public void It_is_known_whether_something_was_to_leave_during_the_last_suspension(int minutes, bool suspended) =>
        Assert.Equal(
            suspended,
            Sending.Evolve(Sending.Evolve(null, Sample.SendingSuspended), Sample.SendingResumed)
                .WasSuspendedAt(Sample.BookedAt.AddMinutes(minutes)));
}
