using MonSuiviJustice.Api.Tests.Access;
using MonSuiviJustice.Api.Tests.Divestments;
using MonSuiviJustice.Api.Tests.Emails;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Accounts;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Accounts;

public sealed class SessionsApi(ApiHost api)
{
    [Fact]
    public async Task An_agent_signs_in_and_out_of_every_computer_at_once()
    {
        var it = await api.HasJurisdiction();
        var agent = await api.HasPassword(AgentRole.ProbationOfficer, it.Spip);
        var (office, home) = (await api.SignedIn(agent.Email), await api.SignedIn(agent.Email.ToUpperInvariant()));
        Assert.Equal(["200", "200"], [await office.Answer($"/v1/agents/{agent.Id}"), await home.Answer($"/v1/agents/{agent.Id}")]);

        using var ended = await home.Send(HttpMethod.Delete, "/v1/sessions");

        Assert.Equal("204", await ended.Summary());
        Assert.Equal("401 access.unauthenticated", await office.Answer($"/v1/agents/{agent.Id}"));
        Assert.Equal("401 access.unauthenticated", await home.Answer($"/v1/agents/{agent.Id}"));
    }

    [Fact]
    public async Task A_session_ends_after_an_hour_without_a_request_and_twelve_hours_at_most()
    {
        var it = await api.HasJurisdiction();
        var agent = await api.HasPassword(AgentRole.ProbationOfficer, it.Spip);
        var (idle, busy) = (await api.SignedIn(agent.Email), await api.SignedIn(agent.Email));
        var began = ApiHost.Now;

        foreach (var minutes in Enumerable.Range(1, 14).Select(count => count * 50))
        {
            await api.ClockMovesTo(began.AddMinutes(minutes));
            Assert.Equal("200", await busy.Answer($"/v1/agents/{agent.Id}"));
        }

        await api.ClockMovesTo(began.AddHours(12));
        Assert.Equal("401 access.unauthenticated", await idle.Answer($"/v1/agents/{agent.Id}"));
        Assert.Equal("401 access.unauthenticated", await busy.Answer($"/v1/agents/{agent.Id}"));
        await api.MorningComes();
    }

    [Fact]
    public async Task Whoever_leaves_is_out_at_the_next_request_and_does_not_come_back()
    {
        var it = await api.HasJurisdiction();
        var agent = await api.HasPassword(AgentRole.ProbationOfficer, it.Spip);
        var client = await api.SignedIn(agent.Email);

        using var left = await api.AsAdministrator().Post(
            $"/v1/agents/{agent.Id}/deactivation", ifMatch: await api.AsAdministrator().SeenAgent(agent.Id));
        using var again = await api.SignsIn(agent.Email);

        Assert.Equal("204", await left.Summary());
        Assert.Equal("401 access.unauthenticated", await client.Answer($"/v1/agents/{agent.Id}"));
        await again.IsProblem(409, "account.wrong");
    }

    [Fact]
    public async Task Ten_failures_lock_an_address_whether_or_not_somebody_has_it_and_an_administrator_unlocks_it()
    {
        var it = await api.HasJurisdiction();
        var agent = await api.HasPassword(AgentRole.ProbationOfficer, it.Spip);
        string[] expected =
        [
            .. Enumerable.Repeat("409 account.wrong", 8), "409 account.last-attempt", "409 account.locked", "409 account.locked",
        ];

        var known = await Failures(agent.Email, expected.Length);
        var unknown = await Failures($"{Scenes.Letters()}@justice.fr", expected.Length);
        using var locked = await api.SignsIn(agent.Email);
        var local = await api.As(AgentRole.LocalAdministrator, it.Spip);
        using var unlocked = await local.Post($"/v1/agents/{agent.Id}/unlocking", ifMatch: await local.SeenAgent(agent.Id));
        using var signedIn = await api.SignsIn(agent.Email);

        Assert.Equal(expected, known);
        Assert.Equal(expected, unknown);
        Assert.Equal(["409 account.locked", "204", "200"], [await locked.Summary(), await unlocked.Summary(), await signedIn.Summary()]);
    }

    [Fact]
    public async Task A_lock_lasts_a_day_and_a_new_password_ends_it()
    {
        var it = await api.HasJurisdiction();
        var waiting = await api.HasPassword(AgentRole.Educator, it.Spip);
        var other = (await api.HasReachable(AgentRole.Educator, it.Spip)).Email;
        await Failures(waiting.Email, 10);
        await Failures(other, 10);

        using var chosen = await api.Chooses(await api.ForgottenLink(other));
        using var signedIn = await api.SignsIn(other);
        using var tooEarly = await api.SignsIn(waiting.Email);
        await api.ClockMovesTo(ApiHost.Now.AddDays(1).AddSeconds(1));
        using var aDayLater = await api.SignsIn(waiting.Email);

        Assert.Equal(
            ["200", "200", "409 account.locked", "200"],
            [await chosen.Summary(), await signedIn.Summary(), await tooEarly.Summary(), await aDayLater.Summary()]);
    }

    [Fact]
    public async Task Any_number_of_guesses_at_once_are_ten()
    {
        var it = await api.HasJurisdiction();
        var agent = await api.HasPassword(AgentRole.ProbationOfficer, it.Spip);

        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(guess => Failure(agent.Email, $"canards {guess}")));

        Assert.True(answers.Count(answer => answer is "409 account.wrong" or "409 account.last-attempt") < StartSession.MostFailures);
        Assert.All(answers, answer => Assert.StartsWith("409 account.", answer, StringComparison.Ordinal));
        Assert.Equal("409 account.locked", await Failure(agent.Email, AccountScenes.Password));
    }

    [Fact]
    public async Task A_thousand_sign_ins_at_once_are_answered_or_asked_to_come_back()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 1000).Select(async _ =>
        {
            using var answer = await api.SignsIn($"{Scenes.Letters()}@justice.fr");
            return (Said: await answer.Summary(), answer.Headers.RetryAfter?.Delta);
        }));

        Assert.Equal(["409 account.wrong", "429 request.too-many"], answers.Select(answer => answer.Said).Distinct().Order());
        Assert.All(
            answers,
            answer => Assert.Equal(answer.Said.StartsWith("429", StringComparison.Ordinal), answer.Delta >= TimeSpan.FromSeconds(1)));
    }

    private async Task<string[]> Failures(string email, int count)
    {
        var answers = new List<string>();

        while (answers.Count < count)
        {
            answers.Add(await Failure(email, "trois canards au soleil"));
        }

        return [.. answers];
    }

    private async Task<string> Failure(string email, string password)
    {
        using var answer = await api.SignsIn(email, password);
        return await answer.Summary();
    }
}
