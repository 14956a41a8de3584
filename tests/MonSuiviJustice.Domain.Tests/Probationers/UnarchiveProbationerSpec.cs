using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Probationers;

public sealed class UnarchiveProbationerSpec
{
    [Fact]
    public void An_archived_file_is_brought_back_once() =>
        Given(Sample.PersonWithMobile, Sample.PersonArchived)
            .When(Decide)
            .Then(Sample.PersonUnarchived)
            .AndAgainNothing();

    [Fact]
    public void An_open_file_stays_open() => Given(Sample.PersonWithMobile).When(Decide).ThenNothing();

    private static Decision Decide(Past past) =>
        UnarchiveProbationer.Decide(past.Person, new(Sample.AgentId, Sample.Before));
}
