using MonSuiviJustice.Api.CaseHistory;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Divestments;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Divestments;

public sealed class AnswerDivestmentApi(ApiHost api)
{
    [Fact]
    public async Task When_all_have_accepted_the_follow_up_goes_over_and_both_sides_see_what_is_booked()
    {
        var (from, to) = (await api.HasJurisdiction(), await api.HasJurisdiction());
        var (clerk, secretary) = await api.HasAnswering(from);
        var person = await api.HasFollowed(from);
        using var referent = await api.AsAdministrator().Send(
            HttpMethod.Put,
            $"/v1/probationers/{person}/referent",
            new { agentId = await Officer(from.Spip) },
            ifMatch: await api.AsAdministrator().Seen(person));
        var convocation = await api.HasExpected(from, person);
        var asking = await api.As(AgentRole.ProbationOfficer, to.Spip);
        var divestment = await asking.Asked(person);

        using var first = await secretary.Answer(divestment, DivestmentReply.Accepted);
        var between = await asking.Line(divestment);
        using var last = await clerk.Answer(divestment, DivestmentReply.Accepted, "Dossier papier transmis ce jour");
        var line = await asking.Line(divestment);

        Assert.Equal(("204", "204", "204"), (await referent.Summary(), await first.Summary(), await last.Summary()));
        Assert.Equal((null, from.Court), (between.Outcome, Assert.Single(between.ExpectedFrom)));
        Assert.Equal((DivestmentOutcome.Accepted, ApiHost.Now), (line.Outcome, line.EndedAt));
        Assert.Equal("Dossier papier transmis ce jour", line.Requests.Single(it => it.ServiceCode == from.Court).Comment);
        Assert.Empty(line.ExpectedFrom);

        var theirs = await asking.Get<OpenCard>($"/v1/probationers/{person}");
        var ours = await secretary.Get<OpenCard>($"/v1/probationers/{person}");
        Assert.Equal([to.Spip, to.Court], theirs.Following.Select(it => it.ServiceCode));
        Assert.Equal((null, null), (theirs.ReferentId, theirs.Divestment));
        Assert.Equal((convocation, convocation), (theirs.NextConvocation?.Id, ours.NextConvocation?.Id));
        Assert.Equal("403 access.out-of-reach", await clerk.Answer($"/v1/probationers/{person}"));
    }

    [Fact]
    public async Task One_refusal_ends_it_says_why_and_nobody_loses_the_person()
    {
        var (from, to) = (await api.HasJurisdiction(), await api.HasJurisdiction());
        var (clerk, secretary) = await api.HasAnswering(from);
        var person = await api.HasFollowed(from);
        await api.HasExpected(from, person);
        var asking = await api.As(AgentRole.ProbationOfficer, to.Spip);
        var divestment = await asking.Asked(person);

        using var refused = await clerk.Answer(divestment, DivestmentReply.Refused, "Débat le 3");
        using var tooLate = await secretary.Answer(divestment, DivestmentReply.Accepted);
        var line = await asking.Line(divestment);
        await api.AsyncViewsHaveCaughtUp();
        var history = await clerk.Get<CaseHistoryLine[]>($"/v1/probationers/{person}/history");
        using var again = await asking.Ask(person);

        Assert.Equal(("204", "409 divestment.ended"), (await refused.Summary(), await tooLate.Summary()));
        Assert.Equal(DivestmentOutcome.Refused, line.Outcome);
        Assert.Equal(
            [(from.Spip, DivestmentAnswer.Ignored, null), (from.Court, DivestmentAnswer.Refused, "Débat le 3")],
            line.Requests.Select(it => (it.ServiceCode, it.Answer, it.Comment)));
        Assert.Equal([from.Spip, from.Court], await api.Followers(person));
        Assert.Contains(history, it => it.Sentence ==
            $"Dessaisissement refusé par le service {from.Court}, avec un commentaire : le suivi ne change pas.");
        Assert.DoesNotContain(history, it => it.Sentence.Contains("Débat", StringComparison.Ordinal));
        Assert.Equal("201", await again.Summary());
    }

    [Fact]
    public async Task Only_the_roles_of_the_services_that_were_asked_answer_on_what_they_saw()
    {
        var (from, to) = (await api.HasJurisdiction(), await api.HasJurisdiction());
        var (clerk, secretary) = await api.HasAnswering(from);
        var person = await api.HasFollowed(from);
        await api.HasExpected(from, person);
        var asking = await api.As(AgentRole.ProbationSecretary, to.Spip);
        var divestment = await asking.Asked(person);

        using var officer = await (await api.As(AgentRole.ProbationOfficer, from.Spip)).Answer(divestment, DivestmentReply.Accepted);
        using var theirs = await asking.Answer(divestment, DivestmentReply.Accepted, serviceCode: from.Spip);
        using var own = await asking.Answer(divestment, DivestmentReply.Accepted);
        using var unseen = await clerk.Post($"/v1/divestments/{divestment}/answers", new { reply = DivestmentReply.Accepted });
        using var first = await secretary.Answer(divestment, DivestmentReply.Accepted);
        using var stale = await clerk.Post(
            $"/v1/divestments/{divestment}/answers", new { reply = DivestmentReply.Accepted }, ifMatch: "\"1\"");

        Assert.Equal("403 access.out-of-reach", await officer.Summary());
        Assert.Equal("403 access.out-of-reach", await theirs.Summary());
        Assert.Equal("409 divestment.not-asked", await own.Summary());
        Assert.Equal("428 request.if-match-missing", await unseen.Summary());
        Assert.Equal("204", await first.Summary());
        Assert.Equal("412 request.stale", await stale.Summary());
        Assert.Equal("403 access.out-of-reach", await (await api.As(AgentRole.ProbationOfficer, "spip-13")).Answer($"/v1/divestments/{divestment}"));
        Assert.Equal("404 request.not-found", await clerk.Answer($"/v1/divestments/{Guid.NewGuid()}"));
    }

