using MonSuiviJustice.Api.CaseHistory;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using Xunit;

namespace MonSuiviJustice.Api.Tests.CaseHistory;

public sealed class PrintedHistoryApi(ApiHost api)
{
    [Theory]
    [InlineData("csv", "text/csv")]
    [InlineData("page", "text/html")]
    public async Task The_history_leaves_as_a_file_and_as_a_page_with_every_sentence(string form, string mediaType)
    {
        var person = await api.HasProbationer();
        await api.HasConvocation(person: person);
        await api.AsyncViewsHaveCaughtUp();
        var asOf = Uri.EscapeDataString($"{ApiHost.Now:O}");

        var lines = await api.AsAdministrator().Get<CaseHistoryLine[]>($"/v1/probationers/{person}/history?asOf={asOf}");
        using var answer = await api.AsAdministrator().Send(HttpMethod.Get, $"/v1/probationers/{person}/history/{form}?asOf={asOf}");

        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(mediaType, answer.Content.Headers.ContentType?.MediaType);
        Assert.True(lines.Length >= 3);
        Assert.All(lines, line => Assert.Contains(
            form == "csv" ? $"{line.Sequence};" : $"<td>{line.Sequence}</td>", text, StringComparison.Ordinal));
        Assert.DoesNotContain("Dupont", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_history_is_narrowed_to_a_fact_an_agent_or_a_day()
    {
        var clerk = await api.As(AgentRole.ProbationOfficer, Scenes.Spip);
        var person = await api.HasProbationer();
        await api.HasConvocation(person: person);
        await api.AsyncViewsHaveCaughtUp();
        var url = $"/v1/probationers/{person}/history";

        var all = await clerk.Get<CaseHistoryLine[]>(url);
        var facts = await clerk.Get<CaseHistoryLine[]>($"{url}?fact=convocation_booked");
        var nobodys = await clerk.Get<CaseHistoryLine[]>($"{url}?agentId={Guid.NewGuid()}");
        var later = await clerk.Get<CaseHistoryLine[]>($"{url}?from={Uri.EscapeDataString($"{ApiHost.Now.AddDays(1):O}")}");

        Assert.Equal(["convocation_booked"], facts.Select(line => line.Fact));
        Assert.Contains(facts[0].Sequence, all.Select(line => line.Sequence));
        Assert.Empty(nobodys);
        Assert.Empty(later);
        Assert.Equal("403 access.out-of-reach", (await (await api.As(AgentRole.Analyst, "national")).Answer($"{url}/csv")));
    }
}
