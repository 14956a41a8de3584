using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Probationers;

public sealed class UnmergeProbationerSpec
{
    private static readonly IFact[] Merged =
        [Sample.PersonWithMobile, Sample.OtherPerson, Sample.OtherMerged, Sample.OtherJoined];

    [Fact]
    public void Two_files_are_parted_once_in_both_of_them() =>
        Given(Merged)
            .When(Decide)
            .Then(
                Sample.OtherUnmerged with { BookedMeanwhile = UnmergeSide.Kept },
                Sample.OtherParted with { BookedMeanwhile = UnmergeSide.Kept })
            .AndAgainNothing();

    [Fact]
    public void A_file_that_was_archived_before_is_so_again()
    {
        IFact archived = Sample.PersonArchived with { ProbationerId = Sample.OtherProbationerId };
        var past = Past.Of([Sample.PersonWithMobile, Sample.OtherPerson, archived, Sample.OtherMerged, Sample.OtherJoined]);

        var parted = past.Then(Decide(past).Facts).The<Probationer>(Sample.OtherProbationerId);

        Assert.Equal((FileState.Archived, default(Guid?)), (parted.File, parted.MergedInto));
        Assert.Equal(ArchiveProbationer.Archived, parted.Closed);
    }

    [Fact]
    public void A_file_that_is_merged_with_none_has_nothing_to_be_parted_from() =>
        Given(Sample.PersonWithMobile, Sample.OtherPerson)
            .When(Decide)
            .ThenNothing();

    [Fact]
    public void What_is_erased_is_not_given_back() =>
        Given([.. Merged, Sample.PersonErased, Sample.PersonErased with { ProbationerId = Sample.OtherProbationerId }])
            .When(Decide)
            .ThenRefused(EraseProbationer.Erased);

    private static Decision Decide(Past past) => UnmergeProbationer.Decide(
        past.The<Probationer>(Sample.OtherProbationerId),
        past.Person,
        new(UnmergeSide.Kept, Sample.AgentId, Sample.Before));
}
