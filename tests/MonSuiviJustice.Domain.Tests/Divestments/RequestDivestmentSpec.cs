using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Divestments;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Divestments;

public sealed class RequestDivestmentSpec
{
    private static readonly IFact[] Followed = [Sample.PersonWithMobile, Sample.FollowingChanged];

    private static readonly FollowUp Active = new(IsComplete: true, LatestConvocation: Sample.BookedAt.AddMonths(-5));

    private static readonly AskedService Spip = new(Sample.Spip, IsCourt: false, CanAnswer: true, HasLocalAdministrator: true, [Sample.Court]);

    private static readonly AskedService Court = new(Sample.Court, IsCourt: true, CanAnswer: true, HasLocalAdministrator: false, [Sample.Spip]);

    private static readonly RequestDivestment Command = new(
        DivestmentId: Sample.DivestmentId,
        RequestingServiceCode: Sample.OtherSpip,
        Destinations: [Sample.OtherSpip, Sample.OtherCourt],
        TimeZone: Sample.Paris,
        Reason: DivestmentReason.Duplicate,
        Agent: new(Sample.OtherAgentId, AgentRole.ProbationOfficer, Sample.OtherSpip),
        At: Sample.BookedAt);

    [Fact]
    public void Each_service_that_would_cease_to_follow_is_asked() =>
        Given(Followed)
            .When(past => Decide(past, Active))
            .Then(Sample.DivestmentRequested, Sample.DivestmentOpened);

    [Fact]
    public void One_request_at_a_time() =>
        Given(Sample.PendingDivestment)
            .When(past => Decide(past, Active))
            .ThenRefused(PendingDivestment.Pending);

    [Fact]
    public void An_enforcement_office_follows_at_once_so_that_the_person_leaves_with_a_date() =>
        Given(Followed)
            .When(past => Decide(past, Active, Command with { Agent = Command.Agent with { Role = AgentRole.Prosecutor } }))
            .Then(
                Sample.DivestmentRequested with { AddedAtOnce = [Sample.OtherSpip, Sample.OtherCourt] },
                Sample.DivestmentOpened,
                TakenOver with { Removed = [] });

    [Fact]
    public void But_not_with_an_incomplete_file() =>
        Given(Followed)
            .When(past => Decide(
                past, Active with { IsComplete = false }, Command with { Agent = Command.Agent with { Role = AgentRole.Prosecutor } }))
            .Then(Sample.DivestmentRequested, Sample.DivestmentOpened);

    [Theory]
    [InlineData(-6, 1, false)]
    [InlineData(-6, 0, false)]
    [InlineData(-6, -1, true)]
    [InlineData(1, 0, false)]
    public void Six_months_without_a_convocation_and_it_is_accepted_at_once(int months, int seconds, bool atOnce)
    {
        var latest = Sample.BookedAt.AddMonths(months).AddSeconds(seconds);
        var outcome = Given(Followed).When(past => Decide(past, Active with { LatestConvocation = latest }));

        if (atOnce)
        {
            outcome.Then(AcceptedByRule, Accepted(AcceptanceCause.Inactivity), TakenOver);
        }
        else
        {
            outcome.Then(Sample.DivestmentRequested, Sample.DivestmentOpened);
        }
    }

    [Fact]
    public void So_it_is_when_there_never_was_one_and_the_referent_is_released() =>
        Given([.. Followed, Sample.ReferentAssigned])
            .When(past => Decide(past, new(IsComplete: true, LatestConvocation: null)))
            .Then(
                AcceptedByRule,
                Accepted(AcceptanceCause.Inactivity),
                TakenOver,
                Sample.ReferentReleased with { ReleasedBy = Sample.OtherAgentId, ReleasedAt = Sample.BookedAt });

    [Fact]
    public void So_it_is_from_the_archive_where_the_file_stays()
    {
        var past = Past.Of([.. Followed, Sample.PersonArchived]);
        var facts = Decide(past, Active).Facts;
        var person = past.Then(facts).Person;

        Assert.Equal([AcceptedByRule, Accepted(AcceptanceCause.Archived), TakenOver], facts);
        Assert.Equal((FileState.Archived, Sample.PersonArchived.ArchivedAt), (person.File, person.FileSince));
    }

