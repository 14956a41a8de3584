using MonSuiviJustice.Domain.Accounts;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Accounts;

public sealed class StartSessionSpec
{
    private static readonly StartSession Command = new(IsRight: false, Failures: 1);

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    [InlineData(10)]
    public void Whoever_is_right_is_in_even_at_the_last_attempt(int attempt) =>
        Given().When(_ => StartSession.Decide(new(IsRight: true, attempt))).ThenNothing();

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public void Whoever_is_wrong_learns_no_more_than_that(int failures) =>
        Given().When(_ => StartSession.Decide(Command with { Failures = failures })).ThenRefused(StartSession.Wrong);

    [Fact]
    public void The_ninth_failure_warns_that_one_is_left() =>
        Given().When(_ => StartSession.Decide(Command with { Failures = 9 })).ThenRefused(StartSession.LastAttempt);

    [Fact]
    public void The_tenth_failure_locks() =>
        Given().When(_ => StartSession.Decide(Command with { Failures = 10 })).ThenRefused(StartSession.Locked);

    [Fact]
    public void Who_is_locked_out_stays_out_with_the_right_password_too() =>
        Given().When(_ => StartSession.Decide(new(IsRight: true, Failures: 11))).ThenRefused(StartSession.Locked);
}
