using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Probationers;

public sealed class ArchiveProbationerSpec
{
    [Fact]
    public void A_file_is_archived_once() =>
        Given(Sample.PersonWithMobile)
            .When(Decide)
            .Then(Sample.PersonArchived)
            .AndAgainNothing();

    [Fact]
    public void A_file_that_came_back_may_be_archived_again() =>
        Given(Sample.PersonWithMobile, Sample.InactiveArchived, Sample.PersonUnarchived)
            .When(Decide)
            .Then(Sample.PersonArchived)
            .AndAgainNothing();

    [Fact]
    public void Nobody_edits_an_archived_file() =>
        Given(Sample.PersonWithMobile, Sample.PersonArchived)
            .When(past => ChangeMobile.Decide(past.Person, new(Reachability.NoMobile, null, null, Sample.AgentId, Sample.After)))
            .ThenRefused(ArchiveProbationer.Archived);

    [Fact]
    public void Nor_is_a_file_archived_that_another_jurisdiction_asks_for() =>
        Given(Sample.PendingDivestment)
            .When(Decide)
            .ThenRefused(PendingDivestment.Pending);

    private static Decision Decide(Past past) =>
        ArchiveProbationer.Decide(past.Person, new(Sample.AgentId, Sample.Before));
}
