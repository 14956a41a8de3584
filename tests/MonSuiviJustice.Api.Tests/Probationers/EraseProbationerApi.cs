using System.Net;
using MonSuiviJustice.Api.Attendance;
using MonSuiviJustice.Api.CaseHistory;
using MonSuiviJustice.Api.Convocations;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Projections.Agendas;
using MonSuiviJustice.Projections.Convocations;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Probationers;

public sealed class EraseProbationerApi(ApiHost api)
{
    /// <summary>All but who looked at the record, which is kept for its own twelve months and says nothing of the person.</summary>
    private const string TablesOfPeople =
        """
        select format('%I.%I', table_schema, table_name) from information_schema.columns
        where table_schema = 'private' and column_name = 'person_id' and table_name not like 'access_log%'
        """;

    [Fact]
    public async Task Whoever_is_erased_reads_as_erased_and_figures_stay()
    {
        await api.MorningComes();
        var agenda = await api.HasAgenda();
        var person = await api.HasProbationer();
        var past = await api.HadConvocations(agenda, person, count: 2);
        await api.CameTo(past[0]);
        await api.Missed(past[1]);
        var ahead = await api.HasConvocation(await api.HasSlot(agenda: agenda), person);
        await ApiHost.Eventually(async () => await RowsOf(person) >= 2);
        await api.AsyncViewsHaveCaughtUp();
        var rates = await Rates();
        var history = await History(person);

        using var erased = await Erase(person);
        await api.AsyncViewsHaveCaughtUp();

        Assert.Equal("204", await erased.Summary());
        Assert.Equal(0, await RowsOf(person));
        var card = await Client.Get<OpenCard>($"/v1/probationers/{person}");
        Assert.Equal((FileState.Erased, null, null, null), (card.File, card.LastName, card.FirstName, card.Mobile));
        Assert.Equal(Reachability.NoMobile, card.Reachability);
        Assert.Null(card.NextConvocation);
        var lines = await Client.Get<ConvocationLine[]>($"/v1/probationers/{person}/convocations");
        Assert.Equal(3, lines.Length);
        Assert.All(lines, line => Assert.Equal(new PersonName(person, null, null, Erased: true), line.Probationer));
        Assert.Equal(ConvocationStatus.Cancelled, (await Client.Get<ConvocationSheet>($"/v1/convocations/{ahead}")).Status);
        Assert.Equal(rates.Rows, (await Rates()).Rows);
        var after = await History(person);
        Assert.All(history, line => Assert.Contains(line with { Messages = null }, after.Select(it => it with { Messages = null })));
        Assert.Contains(after[history.Length..], line => line.Fact == "probationer_erased");
    }

    [Fact]
    public async Task What_was_ahead_gives_its_seat_back_and_is_told_to_nobody()
    {
        var person = await api.HasProbationer();
        var slot = await api.HasSlot();
        var convocation = await api.HasConvocation(slot, person);

        using var erased = await Erase(person);

        Assert.Equal("204", await erased.Summary());
        var sheet = await Client.Get<ConvocationSheet>($"/v1/convocations/{convocation}");
        Assert.DoesNotContain(sheet.Messages, it => it.State == SheetMessageState.Planned || it.Role == MessageRole.Cancellation);
        Assert.Equal(0, (await Client.Get<SlotSheet>($"/v1/slots/{slot}")).Taken);
    }

