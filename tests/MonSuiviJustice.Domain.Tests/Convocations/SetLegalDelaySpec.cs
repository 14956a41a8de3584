using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Convocations.ConvocationKind;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Convocations;

public sealed class SetLegalDelaySpec
{
    private static readonly SetLegalDelay Command = new(
        Sample.DelaySet.Kind,
        Sample.DelaySet.Days,
        Sample.DelaySet.Source,
        Sample.DelaySet.EffectiveFrom,
        Sample.AgentId,
        Sample.Before);

    [Fact]
    public void A_text_sets_a_delay_once() =>
        Given().When(past => Decide(past, Command)).Then(Sample.DelaySet).AndAgainNothing();

    [Fact]
    public void What_stands_already_is_not_said_again()
    {
        var standing = LegalDelays.BuiltIn.All[0];

        Given()
            .When(past => Decide(past, Command with
            {
                Days = standing.Days,
                Source = standing.Source,
                EffectiveFrom = standing.EffectiveFrom,
            }))
            .ThenNothing();
    }

    [Theory]
    [InlineData(FirstSpip)]
    [InlineData(Article741)]
    [InlineData(SpipFollowUp)]
    public void There_is_none_for_what_is_not_given_after_a_hearing(ConvocationKind kind) =>
        Given().When(past => Decide(past, Command with { Kind = kind })).ThenRefused(SetLegalDelay.NotAfterHearing);

    [Theory]
    [InlineData(HearingSap, "2020-03-23", null)]
    [InlineData(HearingSap, "2020-03-24", "2020-04-13")]
    [InlineData(HearingSpip, "2026-12-31", "2027-01-30")]
    [InlineData(HearingSap, "2026-12-31", "2027-01-20")]
    [InlineData(HearingSap, "2027-01-01", "2027-01-16")]
    [InlineData(HearingSap, "2028-02-20", "2028-03-06")]
    [InlineData(SapDdse, "2027-01-01", null)]
    public void A_hearing_has_the_delay_that_holds_on_its_day(ConvocationKind kind, string hearingOn, string? lastDay) =>
        Assert.Equal(
            lastDay is null ? default(DateOnly?) : Day(lastDay),
            LegalDelays.Evolve(null, Sample.DelaySet).LastDay(kind, Day(hearingOn)));

    [Fact]
    public void A_later_text_ends_a_delay_and_one_of_the_same_day_takes_its_place()
    {
        var ended = LegalDelays.Evolve(
            LegalDelays.Evolve(null, Sample.DelaySet),
            Sample.DelaySet with { Days = null, EffectiveFrom = new(2028, 1, 1) });
        var corrected = LegalDelays.Evolve(ended, Sample.DelaySet with { Days = 25 });

        Assert.Null(ended.LastDay(HearingSap, new(2028, 1, 1)));
        Assert.Equal(new DateOnly(2028, 1, 15), ended.LastDay(HearingSap, new(2027, 12, 31)));
        Assert.Equal(new DateOnly(2028, 1, 25), corrected.LastDay(HearingSap, new(2027, 12, 31)));
        Assert.Equal(ended.All.Count, corrected.All.Count);
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static Decision Decide(Past past, SetLegalDelay command) =>
        SetLegalDelay.Decide(past.Any<LegalDelays>(LegalDelays.NationalId), command);
}
