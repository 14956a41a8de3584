using System.Diagnostics;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Divestments;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Tests.Kernel;
using MonSuiviJustice.Projections.CaseHistory;
using Xunit;

namespace MonSuiviJustice.Projections.Tests.CaseHistory;

public sealed class SentenceSpec
{
    private static IEnumerable<IConcernsProbationer> Concerning => Sample.Facts.OfType<IConcernsProbationer>();

    [Fact]
    public void Of_two_dates_given_at_one_hearing_each_says_that_there_is_another() => Assert.Contains(
        "(suivi SPIP), avec l'autre convocation de la même sortie d'audience",
        Sentence.Of(Sample.Booked with { BookedWith = Sample.OtherConvocationId }),
        StringComparison.Ordinal);

    [Fact]
    public void Every_fact_of_a_person_has_a_sentence_of_its_own()
    {
        var kinds = typeof(IConcernsProbationer).Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(IConcernsProbationer)) && !type.IsAbstract && !type.IsInterface);

        Assert.Equal(kinds.ToHashSet(), Concerning.Select(fact => fact.GetType()).ToHashSet());
        Assert.Equal(Concerning.Count(), Concerning.Select(Sentence.Of).Distinct().Count());
    }

    [Fact]
    public void A_sentence_is_one_sentence() => Assert.All(Concerning.Select(Sentence.Of), sentence =>
    {
        Assert.Matches(@"^[A-ZÀÉ].*[^ .]\.$", sentence);
        Assert.DoesNotContain(". ", sentence, StringComparison.Ordinal);
    });

    [Fact]
    public void A_sentence_names_nobody_and_shows_no_number()
    {
        string[] secrets = ["b6d1", "0f3a", "78", Sample.ProviderId, $"{Sample.AgentId}", $"{Sample.ProbationerId}"];

        Assert.All(Concerning.Select(Sentence.Of), sentence => Assert.All(secrets, secret =>
            Assert.DoesNotContain(secret, sentence, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void Every_reason_has_its_words()
    {
        Assert.All(Enum.GetValues<ConvocationKind>(), kind => Tells(Sample.Booked with { Kind = kind }));
        Assert.All(Enum.GetValues<CancellationReason>(), reason => Tells(Sample.Cancelled with { Reason = reason }));
        Assert.All(Enum.GetValues<TurnedAwayReason>(), reason => Tells(Sample.TurnedAway with { Reason = reason }));
        Assert.All(Enum.GetValues<ExcuseKind>(), excuse => Tells(Sample.ExcusedAfter with { Excuse = excuse }));
        Assert.All(Enum.GetValues<ExpiryReason>(), reason => Tells(Sample.MessageExpired with { Reason = reason }));
        Assert.All(Enum.GetValues<Reachability>(), how => Tells(Sample.PersonWithMobile with { Reachability = how }));
        Assert.All(Enum.GetValues<MobileChange>(), change => Tells(Sample.MobileChanged with { Change = change }));
        Assert.All(Enum.GetValues<IdentityField>(), field => Tells(Sample.IdentityChanged with { Fields = [field] }));
        Assert.All(Enum.GetValues<ArchivalCause>(), cause => Tells(Sample.PersonArchived with { Cause = cause }));
        Assert.All(Enum.GetValues<ErasureReason>(), reason => Tells(Sample.PersonErased with { Reason = reason }));
        Assert.All(Enum.GetValues<FollowingReason>(), reason => Tells(Sample.FollowingChanged with { Reason = reason }));
        Assert.All(Enum.GetValues<HoldReason>(), reason => Tells(Sample.Held with { Reason = reason }));
        Assert.All(Enum.GetValues<HoldReason>(), reason => Tells(Sample.MessageWithdrawn with { Held = reason }));
        Assert.All(Enum.GetValues<DivestmentReason>(), reason => Tells(Sample.DivestmentRequested with { Reason = reason }));
        Assert.All(Enum.GetValues<AcceptanceCause>(), cause => Tells(Sample.DivestmentAccepted(cause)));
        Assert.All(Enum.GetValues<DivestmentAnswer>(), answer =>
            Tells(Sample.DivestmentRequested with { Requests = [new(Sample.Spip, answer)] }));
        Assert.All(Enum.GetValues<ConvocationStatus>(), to => Tells(Sample.Corrected(ConvocationStatus.Missed, to)));
    }

    [Fact]
    public void A_date_is_said_as_on_the_clock_of_the_place()
    {
        var inReunion = new DateTimeOffset(2031, 2, 1, 0, 5, 0, TimeSpan.FromHours(4));

        Assert.Equal(
            "La personne n'est pas venue à la convocation du samedi 1er février 2031 à 0h05.",
            Sentence.Of(Sample.Missed with { StartsAt = inReunion }));
    }

    [Fact]
    public void A_booking_says_for_when_for_what_and_what_is_special()
    {
        Assert.Equal(
            "Convocation posée pour le mardi 15 juin 2027 à 10h00 (suivi SPIP).",
            Sentence.Of(Sample.Booked));
        Assert.Equal(
            "Convocation posée pour le mardi 15 juin 2027 à 10h00 (suivi SPIP), en remplacement d'une convocation"
                + " précédente ; la personne n'est pas joignable par SMS.",
            Sentence.Of(Sample.Booked with
            {
                Reconvokes = Sample.OtherConvocationId,
                Reachability = Reachability.NoMobile,
            }));
    }

    [Fact]
    public void A_plan_says_on_which_day_each_text_leaves() => Assert.Equal(
        "SMS prévus pour la convocation du mardi 15 juin 2027 à 10h00 : SMS de convocation le lundi 17 mai 2027"
            + " ; SMS de rappel le mardi 8 juin 2027 ; SMS de rappel le samedi 12 juin 2027"
            + " ; SMS de rappel le lundi 14 juin 2027.",
        Sentence.Of(Sample.SummonsPlanned));

    [Fact]
    public void An_outcome_that_was_corrected_says_both() => Assert.Equal(
        "Issue de la convocation du mardi 15 juin 2027 à 10h00 corrigée : manquée, désormais excusée.",
        Sentence.Of(Sample.Corrected(ConvocationStatus.Missed, ConvocationStatus.Excused)));

    [Fact]
    public void A_fact_that_nobody_wrote_a_sentence_for_is_a_mistake() =>
        Assert.Throws<UnreachableException>(() => Sentence.Of(new Unheard(Sample.ProbationerId)));

    private static void Tells(IConcernsProbationer fact) => Assert.NotEmpty(Sentence.Of(fact));

    private sealed record Unheard(Guid ProbationerId) : IConcernsProbationer
    {
        public Guid StreamId => ProbationerId;
    }
}
