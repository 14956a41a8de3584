using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Probationers;

public sealed class MergeProbationerSpec
{
    private static readonly IFact[] TwoFiles = [Sample.PersonWithMobile, Sample.OtherPerson];

    [Fact]
    public void Two_files_are_linked_once_in_both_of_them() =>
        Given(TwoFiles)
            .When(Decide)
            .Then(Sample.OtherMerged, Sample.OtherJoined)
            .AndAgainNothing();

    [Fact]
    public void The_opposite_merge_comes_too_late() =>
        Given([.. TwoFiles, Sample.OtherMerged, Sample.OtherJoined])
            .When(past => MergeProbationer.Decide(past.Person, Other(past), Command))
            .ThenRefused(MergeProbationer.Merged);

    [Fact]
    public void A_file_is_not_merged_with_itself() =>
        Given(TwoFiles)
            .When(past => MergeProbationer.Decide(past.Person, past.Person, Command))
            .ThenRefused(MergeProbationer.WithItself);

    [Fact]
    public void Whoever_keeps_others_is_kept() =>
        Given([.. TwoFiles, Sample.OtherJoined with { ProbationerId = Sample.OtherProbationerId, OtherId = Sample.AgentId }])
            .When(Decide)
            .ThenRefused(MergeProbationer.HasOthers);

    [Fact]
    public void An_erased_file_is_merged_with_none() =>
        Given([.. TwoFiles, Sample.PersonErased with { ProbationerId = Sample.OtherProbationerId }])
            .When(Decide)
            .ThenRefused(EraseProbationer.Erased);

    [Fact]
    public void An_archived_file_keeps_none() =>
        Given([.. TwoFiles, Sample.PersonArchived])
            .When(Decide)
            .ThenRefused(ArchiveProbationer.Archived);

    [Fact]
    public void Nobody_is_booked_under_the_merged_file() =>
        Given([Sample.SlotWithOneSeat, Sample.PersonWithMobile, Sample.OtherMerged with { ProbationerId = Sample.ProbationerId }])
            .When(past => BookConvocation.Decide(
                null,
                past.Slot,
                past.Person,
                former: null,
                SameTime.Nothing,
                new(Sample.ConvocationId, Telling: null, AsReferent: false, Sample.Officer, Sample.BookedAt)))
            .ThenRefused(MergeProbationer.Merged);

    [Fact]
    public void What_was_missed_under_the_merged_file_is_reconvoked_under_the_kept_one() =>
        Given([
            Sample.SlotWithOneSeat, Sample.PersonWithMobile, Sample.OtherPerson, Sample.OtherMerged, Sample.OtherJoined,
            Sample.Booked with { ConvocationId = Sample.OtherConvocationId, ProbationerId = Sample.OtherProbationerId },
            Sample.Missed with { ConvocationId = Sample.OtherConvocationId, ProbationerId = Sample.OtherProbationerId },
        ])
            .When(past => BookConvocation.Decide(
                past.Any<Convocation>(Sample.ConvocationId),
                past.Slot,
                past.Person,
                past.The<Convocation>(Sample.OtherConvocationId),
                SameTime.Nothing,
                new(Sample.ConvocationId, Domain.Notifications.Telling.NowAndRemind, AsReferent: false, Sample.Officer, Sample.BookedAt)))
            .Then(Sample.SeatTaken, Sample.Booked with { Reconvokes = Sample.OtherConvocationId }, Sample.SummonsPlanned)
            .AndAgainNothing();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Files_wait_until_the_divestment_of_either_has_ended(bool ofKept) =>
        Given([.. TwoFiles, Sample.DivestmentOpened with { ProbationerId = ofKept ? Sample.ProbationerId : Sample.OtherProbationerId }])
            .When(Decide)
            .ThenRefused(PendingDivestment.Pending);

    private static MergeProbationer Command => new(Sample.AgentId, Sample.Before);

    private static Probationer Other(Past past) => past.The<Probationer>(Sample.OtherProbationerId);

    private static Decision Decide(Past past) => MergeProbationer.Decide(Other(past), past.Person, Command);
}
