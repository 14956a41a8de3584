using Microsoft.Extensions.DependencyInjection;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Projections.Convocations;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Probationers;

public sealed class WorkloadsApi(ApiHost api)
{
    [Fact]
    public async Task An_officer_reads_their_people_those_of_the_service_and_those_of_nobody()
    {
        const string Service = "spip-workload";
        var officer = await api.As(AgentRole.ProbationOfficer, Service);
        var first = await officer.Create("/v1/probationers", Somebody("Alpha"));
        var second = await officer.Create("/v1/probationers", Somebody("Bravo", "06 55 44 33 21"));
        var third = await officer.Create("/v1/probationers", Somebody("Charlie"));
        using var taken = await officer.Send(HttpMethod.Put, $"/v1/probationers/{second}/referent", new { }, ifMatch: "\"1\"");
        await api.AsyncViewsHaveCaughtUp();

        var mine = await officer.Get<ProbationerLine[]>("/v1/probationers?view=mine");
        var service = await officer.Get<ProbationerLine[]>("/v1/probationers?view=service");
        var unassigned = await officer.Get<ProbationerLine[]>("/v1/probationers?view=unassigned");

        Assert.Equal("204", await taken.Summary());
        Assert.Equal([second], mine.Select(line => line.Id));
        Assert.Equal([third, second, first], service.Select(line => line.Id));
        Assert.Equal([third, first], unassigned.Select(line => line.Id));
        Assert.Equal(
            ("BRAVO", "Lou", new DateOnly(1994, 7, 12), "06 55 44 33 21"),
            (mine[0].LastName, mine[0].FirstName, mine[0].BirthDate, mine[0].Mobile));
    }

    [Fact]
    public async Task A_list_is_read_page_by_page_and_stays_in_the_service()
    {
        const string Service = "spip-workload-pages";
        var officer = await api.As(AgentRole.ProbationOfficer, Service);
        var stranger = await api.As(AgentRole.ProbationOfficer, "spip-workload-elsewhere");
        await officer.Create("/v1/probationers", Somebody("Alpha"));
        await officer.Create("/v1/probationers", Somebody("Bravo"));
        await api.AsyncViewsHaveCaughtUp();

        using var page = await officer.Send(HttpMethod.Get, "/v1/probationers?limit=1");
        var next = Assert.Single(page.Headers.GetValues("Link")).Split(['<', '>'])[1];
        var rest = await officer.Get<ProbationerLine[]>(next);

        Assert.Equal("ALPHA", Assert.Single(rest).LastName);
        Assert.Empty(await stranger.Get<ProbationerLine[]>("/v1/probationers?view=service"));
        Assert.Equal("400 request.invalid", await officer.Answer("/v1/probationers?view=planet"));
    }

    [Fact]
    public async Task Only_whoever_reads_the_whole_country_lists_it()
    {
        var officer = await api.As(AgentRole.ProbationOfficer, "spip-workload-country");
        var office = await api.As(AgentRole.EnforcementOffice, "tj-workload-country");
        var person = await officer.Create("/v1/probationers", Somebody("Alpha"));
        await api.AsyncViewsHaveCaughtUp();

        var country = await office.Get<ProbationerLine[]>("/v1/probationers?view=country");

        Assert.Contains(country, line => line.Id == person && line.LastName == "ALPHA");
        Assert.Equal("403 access.out-of-reach", await officer.Answer("/v1/probationers?view=country"));
    }

    [Fact]
    public async Task A_number_that_several_people_have_is_to_be_checked()
    {
        const string Service = "spip-shared";
        var officer = await api.As(AgentRole.ProbationOfficer, Service);
        var one = await officer.Create("/v1/probationers", Somebody("Alpha", "06 55 44 33 22"));
        var other = await officer.Create("/v1/probationers", Somebody("Bravo", "06 55 44 33 22", "RefusesSms"));
        await officer.Create("/v1/probationers", Somebody("Charlie", "06 55 44 33 23"));
        await api.AsyncViewsHaveCaughtUp();

        var found = await officer.Get<MobileToCheck[]>($"/v1/services/{Service}/mobiles-to-check");

        Assert.Equal([one, other], found.Select(line => line.Id));
        Assert.All(found, line => Assert.Equal([MobileDoubt.Shared], line.Doubts));
        Assert.All(found, line => Assert.Equal((2, "06 55 44 33 22"), (line.SharedBy, line.Mobile)));
        Assert.Equal(
            "403 access.out-of-reach",
            await (await api.As(AgentRole.ProbationOfficer, "spip-13")).Answer($"/v1/services/{Service}/mobiles-to-check"));
    }

