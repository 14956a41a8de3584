using System.Net;
using MonSuiviJustice.Api.CaseHistory;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Projections.Kernel;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Probationers;

public sealed class ChangeIdentityApi(ApiHost api)
{
    private readonly string _appi = $"2010{Scenes.EightDigits()}";

    private object Corrected => new
    {
        lastName = "Dupond",
        firstName = "Camille",
        birthDate = "1990-05-17",
        appiNumber = _appi,
        withoutCommune = NoCommune.LivesAbroad,
    };

    [Fact]
    public async Task An_agent_corrects_what_was_written_and_the_number_stays()
    {
        var client = api.AsAdministrator();
        var person = await api.HasProbationer("06 12 34 56 72");
        using var read = await client.Send(HttpMethod.Get, $"/v1/probationers/{person}");

        using var answer = await client.Send(
            HttpMethod.Put, $"/v1/probationers/{person}/identity", Corrected, ifMatch: $"{read.Headers.ETag}");

        var card = await client.Get<OpenCard>($"/v1/probationers/{person}");
        Assert.Equal((HttpStatusCode.NoContent, "\"2\""), (answer.StatusCode, $"{answer.Headers.ETag}"));
        Assert.Equal(("DUPOND", _appi, "06 12 34 56 72"), (card.LastName, card.AppiNumber, card.Mobile));
        Assert.Equal(NoCommune.LivesAbroad, card.WithoutCommune);
    }

    [Fact]
    public async Task The_history_tells_which_parts_changed_and_the_facts_hold_no_value()
    {
        var client = api.AsAdministrator();
        var person = await api.HasProbationer();
        using var answer = await client.Send(
            HttpMethod.Put, $"/v1/probationers/{person}/identity", Corrected, ifMatch: "\"1\"");

        var lines = await client.Get<CaseHistoryLine[]>($"/v1/probationers/{person}/history");
        await using var session = api.Store.QuerySession();
        var facts = await session.AdvancedSql.QueryAsync<string>(
            $"select data::text from {StoreSchema.Facts}.mt_events where stream_id = ?",
            TestContext.Current.CancellationToken,
            person);

        Assert.Equal("Identité modifiée : nom, numéro APPI, lieu de vie.", lines[^1].Sentence);
        Assert.All(facts, fact => Assert.DoesNotContain("dupon", fact, StringComparison.OrdinalIgnoreCase));
        Assert.All(facts, fact => Assert.DoesNotContain(_appi, fact, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, "428 request.if-match-missing")]
    [InlineData("\"7\"", "412 request.stale")]
    public async Task A_correction_says_what_it_was_decided_on(string? ifMatch, string summary)
    {
        var person = await api.HasProbationer();

        using var answer = await api.AsAdministrator().Send(
            HttpMethod.Put, $"/v1/probationers/{person}/identity", Corrected, ifMatch: ifMatch);

        Assert.Equal(summary, await answer.Summary());
    }

    [Fact]
    public async Task What_is_wrong_or_out_of_reach_changes_nothing()
    {
        var person = await api.HasProbationer();
        var stranger = await api.As(AgentRole.ProbationOfficer, "spip-13");

        using var wrong = await api.AsAdministrator().Send(
            HttpMethod.Put,
            $"/v1/probationers/{person}/identity",
            new { lastName = "Du\u202Epond", firstName = "Camille", birthDate = "2030-01-01" },
            ifMatch: "\"1\"");
        using var foreign = await stranger.Send(
            HttpMethod.Put, $"/v1/probationers/{person}/identity", Corrected, ifMatch: "\"1\"");
        using var unknown = await api.AsAdministrator().Send(
            HttpMethod.Put, $"/v1/probationers/{Guid.CreateVersion7()}/identity", Corrected, ifMatch: "\"1\"");

        await wrong.PointsAt("/lastName", "/birthDate");
        Assert.Equal("403 access.out-of-reach", await foreign.Summary());
        Assert.Equal("404 request.not-found", await unknown.Summary());
        Assert.Equal("DUPONT", (await api.AsAdministrator().Get<OpenCard>($"/v1/probationers/{person}")).LastName);
    }

    [Fact]
    public async Task An_opt_out_keeps_the_number_and_an_agent_takes_it_back()
    {
        var client = api.AsAdministrator();
        var person = await api.HasProbationer("06 12 34 56 73");

        using var refused = await client.Post($"/v1/probationers/{person}/opt-out", ifMatch: "\"1\"");
        var after = await client.Get<OpenCard>($"/v1/probationers/{person}");
        using var again = await client.Post($"/v1/probationers/{person}/opt-out-withdrawal", ifMatch: "\"2\"");
        var last = await client.Get<OpenCard>($"/v1/probationers/{person}");

        Assert.Equal(("204", "204"), (await refused.Summary(), await again.Summary()));
        Assert.Equal((Reachability.RefusesSms, "06 12 34 56 73"), (after.Reachability, after.Mobile));
        Assert.Equal((Reachability.Mobile, "06 12 34 56 73"), (last.Reachability, last.Mobile));
    }
}
