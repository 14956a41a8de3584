using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Probationers;

public sealed class RegisterProbationerSpec
{
    private static readonly RegisterProbationer Command = new(
        ProbationerId: Sample.ProbationerId,
        ServiceCode: Sample.Spip,
        Candidates: Sample.Candidates with { OfCommune = [], OfAgent = [new(Sample.Spip, IsCourt: false)] },
        Japat: false,
        HasResidence: false,
        NeedsResidence: false,
        Reachability: Reachability.Mobile,
        MobileHash: "b6d1",
        MobileEnding: "78",
        AgentId: Sample.AgentId,
        At: Sample.BookedAt);

    [Fact]
    public void A_person_with_a_mobile_is_registered_once() =>
        Given()
            .When(past => Decide(past, Command))
            .Then(Sample.PersonWithMobile)
            .AndAgainNothing();

    [Fact]
    public void A_person_may_have_no_mobile() =>
        Given()
            .When(past => Decide(past, Command with
            {
                Reachability = Reachability.NoMobile,
                MobileHash = null,
                MobileEnding = null,
            }))
            .Then(Sample.PersonWithoutMobile)
            .AndAgainNothing();

    [Fact]
    public void A_person_who_refuses_texts_keeps_the_number() =>
        Given()
            .When(past => Decide(past, Command with { Reachability = Reachability.RefusesSms }))
            .Then(Sample.PersonWithMobile with { Reachability = Reachability.RefusesSms })
            .AndAgainNothing();

    [Fact]
    public void Without_a_number_the_agent_says_why() =>
        Given()
            .When(past => Decide(past, Command with { MobileHash = null, MobileEnding = null }))
            .ThenRefused(RegisterProbationer.MobileMissing);

    [Fact]
    public void The_services_of_the_commune_follow_the_person() =>
        Given()
            .When(past => Decide(past, Command with { Candidates = Sample.Candidates }))
            .Then(Sample.PersonWithMobile with
            {
                FollowedBy =
                [
                    new(Sample.Court, FollowingReason.Commune),
                    new(Sample.OtherSpip, FollowingReason.Commune),
                ],
            })
            .AndAgainNothing();

    [Fact]
    public void Without_a_commune_it_is_the_service_of_the_agent_and_those_linked_to_it() =>
        Given()
            .When(past => Decide(past, Command with { Candidates = Sample.Candidates with { OfCommune = [] } }))
            .Then(Sample.PersonWithMobile with
            {
                FollowedBy =
                [
                    new(Sample.Spip, FollowingReason.OwnService),
                    new(Sample.Court, FollowingReason.OwnService),
                ],
            })
            .AndAgainNothing();

    [Fact]
    public void The_anti_terrorist_court_stands_in_for_that_of_the_commune() =>
        Given()
            .When(past => Decide(past, Command with { Candidates = Sample.Candidates, Japat = true }))
            .Then(
                Sample.PersonWithMobile with
                {
                    FollowedBy =
                    [
                        new("tj-paris", FollowingReason.AntiTerrorist),
                        new(Sample.OtherSpip, FollowingReason.Commune),
                    ],
                },
                Sample.JapatMarked with { MarkedAt = Sample.BookedAt })
            .AndAgainNothing();

    [Fact]
    public void Somebody_follows_even_where_no_court_is_in_charge_of_it() =>
        Given()
            .When(past => Decide(past, Command with
            {
                Candidates = new([], [new(Sample.Court, IsCourt: true)], []),
                Japat = true,
            }))
            .Then(
                Sample.PersonWithMobile with { FollowedBy = [new(Sample.Court, FollowingReason.OwnService)] },
                Sample.JapatMarked with { MarkedAt = Sample.BookedAt })
            .AndAgainNothing();

    [Fact]
    public void Whoever_books_across_jurisdictions_says_where_the_person_lives() =>
        Given()
            .When(past => Decide(past, Command with { NeedsResidence = true }))
            .ThenRefused(RegisterProbationer.ResidenceMissing);

    private static Decision Decide(Past past, RegisterProbationer command) =>
        RegisterProbationer.Decide(past.Any<Probationer>(Sample.ProbationerId), command);
}
