using MonSuiviJustice.Api.CaseHistory;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using Xunit;

namespace MonSuiviJustice.Api.Tests.CaseHistory;

public sealed class CaseHistoryApi(ApiHost api)
{
    // Texts leave meanwhile, and their facts come in between.
    private static readonly string[] Told =
        ["probationer_registered", "convocation_booked", "convocation_messages_planned", "convocation_cancelled"];

    [Fact]
    public async Task The_history_of_a_person_crosses_streams_and_stops_at_an_instant()
    {
        var client = api.AsAdministrator();
        var person = await api.HasProbationer();
        var convocation = await api.HasConvocation(person: person);
        await api.ClockMovesTo(ApiHost.Now.AddMinutes(1));
        await api.Change(
            $"/v1/convocations/{convocation}/cancellation",
            new { reason = CancellationReason.BookedByMistake, tellPerson = false });
        await api.AsyncViewsHaveCaughtUp();

        var all = await client.Get<CaseHistoryLine[]>($"/v1/probationers/{person}/history");
        var asOf = Uri.EscapeDataString($"{all[0].At:O}");
        var before = await client.Get<CaseHistoryLine[]>($"/v1/probationers/{person}/history?asOf={asOf}");

        Assert.Equal(Told, all.Select(line => line.Fact).Intersect(Told));
        Assert.EndsWith("annulée : posée par erreur.", Single(all, "convocation_cancelled"), StringComparison.Ordinal);
        Assert.Equal(all.OrderBy(line => line.Sequence), all);
        Assert.All(all[1..], line => Assert.NotEqual(TimeSpan.Zero, line.At.Offset));
        Assert.Equal(all.Where(line => line.At <= all[0].At).Select(line => line.Sequence), before.Select(line => line.Sequence));
        Assert.DoesNotContain(before, line => line.Fact == "convocation_cancelled");
    }

    [Fact]
    public async Task The_texts_of_a_person_belong_to_the_history()
    {
        await api.MorningComes();
        var person = await api.HasProbationer();
        await api.HasConvocation(person: person);

        await ApiHost.Eventually(async () =>
            (await api.AsAdministrator().Get<CaseHistoryLine[]>($"/v1/probationers/{person}/history"))
                .Any(line => line is { Fact: "message_accepted", Sentence: "SMS de convocation accepté par l'opérateur." }));
    }

    [Fact]
    public async Task The_own_facts_of_a_person_are_there_before_any_view_is()
    {
        var person = await api.HasProbationer();

        var lines = await api.AsAdministrator().Get<CaseHistoryLine[]>($"/v1/probationers/{person}/history");

        Assert.Equal("probationer_registered", lines[0].Fact);
        Assert.DoesNotContain(lines, line => line.Sentence.Contains("Dupont", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Before_anything_was_recorded_there_is_nothing_to_tell()
    {
        var url = $"/v1/probationers/{await api.HasProbationer()}/history?asOf=2020-01-01T00:00:00Z";

        Assert.Empty(await api.AsAdministrator().Get<CaseHistoryLine[]>(url));
    }

    [Fact]
    public async Task Only_a_service_with_a_part_in_the_case_reads_its_history()
    {
        var person = await api.HasProbationer();
        await api.HasConvocation(person: person);
        await api.AsyncViewsHaveCaughtUp();
        var convening = await api.As(AgentRole.ProbationOfficer, Scenes.Spip);
        var elsewhere = await api.As(AgentRole.ProbationOfficer, "spip-13");

        Assert.Equal("200", await convening.Answer($"/v1/probationers/{person}/history"));
        Assert.Equal("403 access.out-of-reach", await elsewhere.Answer($"/v1/probationers/{person}/history"));
        Assert.Equal("404 request.not-found", await convening.Answer($"/v1/probationers/{Guid.NewGuid()}/history"));
    }

    [Theory]
    [InlineData("asOf=yesterday")]
    [InlineData("asOf=2031-03-04T09:00:00")]
    public async Task An_instant_that_cannot_be_read_is_refused(string query) => Assert.Equal(
        "400 request.invalid",
        await api.AsAdministrator().Answer($"/v1/probationers/{await api.HasProbationer()}/history?{query}"));

    private static string Single(IEnumerable<CaseHistoryLine> lines, string fact) =>
        lines.Single(line => line.Fact == fact).Sentence;
}
