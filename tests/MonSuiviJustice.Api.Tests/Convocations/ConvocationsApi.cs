using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using MonSuiviJustice.Api.Convocations;
using MonSuiviJustice.Api.Tests.Divestments;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Convocations;

public sealed class ConvocationsApi(ApiHost api)
{
    [Fact]
    public async Task A_list_is_read_page_by_page_and_no_line_is_lost_or_seen_twice()
    {
        var agenda = await api.HasAgenda();
        var slot = await api.HasSlot(capacity: 5, agenda);
        var person = await api.HasProbationer();
        var booked = new List<Guid>();

        for (var seat = 0; seat < 5; seat++)
        {
            booked.Add(await api.HasConvocation(slot, person));
        }

        await api.AsyncViewsHaveCaughtUp();

        var url = $"/v1/convocations?agenda={agenda}&limit=2";
        Assert.Equal(booked.Order(), await AllPages(url));
        Assert.Equal(booked.OrderDescending(), await AllPages($"{url}&sort=-startsAt"));
    }

    [Fact]
    public async Task Each_filter_keeps_what_it_names()
    {
        var client = api.AsAdministrator();
        var agenda = await api.HasAgenda();
        var person = await api.HasProbationer();
        var ahead = await api.HasConvocation(await api.HasSlot(agenda: agenda, date: Scenes.FarMonday), person);
        var started = await api.HadConvocations(agenda, person, count: 2);
        await api.CameTo(started[0]);
        await api.AsyncViewsHaveCaughtUp();
        var place = (await client.Get<ConvocationLine[]>($"/v1/convocations?agenda={agenda}"))[0].PlaceId;

        Assert.Equal([started[1]], await Listed($"agenda={agenda}&withoutOutcome=true"));
        Assert.Equal([started[0]], await Listed($"agenda={agenda}&status=Honoured"));
        Assert.Equal([ahead], await Listed($"place={place}&from={Scenes.FarMonday:yyyy-MM-dd}&kind=SpipFollowUp"));
        var untilFriday = $"to={PastScenes.LastFriday:yyyy-MM-dd}";
        Assert.Equal(started.Order(), await Listed($"place={place}&service={Scenes.Spip}&{untilFriday}"));
        Assert.Empty(await Listed($"agenda={agenda}&kind=FirstSpip"));
        Assert.Empty(await Listed($"agenda={agenda}&assigned={Guid.CreateVersion7()}"));
        Assert.Empty(await Listed($"agenda={agenda}&referent={Guid.CreateVersion7()}"));
    }

    [Fact]
    public async Task What_was_cancelled_is_hidden_unless_it_is_asked_for()
    {
        var agenda = await api.HasAgenda();
        var slot = await api.HasSlot(capacity: 2, agenda);
        var kept = await api.HasConvocation(slot, await api.HasProbationer());
        var cancelled = await api.HasConvocation(slot, await api.HasProbationer());
        await api.Change($"/v1/convocations/{cancelled}/cancellation", new { reason = CancellationReason.Strike, tellPerson = false });
        await api.AsyncViewsHaveCaughtUp();

        Assert.Equal([kept], await Listed($"agenda={agenda}"));
        Assert.Equal(new[] { kept, cancelled }.Order(), await Listed($"agenda={agenda}&withCancelled=true"));
        Assert.Equal([cancelled], await Listed($"agenda={agenda}&status=Cancelled"));
    }

    [Theory]
    [InlineData("place", "0 1 2 3")]
    [InlineData("-place", "3 2 1 0")]
    [InlineData("agenda", "0 3 1 2")]
    [InlineData("kind", "3 0 1 2")]
    [InlineData("time", "2 0 1 3")]
    [InlineData("-time", "3 1 0 2")]
    [InlineData("startsAt", "3 0 1 2")]
    public async Task It_is_sorted_by_what_the_agent_names_across_pages_and_counted_once_asked(string sort, string order)
    {
        var service = (await api.HasJurisdiction()).Spip;
        var (friday, monday) = (Scenes.FarMonday.AddDays(-3), Scenes.FarMonday);
        Guid[] booked =
        [
            await Booked(service, "Annexe", "Bureau 1", ConvocationKind.SpipFollowUp, monday, new(10, 0)),
            await Booked(service, "Centre", "Bureau 3", ConvocationKind.SpipFollowUp, monday, new(11, 0)),
            await Booked(service, "Mairie", "Bureau 4", ConvocationKind.SpipFollowUp, monday.AddDays(1), new(9, 0)),
            await Booked(service, "Siège", "bureau 2", ConvocationKind.FirstSpip, friday, new(14, 0)),
        ];
        await api.AsyncViewsHaveCaughtUp();
        var url = $"/v1/convocations?service={service}&limit=3&count=true&sort={sort}";

        using var counted = await api.AsAdministrator().Send(HttpMethod.Get, url);

        Assert.Equal(order, string.Join(' ', (await AllPages(url)).Select(id => Array.IndexOf(booked, id))));
        Assert.Equal("4", Assert.Single(counted.Headers.GetValues("Total-Count")));
    }

