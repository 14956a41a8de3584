using MonSuiviJustice.Api.Tests.Divestments;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Divestments;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Emails;

/// <summary>What agents are written about a divestment, and that each is written once.</summary>
public sealed class DivestmentEmailsApi(ApiHost api)
{
    private const string Requested = "Demande de dessaisissement : votre réponse est attendue";
    private const string Awaited = "Demandes de dessaisissement en attente de votre réponse";

    [Fact]
    public async Task The_services_are_asked_at_once_and_no_name_is_written()
    {
        var (from, to) = (await api.HasJurisdiction(), await api.HasJurisdiction());
        var person = await api.HasFollowed(from);
        await api.HasExpected(from, person);
        var mailbox = await api.HasMailbox(from.Spip);
        var local = await api.HasReachable(AgentRole.LocalAdministrator, from.Spip);
        await api.HasAnswering(from);
        var asking = await api.HasReachable(AgentRole.ProbationOfficer, to.Spip);

        var divestment = await asking.Client.Asked(person);

        var email = await api.Receives(mailbox, Requested);
        Assert.Contains($"{divestment}", email.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Lou", email.Body, StringComparison.Ordinal);
        await api.Receives(local.Email, Requested);
        Assert.Empty(await api.Mailbox(asking.Email));
    }

    [Fact]
    public async Task Whoever_asked_learns_of_a_refusal_and_whom_to_talk_to_but_no_reason()
    {
        var (from, to) = (await api.HasJurisdiction(), await api.HasJurisdiction());
        var person = await api.HasFollowed(from);
        await api.HasExpected(from, person);
        var clerk = await api.HasReachable(AgentRole.SentenceClerk, from.Court);
        await api.HasAnswering(from);
        var asking = await api.HasReachable(AgentRole.ProbationOfficer, to.Spip);
        var divestment = await asking.Client.Asked(person);

        using var refused = await clerk.Client.Answer(divestment, DivestmentReply.Refused, "Un appel est en cours");

        Assert.Equal("204", await refused.Summary());
        var email = await api.Receives(asking.Email, "Dessaisissement refusé");
        Assert.Contains(clerk.Email, email.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("appel", email.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_asked_learns_that_all_have_accepted()
    {
        var (from, to) = (await api.HasJurisdiction(), await api.HasJurisdiction());
        var person = await api.HasFollowed(from);
        await api.HasExpected(from, person);
        var (clerk, secretary) = await api.HasAnswering(from);
        var asking = await api.HasReachable(AgentRole.ProbationOfficer, to.Spip);
        var divestment = await asking.Client.Asked(person);

        using var first = await clerk.Answer(divestment, DivestmentReply.Accepted);
        using var second = await secretary.Answer(divestment, DivestmentReply.Accepted);

        Assert.Equal(["204", "204"], [await first.Summary(), await second.Summary()]);
        await api.Receives(asking.Email, "Dessaisissement accepté");
    }

    [Fact]
    public async Task A_service_is_reminded_once_of_all_that_it_has_to_answer_whatever_node_sees_it()
    {
        await using var other = await api.AnotherNode();
        var (from, to) = (await api.HasJurisdiction(), await api.HasJurisdiction());
        var (one, another) = (await api.HasFollowed(from), await api.HasFollowed(from));
        var mailbox = await api.HasMailbox(from.Spip);
        await api.AsyncViewsHaveCaughtUp();

        Guid[] divestments =
        [
            await api.HadAsked(one, daysAgo: 6, from, to), await api.HadAsked(another, daysAgo: 6, from, to),
        ];

        await ApiHost.Eventually(async () => await Reminded(divestments) == 2);
        await ApiHost.Eventually(async () => (await Emails(mailbox, other)).Length > 0);
        Assert.Single(await Emails(mailbox, other));
    }

    [Fact]
    public async Task Whom_silence_leaves_undecided_the_local_administrators_are_told_and_in_the_end_both_sides()
    {
        var (from, to) = (await api.HasJurisdiction(), await api.HasJurisdiction());
        var person = await api.HadProbationer(monthsAgo: 1);
        var mailbox = await api.HasMailbox(from.Spip);
        var local = await api.HasReachable(AgentRole.LocalAdministrator, from.Spip);
        var asking = await api.HasMailbox(to.Spip);
        await api.AsyncViewsHaveCaughtUp();

        await api.HadAsked(person, daysAgo: 11, from, to);
        await api.Receives(local.Email, "Demande de dessaisissement sans réponse : c'est à vous de décider");
        Assert.DoesNotContain(await api.Mailbox(mailbox), line => line.Subject.Contains("décider", StringComparison.Ordinal));

        await api.ClockMovesTo(ApiHost.Now.AddDays(11));

        await api.Receives(mailbox, "Demande de dessaisissement caduque");
        await api.Receives(asking, "Demande de dessaisissement caduque");
    }

    private async Task<int> Reminded(Guid[] divestments)
    {
        await using var session = api.Store.QuerySession();
        var facts = 0;

        foreach (var divestment in divestments)
        {
            facts += (await session.Events.FetchStreamAsync(divestment, token: TestContext.Current.CancellationToken))
                .Count(fact => fact.Data is DivestmentChased);
        }

        return facts;
    }

    /// <summary>Each node has a mailbox of its own in development.</summary>
    private async Task<Api.Emails.MailboxLine[]> Emails(string address, Alba.IAlbaHost other)
    {
        var there = await api.As(ApiHost.FirstAdministrator, other).Get<Api.Emails.MailboxLine[]>("/v1/dev/mailbox");
        return [.. (await api.Mailbox(address)).Concat(there.Where(line => line.To.Contains(address))).Where(line => line.Subject == Awaited)];
    }
}
