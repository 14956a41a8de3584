using MonSuiviJustice.Api.CaseHistory;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Probationers;
using Xunit;

namespace MonSuiviJustice.Api.Tests.CaseHistory;

public sealed class PersonalDataApi(ApiHost api)
{
    [Fact]
    public async Task A_person_is_given_all_that_is_held_and_nothing_once_erased()
    {
        await api.MorningComes();
        var person = await api.HasProbationer();
        var convocation = await api.HasConvocation(person: person);
        await api.AsyncViewsHaveCaughtUp();
        await ApiHost.Eventually(async () => (await Data(person)).Texts is [{ State: MessageStatus.Accepted or MessageStatus.Delivered }]);

        var before = await Data(person);
        using var erased = await api.AsAdministrator().ChangeFile(person, "erasure", new { reason = ErasureReason.PersonAsked });
        var after = await Data(person);

        Assert.Equal(
            ("DUPONT", "Camille", new DateOnly(1990, 5, 17)),
            (before.Identity?.LastName, before.Identity?.FirstName, before.Identity?.BirthDate));
        Assert.Matches(@"^\+33[67]\d{8}$", before.Identity?.Mobile);
        var held = Assert.Single(before.Convocations);
        Assert.Equal((convocation, ConvocationStatus.Booked, "SPIP Nanterre"), (held.Id, held.Status, held.Place));
        Assert.Contains("94 boulevard", held.Street, StringComparison.Ordinal);
        Assert.Equal((MessageRole.Summons, convocation), (before.Texts[0].Role, before.Texts[0].ConvocationId));
        Assert.Contains("94 boulevard", before.Texts[0].Text, StringComparison.Ordinal);
        Assert.Equal("probationer_registered", before.History[0].Fact);
        Assert.Equal(FileState.Open, before.File.State);

        Assert.Equal((null, FileState.Erased), (after.Identity, after.File.State));
        Assert.Empty(after.Texts);
        Assert.Equal(ConvocationStatus.Cancelled, Assert.Single(after.Convocations).Status);
    }

    [Fact]
    public async Task Whoever_answers_for_the_service_gives_it_and_the_opening_is_on_record()
    {
        var director = await api.As(AgentRole.ProbationDirector, "national");
        var officer = await api.As(AgentRole.ProbationOfficer, "national");
        var elsewhere = await api.As(AgentRole.ProbationDirector, "spip-33");
        var person = await api.HasProbationer();

        Assert.Equal("200", await director.Answer($"/v1/probationers/{person}/data"));
        Assert.Equal("403 access.out-of-reach", await officer.Answer($"/v1/probationers/{person}/data"));
        Assert.Equal("403 access.out-of-reach", await elsewhere.Answer($"/v1/probationers/{person}/data"));
        Assert.Equal("404 request.not-found", await director.Answer($"/v1/probationers/{Guid.NewGuid()}/data"));
        await using var session = api.Store.QuerySession();
        var reasons = await session.AdvancedSql.QueryAsync<string>(
            $"select why from {Openings.Rows} where person_id = ?", TestContext.Current.CancellationToken, person);
        Assert.Contains("GET /v1/probationers/{probationerId}/data", reasons);
    }

    private Task<PersonalData> Data(Guid person) => api.AsAdministrator().Get<PersonalData>($"/v1/probationers/{person}/data");
}
