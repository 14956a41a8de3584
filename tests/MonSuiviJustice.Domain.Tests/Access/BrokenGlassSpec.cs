using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Emails;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;

namespace MonSuiviJustice.Domain.Tests.Access;

public sealed class BrokenGlassSpec
{
    [Fact]
    public void Only_an_auditor_says_why_before_being_shown_anybody() => Assert.Equal(
        [AgentRole.Auditor],
        Enum.GetValues<AgentRole>().Where(BrokenGlass.IsAsked));

    [Fact]
    public void A_reason_opens_what_is_read_and_changes_nothing() => Assert.Equal(
        [Right.ReadProbationer, Right.ReadCaseHistory],
        Enum.GetValues<Right>().Where(BrokenGlass.Opens));

    [Fact]
    public void Each_service_that_follows_the_person_is_told_once()
    {
        var emails = BrokenGlass.Emails(Sample.ProbationerId, [Sample.Spip, Sample.Court, Sample.Spip], Sample.AgentId, Sample.BookedAt);

        Assert.Equal([Sample.Spip, Sample.Court], emails.Select(it => it.ServiceCode));
        Assert.All(emails, it => Assert.Equal((EmailKind.GlassBroken, Sample.ProbationerId), (it.Kind, it.AboutId)));
    }

    [Fact]
    public void The_same_agent_later_is_told_again() => Assert.NotEqual(
        BrokenGlass.Emails(Sample.ProbationerId, [Sample.Spip], Sample.AgentId, Sample.BookedAt),
        BrokenGlass.Emails(Sample.ProbationerId, [Sample.Spip], Sample.AgentId, Sample.BookedAt.AddHours(2)));

    [Fact]
    public void The_letter_names_the_service_and_where_to_read_on()
    {
        var letter = BrokenGlass.Letter("SPIP de Lyon", "https://msj.example/openings");

        Assert.Contains("SPIP de Lyon", letter.Body, StringComparison.Ordinal);
        Assert.Contains("https://msj.example/openings", letter.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Lyon", letter.Subject, StringComparison.Ordinal);
    }
}
