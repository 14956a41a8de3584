using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Probationers;

public sealed class EraseProbationerSpec
{
    private static readonly EraseProbationer Command = new(ErasureReason.PersonAsked, Sample.AgentId, Sample.Before);

    [Fact]
    public void An_open_file_is_erased_once() =>
        Given(Sample.PersonWithMobile)
            .When(past => Decide(past, Command))
            .Then(Sample.PersonErased)
            .AndAgainNothing();

    [Fact]
    public void So_is_an_archived_one() =>
        Given(Sample.PersonWithMobile, Sample.PersonArchived)
            .When(past => Decide(past, Command with { Reason = ErasureReason.RegisteredByMistake }))
            .Then(Sample.PersonErased with { Reason = ErasureReason.RegisteredByMistake })
            .AndAgainNothing();

    [Fact]
    public void No_agent_says_that_the_retention_has_ended() =>
        Given(Sample.PersonWithMobile)
            .When(past => Decide(past, Command with { Reason = ErasureReason.RetentionEnded }))
            .ThenRefused(EraseProbationer.NotYours);

    [Fact]
    public void Nothing_reaches_an_erased_person()
    {
        var person = Past.Of([Sample.PersonWithMobile, Sample.ReferentAssigned, Sample.PersonErased]).Person;

        Assert.False(person.CanReceiveSms);
        Assert.Null(person.MobileHash);
        Assert.Null(person.ReferentId);
    }

    [Fact]
    public void An_erased_file_is_not_edited() =>
        Given(Sample.PersonWithMobile, Sample.PersonErased)
            .When(past => ChangeMobile.Decide(past.Person, new(Reachability.NoMobile, null, null, Sample.AgentId, Sample.After)))
            .ThenRefused(EraseProbationer.Erased);

    [Fact]
    public void Nor_archived() =>
        Given(Sample.PersonWithMobile, Sample.PersonErased)
            .When(past => ArchiveProbationer.Decide(past.Person, new(Sample.AgentId, Sample.After)))
            .ThenRefused(EraseProbationer.Erased);

    [Fact]
    public void Nor_brought_back() =>
        Given(Sample.PersonWithMobile, Sample.PersonArchived, Sample.PersonErased)
            .When(past => UnarchiveProbationer.Decide(past.Person, new(Sample.AgentId, Sample.After)))
            .ThenRefused(EraseProbationer.Erased);

    [Fact]
    public void Whoever_is_merged_with_the_file_goes_with_it() =>
        Given(Sample.PersonWithMobile, Sample.OtherPerson, Sample.OtherMerged, Sample.OtherJoined)
            .When(past => Decide(past, Command))
            .Then(Sample.PersonErased, Sample.PersonErased with { ProbationerId = Sample.OtherProbationerId })
            .AndAgainNothing();

    [Fact]
    public void A_merged_file_is_not_erased_by_itself() =>
        Given(Sample.PersonWithMobile, Sample.OtherMerged with { ProbationerId = Sample.ProbationerId, KeptId = Sample.OtherProbationerId })
            .When(past => Decide(past, Command))
            .ThenRefused(MergeProbationer.Merged);

    [Fact]
    public void Nor_one_that_another_jurisdiction_asks_for() =>
        Given(Sample.PendingDivestment)
            .When(past => Decide(past, Command))
            .ThenRefused(PendingDivestment.Pending);

    private static Probationer[] Merged(Past past) =>
        [.. past.States.OfType<Probationer>().Where(it => it.MergedInto is not null)];

    private static Decision Decide(Past past, EraseProbationer command) => EraseProbationer.Decide(past.Person, Merged(past), command);
}
