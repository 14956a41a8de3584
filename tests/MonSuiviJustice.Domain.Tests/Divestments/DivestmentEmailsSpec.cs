using MonSuiviJustice.Domain.Divestments;
using MonSuiviJustice.Domain.Emails;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;

namespace MonSuiviJustice.Domain.Tests.Divestments;

public sealed class DivestmentEmailsSpec
{
    private static readonly Divestment Pending = Divestment.Evolve(null, Sample.DivestmentRequested);

    [Fact]
    public void Each_service_of_which_an_answer_is_expected_is_written_to() => Assert.Equal(
        [(EmailKind.DivestmentRequested, Sample.Spip), (EmailKind.DivestmentRequested, Sample.Court)],
        Of(before: null, Sample.DivestmentRequested));

    [Fact]
    public void Nobody_is_asked_for_what_was_accepted_at_once() =>
        Assert.Empty(Of(before: null, Sample.DivestmentRequested, Sample.DivestmentAccepted(AcceptanceCause.Inactivity)));

    [Fact]
    public void A_service_is_reminded_once_a_day_of_all_that_it_has_to_answer()
    {
        var other = Divestment.Evolve(null, Sample.DivestmentRequested with { DivestmentId = Sample.MoveId });
        Email[] emails =
        [
            .. DivestmentEmails.Of(Pending, [Sample.DivestmentChased]),
            .. DivestmentEmails.Of(other, [Sample.DivestmentChased with { DivestmentId = Sample.MoveId }]),
        ];
        var later = DivestmentEmails.Of(Pending, [Sample.DivestmentChased with { ChasedAt = Sample.BookedAt.AddDays(10) }]);

        Assert.Equal(2, emails.DistinctBy(it => it.Id).Count());
        Assert.Empty(emails.IntersectBy(later.Select(it => it.Id), it => it.Id));
    }

    [Fact]
    public void Whoever_asked_learns_what_came_of_it()
    {
        Assert.Equal([(EmailKind.DivestmentAccepted, Sample.OtherSpip)], Of(Pending, Sample.DivestmentAccepted()));
        Assert.Equal(
            [(EmailKind.DivestmentRefused, Sample.OtherSpip)],
            Of(Pending, Sample.DivestmentAnswered(Sample.Spip, DivestmentAnswer.Refused)));
        Assert.Empty(Of(Pending, Sample.DivestmentAnswered(Sample.Spip)));
        Assert.Equal(Sample.OtherAgentId, Assert.Single(DivestmentEmails.Of(Pending, [Sample.DivestmentAccepted()])).AgentId);
    }

    [Fact]
    public void Both_sides_learn_that_it_has_lapsed() => Assert.Equal(
        [
            (EmailKind.DivestmentLapsed, Sample.OtherSpip), (EmailKind.DivestmentLapsed, Sample.Spip),
            (EmailKind.DivestmentLapsed, Sample.Court),
        ],
        Of(Pending, Sample.DivestmentLapsed));

    [Fact]
    public void The_local_administrators_of_the_silent_are_told() => Assert.Equal(
        [(EmailKind.DivestmentEscalated, Sample.Spip), (EmailKind.DivestmentEscalated, Sample.Court)],
        Of(Pending, Sample.DivestmentEscalated));

    [Fact]
    public void The_same_reason_is_always_the_same_email() => Assert.Equal(
        DivestmentEmails.Of(Pending, [Sample.DivestmentLapsed]),
        DivestmentEmails.Of(Pending, [Sample.DivestmentLapsed]));

    [Theory]
    [InlineData(EmailKind.DivestmentRequested, Sample.Spip)]
    [InlineData(EmailKind.DivestmentEscalated, Sample.Court)]
    public void A_service_that_has_answered_meanwhile_is_not_asked_again(EmailKind kind, string service)
    {
        Assert.NotNull(Letter(kind, service, Pending));
        Assert.Null(Letter(kind, service, Divestment.Evolve(Pending, Sample.DivestmentAnswered(service))));
        Assert.Null(Letter(kind, service, Divestment.Evolve(Pending, Sample.DivestmentWithdrawn)));
    }

    [Fact]
    public void No_subject_says_more_than_what_it_is_about()
    {
        EmailText?[] letters =
        [
            Letter(EmailKind.DivestmentRequested, Sample.Spip, Pending),
            Letter(EmailKind.DivestmentEscalated, Sample.Spip, Pending),
            Letter(EmailKind.DivestmentAccepted, null, Divestment.Evolve(Pending, Sample.DivestmentAccepted())),
            Letter(EmailKind.DivestmentRefused, null, Divestment.Evolve(Pending, Sample.DivestmentAnswered(Sample.Spip, DivestmentAnswer.Refused))),
            Letter(EmailKind.DivestmentLapsed, null, Divestment.Evolve(Pending, Sample.DivestmentLapsed)),
            DivestmentLetters.Awaited(3, "SPIP", "https://lien"),
        ];

        Assert.All(letters, letter =>
        {
            Assert.DoesNotContain("[", letter?.Subject, StringComparison.Ordinal);
            Assert.Contains("https://lien", letter?.Body, StringComparison.Ordinal);
        });
        Assert.Null(DivestmentLetters.Awaited(0, "SPIP", "https://lien"));
    }

    [Fact]
    public void A_refusal_says_whom_to_talk_to()
    {
        var refused = Divestment.Evolve(Pending, Sample.DivestmentAnswered(Sample.Spip, DivestmentAnswer.Refused));

        Assert.Contains("Jo Roux, 0102030405", Letter(EmailKind.DivestmentRefused, null, refused)?.Body, StringComparison.Ordinal);
    }

    private static EmailText? Letter(EmailKind kind, string? service, Divestment divestment) => DivestmentLetters.Of(
        kind, divestment, service, code => $"[{code}]", new(Sample.Spip, "Jo Roux, 0102030405"), "https://lien");

    private static IEnumerable<(EmailKind Kind, string? ServiceCode)> Of(Divestment? before, params IFact[] facts) =>
        DivestmentEmails.Of(before, facts).Select(it => (it.Kind, it.ServiceCode));
}