    [Fact]
    public void An_incomplete_file_is_accepted_by_no_rule() =>
        Given(Followed)
            .When(past => Decide(past, new(IsComplete: false, LatestConvocation: null)))
            .Then(Sample.DivestmentRequested, Sample.DivestmentOpened);

    [Fact]
    public void A_service_where_nobody_may_answer_is_not_waited_for() =>
        Given(Followed)
            .When(past => Decide(past, Active, asked: [Spip with { CanAnswer = false }, Court]))
            .Then(
                Sample.DivestmentRequested with { Requests = [new(Sample.Spip, DivestmentAnswer.Ignored), new(Sample.Court, DivestmentAnswer.Pending)] },
                Sample.DivestmentOpened);

    [Theory]
    [InlineData(true, DivestmentAnswer.AutoAccepted)]
    [InlineData(false, DivestmentAnswer.Pending)]
    public void A_court_with_a_local_administrator_answers_for_its_SPIP(bool linked, DivestmentAnswer expected) =>
        Given(Followed)
            .When(past => Decide(
                past, Active, asked: [Spip with { Links = linked ? [Sample.Court] : [] }, Court with { HasLocalAdministrator = true }]))
            .Then(
                Sample.DivestmentRequested with { Requests = [new(Sample.Spip, expected), new(Sample.Court, DivestmentAnswer.Pending)] },
                Sample.DivestmentOpened);

    [Fact]
    public void Whoever_the_anti_terrorist_judge_follows_is_never_divested() =>
        Given([.. Followed, Sample.JapatMarked])
            .When(past => Decide(past, Active))
            .ThenRefused(RequestDivestment.Japat);

    [Fact]
    public void Where_only_the_own_jurisdiction_follows_there_is_nobody_to_ask() =>
        Given(Followed)
            .When(past => Decide(past, Active, asked: []))
            .ThenRefused(RequestDivestment.NobodyToAsk);

    [Fact]
    public void Where_no_service_is_competent_nobody_asks() =>
        Given(Followed)
            .When(past => Decide(past, Active, Command with { Destinations = [] }))
            .ThenRefused(RequestDivestment.Nowhere);

    [Fact]
    public void Nobody_takes_over_an_erased_file() =>
        Given([.. Followed, Sample.PersonErased])
            .When(past => Decide(past, Active))
            .ThenRefused(EraseProbationer.Erased);

    [Fact]
    public void Of_merged_files_the_kept_one_is_taken_over() =>
        Given(Sample.PersonWithMobile, Sample.OtherMerged with { ProbationerId = Sample.ProbationerId, KeptId = Sample.OtherProbationerId })
            .When(past => Decide(past, Active))
            .ThenRefused(MergeProbationer.Merged);

    [Fact]
    public void And_with_it_those_that_are_read_under_it() =>
        Given([.. Followed, Sample.OtherPerson, Sample.OtherMerged, Sample.OtherJoined])
            .When(past => RequestDivestment.Decide(
                past.Person,
                [past.The<Probationer>(Sample.OtherProbationerId)],
                new(IsComplete: true, LatestConvocation: null),
                [Spip, Court],
                Command))
            .Then(
                AcceptedByRule,
                Accepted(AcceptanceCause.Inactivity),
                TakenOver,
                TakenOver with { ProbationerId = Sample.OtherProbationerId, Removed = [Sample.Spip] });

    private static DivestmentRequested AcceptedByRule => Sample.DivestmentRequested with
    {
        Requests = [new(Sample.Spip, DivestmentAnswer.AutoAccepted), new(Sample.Court, DivestmentAnswer.AutoAccepted)],
    };

    private static ProbationerFollowingChanged TakenOver => new(
        Sample.ProbationerId,
        Added: [Sample.OtherSpip, Sample.OtherCourt],
        Removed: [Sample.Spip, Sample.Court],
        FollowingReason.Divestment,
        ChangedBy: Sample.OtherAgentId,
        ChangedAt: Sample.BookedAt);

    private static DivestmentAccepted Accepted(AcceptanceCause cause) =>
        Sample.DivestmentAccepted(cause) with { AcceptedAt = Sample.BookedAt };

    private static Decision Decide(
        Past past,
        FollowUp followUp,
        RequestDivestment? command = null,
        IReadOnlyList<AskedService>? asked = null) =>
        RequestDivestment.Decide(past.Person, [], followUp, asked ?? [Spip, Court], command ?? Command);
}
