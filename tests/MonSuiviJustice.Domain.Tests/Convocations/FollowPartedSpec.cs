using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Convocations;

public sealed class FollowPartedSpec
{
    private static readonly IFact[] Merged =
        [Sample.PersonWithMobile, Sample.OtherPerson, Sample.OtherMerged, Sample.OtherJoined];

    [Fact]
    public void What_was_booked_while_the_files_were_merged_goes_with_the_one_that_is_parted_once() =>
        Given([.. Merged, Sample.Booked with { BookedAt = Sample.Before }])
            .When(Decide)
            .Then(Sample.Parted)
            .AndAgainNothing();

    [Fact]
    public void What_was_booked_before_the_merge_stays_even_when_it_was_moved_since() =>
        Given([.. Merged, Sample.Booked, Sample.Rescheduled])
            .When(Decide)
            .ThenNothing();

    [Fact]
    public void What_was_booked_for_the_other_person_is_theirs_already() =>
        Given([.. Merged, Sample.Booked with { ProbationerId = Sample.OtherProbationerId }])
            .When(Decide)
            .ThenNothing();

    [Fact]
    public void It_is_told_to_the_other_person_and_whoever_saw_it_before_reads_again()
    {
        var before = Past.Of([Sample.Booked, Sample.SummonsPlanned]).Convocation;

        Assert.Equal(
            before with { ProbationerId = Sample.OtherProbationerId, Revision = before.Revision + 1 },
            Convocation.Evolve(before, Sample.Parted));
    }

    private static Decision Decide(Past past) => FollowParted.Decide(
        [past.Convocation],
        past.The<Domain.Probationers.Probationer>(Sample.OtherProbationerId),
        new(Sample.AgentId, Sample.Before));
}