    [Fact]
    public async Task A_number_that_three_texts_did_not_reach_is_to_be_checked_until_it_changes()
    {
        const string Service = "spip-silent";
        var officer = await api.As(AgentRole.ProbationOfficer, Service);
        var person = await officer.Create("/v1/probationers", Somebody("Alpha", "06 55 44 33 24"));
        var slot = await api.HasSlot(date: Scenes.FarMonday);
        var convocation = await api.AsAdministrator().Create(
            "/v1/convocations", new { slotId = slot, probationerId = person, telling = Telling.RemindOnly });
        await Lost(person, convocation);
        await api.AsyncViewsHaveCaughtUp();

        var before = await officer.Get<MobileToCheck[]>($"/v1/services/{Service}/mobiles-to-check");
        await api.ClockMovesTo(ApiHost.Now.AddMinutes(2));
        using var changed = await officer.Send(
            HttpMethod.Put, $"/v1/probationers/{person}/mobile", new { mobile = "06 55 44 33 25" }, ifMatch: "\"1\"");
        await api.AsyncViewsHaveCaughtUp();

        Assert.Equal([MobileDoubt.Silent], Assert.Single(before).Doubts);
        Assert.Equal("204", await changed.Summary());
        Assert.Empty(await officer.Get<MobileToCheck[]>($"/v1/services/{Service}/mobiles-to-check"));
    }

    [Fact]
    public async Task A_number_that_was_taken_under_other_rules_is_to_be_checked()
    {
        const string Service = "spip-invalid";
        var officer = await api.As(AgentRole.ProbationOfficer, Service);
        var person = await officer.Create("/v1/probationers", Somebody("Alpha", "06 55 44 33 26"));
        await using var session = api.Store.LightweightSession();
        var vault = api.Alba.Services.GetRequiredService<Vault>();
        var opened = await vault.Open(
            session, [person], new(AgentId: null, "WorkloadsApi", ApiHost.Now), TestContext.Current.CancellationToken);
        vault.Change(session, opened[person], opened[person].Record with { Mobile = "+33155443326" });
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
        await api.AsyncViewsHaveCaughtUp();

        var found = Assert.Single(await officer.Get<MobileToCheck[]>($"/v1/services/{Service}/mobiles-to-check"));

        Assert.Equal((person, "01 55 44 33 26"), (found.Id, found.Mobile));
        Assert.Equal([MobileDoubt.Invalid], found.Doubts);
    }

    private async Task Lost(Guid person, Guid convocation)
    {
        var sheet = await api.AsAdministrator().Get<ConvocationSheet>($"/v1/convocations/{convocation}");
        var at = ApiHost.Now.AddMinutes(1);
        await using var session = api.Store.LightweightSession();

        foreach (var text in sheet.Messages)
        {
            session.Events.StartStream<Message>(
                text.MessageId,
                new MessageAttempted(
                    text.MessageId, convocation, person, text.Role, sheet.ServiceCode, Guid.CreateVersion7(), 1, "default-1", 1, "x", "24", at),
                new MessageAccepted(text.MessageId, convocation, person, text.Role, $"SM{text.MessageId:N}", at),
                new MessageUndelivered(text.MessageId, convocation, person, text.Role, 30003, at));
        }

        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private static object Somebody(string lastName, string? mobile = null, string? withoutMobile = null) => new
    {
        lastName,
        firstName = "Lou",
        birthDate = "1994-07-12",
        appiNumber = $"2000{Scenes.EightDigits()}",
        mobile = mobile ?? Scenes.NewMobile(),
        withoutMobile,
    };
}
