using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;

namespace MonSuiviJustice.Domain.Tests.Notifications;

public sealed class WordingSpec
{
    private const string Street = "94 boulevard du Général-Leclerc, Nanterre";
    private const string Line = "0100000000";

    private static readonly MessageRole[] Roles = Enum.GetValues<MessageRole>();

    private static readonly Wording Wording = new(Sample.StartsAt, Street, Line);

    [Fact]
    public void Every_text_says_the_day_the_date_and_the_hour_on_the_clock_of_the_place() => Assert.All(
        Roles,
        role => Assert.Contains("mardi 15 juin à 10h00", Wording.For(role), StringComparison.Ordinal));

    [Theory]
    [InlineData(MessageRole.Summons)]
    [InlineData(MessageRole.Reminder)]
    [InlineData(MessageRole.Rescheduled)]
    public void Who_is_expected_learns_where(MessageRole role) =>
        Assert.Contains(Street, Wording.For(role), StringComparison.Ordinal);

    [Fact]
    public void Every_text_says_whom_to_call_and_that_nobody_reads_answers() => Assert.All(Roles, role =>
    {
        Assert.Contains(Line, Wording.For(role), StringComparison.Ordinal);
        Assert.EndsWith("Ne répondez pas à ce SMS.", Wording.For(role), StringComparison.Ordinal);
    });

    [Fact]
    public void Where_people_write_every_text_says_to_whom_and_names_no_line() => Assert.All(Roles, role =>
    {
        var text = (Wording with { Mailbox = "accueil@spip-92.example" }).For(role);

        Assert.Contains("accueil@spip-92.example", text, StringComparison.Ordinal);
        Assert.DoesNotContain("ppelez", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Line, text, StringComparison.Ordinal);
    });

    [Fact]
    public void No_text_tells_a_bystander_what_it_is_about() => Assert.All(Roles, role => Assert.All(
        ["justice", "juge", "tribunal", "SPIP", "peine", "condamn", "probation", "convocation"],
        word => Assert.DoesNotContain(word, Wording.For(role), StringComparison.OrdinalIgnoreCase)));

    [Fact]
    public void The_longest_text_with_a_long_address_takes_two_segments()
    {
        var longest = new Wording(new(2026, 9, 30, 10, 30, 0, TimeSpan.FromHours(2)), new string('m', 120), Line);

        Assert.All(Roles, role => Assert.InRange(Gsm7.Segments(longest.For(role)), 1, 2));
    }
}