    [Fact]
    public async Task In_the_place_of_a_service_where_nobody_can_an_administrator_answers()
    {
        var (from, to) = (await api.HasJurisdiction(), await api.HasJurisdiction());
        var person = await api.HasFollowed(from);
        await api.HasExpected(from, person);
        var asking = await api.As(AgentRole.ProbationOfficer, to.Spip);
        var divestment = await asking.Asked(person);
        var pending = await asking.Line(divestment);

        using var answered = await api.AsAdministrator().Answer(divestment, DivestmentReply.Accepted, serviceCode: from.Court);
        var line = await asking.Line(divestment);

        Assert.All(pending.Requests, it => Assert.Equal(DivestmentAnswer.Ignored, it.Answer));
        Assert.Equal([from.Spip, from.Court], pending.ExpectedFrom);
        Assert.Equal("204", await answered.Summary());
        Assert.True(line.Requests.Single(it => it.ServiceCode == from.Court).InPlace);
        Assert.Equal(DivestmentOutcome.Accepted, line.Outcome);
    }

    [Fact]
    public async Task An_incomplete_file_is_repaired_before_it_is_accepted()
    {
        var (from, to) = (await api.HasJurisdiction(), await api.HasJurisdiction());
        var (clerk, secretary) = await api.HasAnswering(from);
        var person = await api.HasFollowed(from);
        var administrator = api.AsAdministrator();
        var name = Scenes.Letters();
        using var unknown = await administrator.Send(
            HttpMethod.Put, $"/v1/probationers/{person}/identity", new { lastName = name, firstName = "Lou" }, ifMatch: "\"1\"");
        var divestment = await (await api.As(AgentRole.EnforcementOffice, to.Court)).Asked(person);
        var before = await clerk.Line(divestment);

        using var tooEarly = await clerk.Answer(divestment, DivestmentReply.Accepted);
        using var repaired = await secretary.Send(
            HttpMethod.Put,
            $"/v1/probationers/{person}/identity",
            new { lastName = name, firstName = "Lou", birthDate = "1991-01-01" },
            ifMatch: await secretary.Seen(person));
        using var accepted = await clerk.Answer(divestment, DivestmentReply.Accepted);

        Assert.Equal("204", await unknown.Summary());
        Assert.Equal((null, FileGap.BirthDate), (before.Outcome, Assert.Single(before.Gaps)));
        Assert.Equal("409 divestment.file-incomplete", await tooEarly.Summary());
        Assert.Equal(("204", "204"), (await repaired.Summary(), await accepted.Summary()));
        Assert.Empty((await clerk.Line(divestment)).Gaps);
        Assert.Equal([from.Spip, from.Court], await api.Followers(person));
    }

    [Fact]
    public async Task Only_who_asked_takes_it_back()
    {
        var (from, to) = (await api.HasJurisdiction(), await api.HasJurisdiction());
        var (clerk, _) = await api.HasAnswering(from);
        var person = await api.HasFollowed(from);
        await api.HasExpected(from, person);
        var divestment = await (await api.As(AgentRole.ProbationOfficer, to.Spip)).Asked(person);
        var colleague = await api.As(AgentRole.Psychologist, to.Spip);

        using var notTheirs = await clerk.Post($"/v1/divestments/{divestment}/withdrawal", ifMatch: "\"1\"");
        using var withdrawn = await colleague.Post($"/v1/divestments/{divestment}/withdrawal", ifMatch: "\"1\"");
        using var tooLate = await clerk.Answer(divestment, DivestmentReply.Refused);

        Assert.Equal("403 access.out-of-reach", await notTheirs.Summary());
        Assert.Equal(("204", "409 divestment.ended"), (await withdrawn.Summary(), await tooLate.Summary()));
        Assert.Equal(DivestmentOutcome.Withdrawn, (await colleague.Line(divestment)).Outcome);
        Assert.Equal([from.Spip, from.Court], await api.Followers(person));
    }

    [Fact]
    public async Task Two_services_of_two_nodes_that_answer_at_once_are_both_heard()
    {
        await using var other = await api.AnotherNode();
        var (from, to) = (await api.HasJurisdiction(), await api.HasJurisdiction());
        await api.HasAnswering(from);
        var person = await api.HasFollowed(from);
        await api.HasExpected(from, person);
        var divestment = await (await api.As(AgentRole.ProbationOfficer, to.Spip)).Asked(person);
        var clients = new[] { api.AsAdministrator(), api.As(ApiHost.FirstAdministrator, other) };

        async Task Insist(ApiClient client, string service)
        {
            string summary;

            do
            {
                using var answer = await client.Answer(divestment, DivestmentReply.Accepted, serviceCode: service);
                summary = await answer.Summary();
            }
            while (summary == "412 request.stale");

            Assert.Equal("204", summary);
        }

        await Task.WhenAll(Insist(clients[0], from.Spip), Insist(clients[1], from.Court));

        Assert.Equal(DivestmentOutcome.Accepted, (await clients[0].Line(divestment)).Outcome);
        Assert.Equal([to.Spip, to.Court], await api.Followers(person));
    }

    private Task<Guid> Officer(string serviceCode) => api.Enrolled(AgentRole.ProbationOfficer, serviceCode);
}