    [Fact]
    public async Task The_same_search_is_printed_as_a_page()
    {
        var service = (await api.HasJurisdiction()).Spip;
        await Booked(service, "Maison <Sud>", "Bureau 1", ConvocationKind.SpipFollowUp, Scenes.FarMonday, new(9, 30));
        await Booked(service, "Annexe", "Bureau 2", ConvocationKind.FirstSpip, Scenes.FarMonday, new(9, 0));
        await api.AsyncViewsHaveCaughtUp();

        using var page = await api.AsAdministrator().Send(HttpMethod.Get, $"/v1/convocations/page?service={service}&kind=SpipFollowUp");
        var html = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        using var outOfReach = await (await api.As(AgentRole.ProbationOfficer, "spip-13"))
            .Send(HttpMethod.Get, $"/v1/convocations/page?service={service}");

        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        Assert.Contains("<td>09h30</td><td>Maison &lt;Sud&gt;</td><td>Bureau 1</td><td>suivi SPIP</td><td>DUPONT</td>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Annexe", html, StringComparison.Ordinal);
        Assert.Equal("403 access.out-of-reach", await outOfReach.Summary());
    }

    [Fact]
    public async Task The_people_whom_an_agent_follows_or_receives_are_found()
    {
        var officerId = await api.Enrolled(AgentRole.ProbationOfficer, Scenes.Spip);
        var convocation = await api.As(officerId).Create("/v1/convocations", new
        {
            slotId = await api.HasSlot(date: Scenes.FarMonday),
            probationerId = await api.HasProbationer(by: api.As(officerId)),
            telling = "RemindOnly",
            asReferent = true,
        });
        await api.AsyncViewsHaveCaughtUp();

        var followed = await api.As(officerId).Get<ConvocationLine[]>($"/v1/convocations?referent={officerId}");

        var line = Assert.Single(followed);
        Assert.Equal((convocation, officerId, officerId), (line.Id, line.ReferentId, line.AssignedAgentId));
        Assert.Equal("DUPONT", line.Probationer.LastName);
        Assert.Equal(TimeSpan.Zero, line.StartsAt.TimeOfDay - TimeSpan.FromHours(10));
        Assert.Equal([convocation], await Listed($"assigned={officerId}"));
    }

    [Fact]
    public async Task An_agent_sees_the_convocations_within_reach_and_no_others()
    {
        await api.HasConvocation();
        await api.AsyncViewsHaveCaughtUp();
        var elsewhere = await api.As(AgentRole.ProbationOfficer, "spip-13");

        Assert.Empty(await elsewhere.Get<ConvocationLine[]>("/v1/convocations"));
        Assert.Equal("403 access.out-of-reach", await elsewhere.Answer($"/v1/convocations?service={Scenes.Spip}"));
    }

    [Theory]
    [InlineData("colour=blue", "colour")]
    [InlineData("from=04/03/2031", "from")]
    [InlineData("place=here", "place")]
    [InlineData("kind=3", "kind")]
    [InlineData("status=booked", "status")]
    [InlineData("withoutOutcome=yes", "withoutOutcome")]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=101", "limit")]
    [InlineData("sort=name", "sort")]
    [InlineData("cursor=next", "cursor")]
    [InlineData("kind=Ddse&kind=Course", "kind")]
    public async Task A_filter_that_cannot_be_understood_is_refused_and_named(string query, string where)
    {
        using var answer = await api.AsAdministrator().Send(HttpMethod.Get, $"/v1/convocations?{query}");

        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(where, problem.GetProperty("errors")[0].GetProperty("pointer").GetString());
    }

    private async Task<Guid> Booked(
        string service,
        string place,
        string agenda,
        ConvocationKind kind,
        DateOnly date,
        TimeOnly time)
    {
        var client = api.AsAdministrator();
        var placeId = await client.Create($"/v1/services/{service}/places", new
        {
            label = place,
            street = "1 rue des Lilas",
            switchboardLine = "0100000000",
            kinds = new[] { kind },
        });
        return await client.Create("/v1/convocations", new
        {
            agendaId = await client.Create($"/v1/places/{placeId}/agendas", new { label = agenda }),
            probationerId = await api.HasProbationer(),
            kind,
            date,
            time,
            telling = "RemindOnly",
        });
    }

    private async Task<IEnumerable<Guid>> Listed(string query)
    {
        var lines = await api.AsAdministrator().Get<ConvocationLine[]>($"/v1/convocations?{query}");
        return lines.Select(line => line.Id).Order();
    }

    private async Task<IReadOnlyList<Guid>> AllPages(string url)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var seen = new List<Guid>();

        for (var next = url; next is not null;)
        {
            using var answer = await api.AsAdministrator().Send(HttpMethod.Get, next);
            var page = await answer.Content.ReadFromJsonAsync<ConvocationLine[]>(ApiClient.Json, cancellation);
            seen.AddRange(page?.Select(line => line.Id) ?? []);
            next = answer.Headers.TryGetValues("Link", out var links)
                ? links.Single().Split('<', '>')[1]
                : null;
        }

        return seen;
    }
}
