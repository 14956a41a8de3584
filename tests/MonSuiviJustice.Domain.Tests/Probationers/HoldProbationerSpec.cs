using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Probationers;

public sealed class HoldProbationerSpec
{
    private static readonly HoldProbationer Command = new(
        HoldId: Sample.MoveId,
        Reason: HoldReason.Custody,
        From: new(2027, 6, 1),
        Until: new(2027, 6, 30),
        Sample.AgentId,
        Sample.Before);

    [Fact]
    public void An_archived_file_stays_as_it_is() =>
        Given(Sample.PersonWithMobile, Sample.PersonArchived)
            .When(past => Decide(past, Command))
            .ThenRefused(ArchiveProbationer.Archived);

    [Fact]
    public void Somebody_is_in_custody_until_a_day() =>
        Given(Sample.PersonWithMobile)
            .When(past => Decide(past, Command))
            .Then(Sample.Held)
            .AndAgainNothing();

    [Fact]
    public void A_death_has_no_last_day() =>
        Given(Sample.PersonWithMobile)
            .When(past => Decide(past, Command with { Reason = HoldReason.Death, Until = null }))
            .Then(Sample.Held with { Reason = HoldReason.Death, Until = null })
            .AndAgainNothing();

    [Fact]
    public void A_last_day_of_a_death_is_a_mistake() =>
        Given(Sample.PersonWithMobile)
            .When(past => Decide(past, Command with { Reason = HoldReason.Death }))
            .ThenRefused(HoldProbationer.DeathHasNoEnd);

    [Theory]
    [InlineData(HoldReason.Custody)]
    [InlineData(HoldReason.Hospital)]
    public void Anything_else_ends_by_itself(HoldReason reason) =>
        Given(Sample.PersonWithMobile)
            .When(past => Decide(past, Command with { Reason = reason, Until = null }))
            .ThenRefused(HoldProbationer.WithoutEnd);

    [Theory]
    [InlineData("2027-06-20", "2027-06-19")]
    [InlineData("2027-06-01", "2027-06-09")]
    public void The_last_day_follows_the_first_and_is_not_over(string from, string until) =>
        Given(Sample.PersonWithMobile)
            .When(past => Decide(past, Command with { From = DateOnly.Parse(from, null), Until = DateOnly.Parse(until, null) }))
            .ThenRefused(HoldProbationer.OverAlready);

    [Fact]
    public void Nobody_is_held_for_more_than_a_year() =>
        Given(Sample.PersonWithMobile)
            .When(past => Decide(past, Command with { Until = new(2028, 6, 2) }))
            .ThenRefused(HoldProbationer.TooLong);

    [Theory]
    [InlineData("2027-05-31", false)]
    [InlineData("2027-06-01", true)]
    [InlineData("2027-06-30", true)]
    [InlineData("2027-07-01", false)]
    public void A_hold_includes_its_first_day_and_its_last(string day, bool isHeld) => Assert.Equal(
        isHeld ? HoldReason.Custody : null,
        Past.Of([Sample.PersonWithMobile, Sample.Held]).Person.HeldOn(DateOnly.Parse(day, null)));

    private static Decision Decide(Past past, HoldProbationer command) => HoldProbationer.Decide(past.Person, command);
}
