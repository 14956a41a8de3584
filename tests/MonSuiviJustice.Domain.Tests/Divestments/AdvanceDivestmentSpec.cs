using MonSuiviJustice.Domain.Divestments;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Divestments;

/// <summary>Asked for on Monday 17 May 2027, in Paris.</summary>
public sealed class AdvanceDivestmentSpec
{
    private static readonly AdvanceDivestment Free = new(IsComplete: true, IsExpectedElsewhere: false, Sample.TenDaysLater);

    private static readonly AdvanceDivestment Stuck = Free with { IsExpectedElsewhere = true };

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    public void After_five_days_the_services_are_chased_once(int seconds, bool chased)
    {
        var at = new DateTimeOffset(2027, 5, 22, 0, 0, 0, TimeSpan.FromHours(2)).AddSeconds(seconds);
        var outcome = Given(Sample.PendingDivestment).When(past => Decide(past, Free with { At = at }));

        if (chased)
        {
            outcome.Then(Sample.DivestmentChased with { ChasedAt = at }).AndAgainNothing();
        }
        else
        {
            outcome.ThenNothing();
        }
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    public void From_the_tenth_day_on_silence_is_consent(int seconds, bool accepted)
    {
        var at = Sample.TenDaysLater.AddSeconds(seconds);
        var outcome = Given([.. Sample.PendingDivestment, Sample.DivestmentChased, Sample.DivestmentAnswered(Sample.Spip)])
            .When(past => Decide(past, Free with { At = at }));

        if (accepted)
        {
            outcome.Then(
                Sample.DivestmentAccepted(AcceptanceCause.Silence) with { AcceptedAt = at },
                new ProbationerFollowingChanged(
                    Sample.ProbationerId,
                    Added: [Sample.OtherSpip, Sample.OtherCourt],
                    Removed: [Sample.Spip, Sample.Court],
                    FollowingReason.Divestment,
                    ChangedBy: Sample.OtherAgentId,
                    ChangedAt: at),
                Sample.DivestmentClosed with { ClosedBy = null, ClosedAt = at }).AndAgainNothing();
        }
        else
        {
            outcome.ThenNothing();
        }
    }

    [Theory]
    [InlineData(false, false, false)]
    [InlineData(true, true, false)]
    [InlineData(true, false, true)]
    public void Where_silence_decides_nothing_the_local_administrators_are_told_once(bool complete, bool expected, bool japat) =>
        Given([.. Sample.PendingDivestment, Sample.DivestmentChased, .. japat ? [Sample.JapatMarked] : Array.Empty<IFact>()])
            .When(past => Decide(past, new(complete, expected, Sample.TenDaysLater)))
            .Then(Sample.DivestmentEscalated)
            .AndAgainNothing();

    [Fact]
    public void They_are_chased_as_well() =>
        Given([.. Sample.PendingDivestment, Sample.DivestmentChased, Sample.DivestmentEscalated])
            .When(past => Decide(past, Stuck with { At = Sample.TenDaysLater.AddDays(5) }))
            .Then(Sample.DivestmentChased with { ChasedAt = Sample.TenDaysLater.AddDays(5) })
            .AndAgainNothing();

    [Fact]
    public void What_stood_in_the_way_may_be_gone_by_then() =>
        Given([.. Sample.PendingDivestment, Sample.DivestmentEscalated])
            .When(past => Decide(past, Free with { At = Sample.TenDaysLater.AddDays(5) }))
            .Then(
                Sample.DivestmentAccepted(AcceptanceCause.Silence) with { AcceptedAt = Sample.TenDaysLater.AddDays(5) },
                new ProbationerFollowingChanged(
                    Sample.ProbationerId,
                    Added: [Sample.OtherSpip, Sample.OtherCourt],
                    Removed: [Sample.Spip, Sample.Court],
                    FollowingReason.Divestment,
                    ChangedBy: Sample.OtherAgentId,
                    ChangedAt: Sample.TenDaysLater.AddDays(5)),
                Sample.DivestmentClosed with { ClosedBy = null, ClosedAt = Sample.TenDaysLater.AddDays(5) });

    [Fact]
    public void Ten_days_later_it_lapses_and_nobody_loses_the_person()
    {
        var at = Sample.TenDaysLater.AddDays(10);

        Given([.. Sample.PendingDivestment, Sample.DivestmentEscalated, Sample.DivestmentChased with { ChasedAt = Sample.TenDaysLater.AddDays(5) }])
            .When(past => Decide(past, Stuck with { At = at }))
            .Then(Sample.DivestmentLapsed with { LapsedAt = at }, Sample.DivestmentClosed with { ClosedBy = null, ClosedAt = at })
            .AndAgainNothing();
    }

    [Fact]
    public void After_an_outage_the_administrators_still_have_their_ten_days() =>
        Given(Sample.PendingDivestment)
            .When(past => Decide(past, Stuck with { At = Sample.TenDaysLater.AddDays(20) }))
            .Then(Sample.DivestmentEscalated with { EscalatedAt = Sample.TenDaysLater.AddDays(20) })
            .AndAgainNothing();

    [Fact]
    public void Where_nobody_can_answer_silence_counts_all_the_same() =>
        Given(
        [
            .. Sample.PendingDivestment[..2],
            Sample.DivestmentRequested with { Requests = [new(Sample.Spip, DivestmentAnswer.Ignored)] },
            Sample.DivestmentOpened,
            Sample.DivestmentChased,
        ])
            .When(past => Decide(past, Stuck))
            .Then(Sample.DivestmentEscalated with { Services = [Sample.Spip] });

    [Fact]
    public void Nobody_waits_for_an_erased_person() =>
        Given([.. Sample.PendingDivestment, Sample.PersonErased])
            .When(past => Decide(past, Free with { At = Sample.Before }))
            .Then(Sample.DivestmentLapsed, Sample.DivestmentClosed with { ClosedBy = null });

    [Fact]
    public void What_has_ended_moves_no_more() =>
        Given([.. Sample.PendingDivestment, Sample.DivestmentWithdrawn])
            .When(past => Decide(past, Free))
            .ThenNothing();

    /// <summary>Asked for late in the evening in Fort-de-France, when the next day has begun in Paris.</summary>
    [Fact]
    public void Days_are_those_of_the_service_that_asks()
    {
        var evening = new DateTimeOffset(2027, 5, 18, 2, 0, 0, TimeSpan.Zero);
        var dates = new DivestmentDates("America/Martinique", evening, evening, EscalatedAt: null);

        Assert.Equal(new DateTimeOffset(2027, 5, 27, 4, 0, 0, TimeSpan.Zero), dates.SilenceAt);
        Assert.Equal(new DateTimeOffset(2027, 5, 22, 4, 0, 0, TimeSpan.Zero), dates.NextAt);
    }

    private static Decision Decide(Past past, AdvanceDivestment command) =>
        AdvanceDivestment.Decide(past.Divestment, past.Person, [], command);
}
