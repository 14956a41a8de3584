using MonSuiviJustice.Api.Divestments;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Divestments;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Divestments;

public sealed class GetDivestmentsApi(ApiHost api)
{
    [Fact]
    public async Task Each_side_sees_what_is_expected_from_whom_and_by_when_and_what_came_of_the_others()
    {
        var (from, to) = (await api.HasJurisdiction(), await api.HasJurisdiction());
        var (clerk, _) = await api.HasAnswering(from);
        var asking = await api.As(AgentRole.ProbationSecretary, to.Spip);
        var refused = await Asked(asking, from);
        var pending = await Asked(asking, from);
        using var answered = await clerk.Answer(refused, DivestmentReply.Refused, "Suivi en cours");
        await api.AsyncViewsHaveCaughtUp();

        var incoming = await clerk.Get<DivestmentLine[]>("/v1/divestments?direction=Incoming&pending=true");
        var past = await clerk.Get<DivestmentLine[]>("/v1/divestments?pending=false");
        var outgoing = await asking.Get<DivestmentLine[]>("/v1/divestments?direction=Outgoing");
        var nothing = await asking.Get<DivestmentLine[]>("/v1/divestments");

        var expected = Assert.Single(incoming);
        Assert.Equal((pending, to.Spip), (expected.Id, expected.RequestingServiceCode));
        Assert.Equal([from.Spip, from.Court], expected.ExpectedFrom);
        Assert.Equal((true, true), (expected.AnswerDueAt > expected.ChaserDueAt, expected.ChaserDueAt > ApiHost.Now));
        Assert.NotNull(expected.Probationer.LastName);
        Assert.Equal((refused, DivestmentOutcome.Refused), (past[0].Id, past[0].Outcome));
        Assert.Equal([pending, refused], outgoing.Select(line => line.Id));
        Assert.Equal("Suivi en cours", outgoing[1].Requests.Single(it => it.ServiceCode == from.Court).Comment);
        Assert.Empty(nothing);
    }

    [Fact]
    public async Task Page_by_page()
    {
        var (from, to) = (await api.HasJurisdiction(), await api.HasJurisdiction());
        await api.HasAnswering(from);
        var asking = await api.As(AgentRole.ProbationSecretary, to.Spip);
        var all = new[] { await Asked(asking, from), await Asked(asking, from), await Asked(asking, from) };
        await api.AsyncViewsHaveCaughtUp();

        using var first = await asking.Send(HttpMethod.Get, "/v1/divestments?direction=Outgoing&limit=2");
        var lines = await first.Read<DivestmentLine[]>();
        var next = Assert.Single(first.Headers.GetValues("Link")).Split('<', '>')[1];
        var rest = await asking.Get<DivestmentLine[]>(next);

        Assert.Equal(all.Order().Reverse(), [.. lines.Select(line => line.Id), .. rest.Select(line => line.Id)]);
    }

    [Fact]
    public async Task A_central_administrator_finds_those_that_wait_for_local_administrators()
    {
        var (from, to) = (await api.HasJurisdiction(), await api.HasJurisdiction());
        var person = await api.HasFollowed(from);
        await api.HasExpected(from, person);
        var late = await api.HadAsked(person, daysAgo: 11, from, to);
        var other = await api.HasFollowed(from);
        var recent = await api.HadAsked(other, daysAgo: 1, from, to);
        await ApiHost.Eventually(async () => (await api.AsAdministrator().Line(late)).EscalatedAt is not null);
        await api.AsyncViewsHaveCaughtUp();

        var escalated = await api.AsAdministrator().Get<DivestmentLine[]>($"/v1/divestments?service={from.Spip}&escalated=true");
        var all = await api.AsAdministrator().Get<DivestmentLine[]>($"/v1/divestments?service={from.Spip}&pending=true");

        Assert.Equal(late, Assert.Single(escalated).Id);
        Assert.Equal([recent, late], all.Select(line => line.Id));
    }

    [Fact]
    public async Task Only_the_roles_that_answer_and_only_of_their_own_service()
    {
        var it = await api.HasJurisdiction();
        var clerk = await api.As(AgentRole.SentenceClerk, it.Court);
        var officer = await api.As(AgentRole.ProbationOfficer, it.Spip);

        Assert.Equal("403 access.out-of-reach", await officer.Answer("/v1/divestments"));
        Assert.Equal("403 access.out-of-reach", await clerk.Answer($"/v1/divestments?service={it.Spip}"));
        Assert.Equal("400 request.invalid", await clerk.Answer("/v1/divestments?direction=Sideways"));
        Assert.Equal("200", await clerk.Answer($"/v1/divestments?service={it.Court}"));
    }

    private async Task<Guid> Asked(ApiClient asking, Jurisdiction from)
    {
        var person = await api.HasFollowed(from);
        await api.HasExpected(from, person);
        return await asking.Asked(person);
    }
}
