using System.Net;
using MonSuiviJustice.Api.CaseHistory;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Probationers;

public sealed class ChangeMobileApi(ApiHost api)
{
    private readonly object _newMobile = new { mobile = Scenes.NewMobile() };

    private readonly object _lou =
        new { lastName = Scenes.Letters(), firstName = "Lou", birthDate = "1994-07-12", mobile = Scenes.NewMobile() };

    [Fact]
    public async Task An_agent_of_the_service_changes_the_number()
    {
        var officer = await api.As(AgentRole.ProbationOfficer, Scenes.Spip);
        var person = await officer.Create("/v1/probationers", _lou);

        using var answer = await officer.Send(HttpMethod.Put, $"/v1/probationers/{person}/mobile", _newMobile, ifMatch: "\"1\"");

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    [Fact]
    public async Task The_history_tells_what_became_of_the_number_and_the_role_of_the_agent()
    {
        var officer = await api.As(AgentRole.ProbationOfficer, Scenes.Spip);
        var person = await officer.Create("/v1/probationers", _lou);
        using var answer = await officer.Send(HttpMethod.Put, $"/v1/probationers/{person}/mobile", _newMobile, ifMatch: "\"1\"");

        var line = (await officer.Get<CaseHistoryLine[]>($"/v1/probationers/{person}/history"))[^1];

        Assert.Equal("Numéro de mobile remplacé : joignable par SMS.", line.Sentence);
        Assert.Equal(AgentRole.ProbationOfficer, line.AgentRole);
        Assert.NotNull(line.AgentId);
    }

    [Fact]
    public async Task An_agent_of_another_service_does_not()
    {
        var officer = await api.As(AgentRole.ProbationOfficer, Scenes.Spip);
        var person = await officer.Create("/v1/probationers", _lou);
        var stranger = await api.As(AgentRole.ProbationOfficer, "spip-33");

        using var answer = await stranger.Send(HttpMethod.Put, $"/v1/probationers/{person}/mobile", _newMobile, ifMatch: "\"1\"");

        Assert.Equal("403 access.out-of-reach", await answer.Summary());
    }
}