    [Fact]
    public async Task Nothing_is_written_any_more_and_a_second_time_changes_nothing()
    {
        var person = await api.HasProbationer();
        using var first = await Erase(person);
        using var second = await Erase(person);

        using var booked = await Client.Post(
            "/v1/convocations",
            new { slotId = await api.HasSlot(), probationerId = person, telling = Telling.RemindOnly });
        using var edited = await Client.Send(
            HttpMethod.Put, $"/v1/probationers/{person}/mobile", new { mobile = "0767345678" }, ifMatch: await api.AsAdministrator().Seen(person));
        using var back = await api.Unarchive(person);

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NoContent), (first.StatusCode, second.StatusCode));
        Assert.Equal("409 probationer.erased", await booked.Summary());
        Assert.Equal("409 probationer.erased", await edited.Summary());
        Assert.Equal("409 probationer.erased", await back.Summary());
        Assert.Single(await History(person), line => line.Fact == "probationer_erased");
        Assert.Equal(0, await RowsOf(person));
    }

    [Fact]
    public async Task Six_months_after_the_archive_a_file_is_erased_by_itself()
    {
        await using var other = await api.AnotherNode();
        var due = await Archived(monthsAgo: 7);
        var notYet = await Archived(monthsAgo: 5);

        await ApiHost.Eventually(async () =>
            (await Client.Get<OpenCard>($"/v1/probationers/{due}")).File == FileState.Erased);

        Assert.Equal(0, await RowsOf(due));
        Assert.Single(await History(due), line => line.Fact == "probationer_erased");
        var kept = await Client.Get<OpenCard>($"/v1/probationers/{notYet}");
        Assert.Equal((FileState.Archived, "GARDÉ"), (kept.File, kept.LastName));
        Assert.Equal(ApiHost.Now.AddMonths(-5).AddMonths(6), kept.ErasureDueAt);
    }

    [Fact]
    public async Task Few_roles_erase_and_only_who_is_of_their_service()
    {
        var director = await api.As(AgentRole.ProbationDirector, "national");
        var elsewhere = await api.As(AgentRole.ProbationDirector, "spip-33");
        var officer = await api.As(AgentRole.ProbationOfficer, "national");
        var person = await api.HasProbationer();

        using var byElsewhere = await elsewhere.ChangeFile(person, "erasure", Asked);
        using var byOfficer = await officer.ChangeFile(person, "erasure", Asked);
        using var untrue = await director.ChangeFile(person, "erasure", new { reason = ErasureReason.RetentionEnded });
        using var byDirector = await director.ChangeFile(person, "erasure", Asked);

        Assert.Equal("403 access.out-of-reach", await byElsewhere.Summary());
        Assert.Equal("403 access.out-of-reach", await byOfficer.Summary());
        Assert.Equal("409 probationer.erasure-not-due", await untrue.Summary());
        Assert.Equal("204", await byDirector.Summary());
    }

    private static object Asked => new { reason = ErasureReason.PersonAsked };

    private ApiClient Client => api.AsAdministrator();

    private Task<HttpResponseMessage> Erase(Guid person) => Client.ChangeFile(person, "erasure", Asked);

    private Task<CaseHistoryLine[]> History(Guid person) => Client.Get<CaseHistoryLine[]>($"/v1/probationers/{person}/history");

    private Task<AttendanceRates> Rates() => Client.Get<AttendanceRates>("/v1/attendance-rates?groupBy=place");

    /// <summary>Somebody with a name in the vault, whose file has been in the archive for so long.</summary>
    private async Task<Guid> Archived(int monthsAgo)
    {
        var person = await api.HadProbationer(monthsAgo: 30, id =>
            [new ProbationerArchived(id, ArchivalCause.Inactivity, null, ApiHost.Now.AddMonths(-monthsAgo))]);
        await using var session = api.Store.LightweightSession();
        api.Vault.Enter(session, person, new("GARDÉ", "Sacha", Mobile: null));
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
        return person;
    }

    /// <summary>In every table of the vault, whatever tables it has.</summary>
    private async Task<long> RowsOf(Guid person)
    {
        await using var session = api.Store.QuerySession();
        var cancellation = TestContext.Current.CancellationToken;
        var tables = await session.AdvancedSql.QueryAsync<string>(TablesOfPeople, cancellation);
        Assert.True(tables.Count >= 2);
        var counts = tables.Select(table => $"(select count(*) from {table} where person_id = '{person}')");
        return (await session.AdvancedSql.QueryAsync<long>($"select {string.Join(" + ", counts)}", cancellation))[0];
    }
}
