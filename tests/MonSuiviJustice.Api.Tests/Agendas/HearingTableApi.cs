using System.Text;
using MonSuiviJustice.Api.Agendas;
using MonSuiviJustice.Api.Tests.Divestments;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Projections.Convocations;
using Xunit;
using static MonSuiviJustice.Domain.Convocations.ConvocationKind;

namespace MonSuiviJustice.Api.Tests.Agendas;

public sealed class HearingTableApi(ApiHost api)
{
    private static readonly TimeOnly Ten = new(10, 0);

    private static readonly TimeOnly Eleven = new(11, 0);

    [Fact]
    public async Task Each_seat_is_a_line_with_what_the_court_room_notes()
    {
        var at = await api.HasJurisdiction();
        var cabinet = await api.HasCabinet(at.Court, HearingSap);
        var slot = await api.HasSeats(cabinet, HearingSap, Ten, capacity: 2);
        await api.HasSeats(cabinet, HearingSap, Eleven);
        var sentence = await Field(at.Court, "Peine", ExtraFieldScope.AtBooking);
        var judge = await Field(at.Court, "Juge", ExtraFieldScope.Later);
        var convocation = await api.HasHearing(at, slot, "31012000042", new { fieldId = sentence, value = "TIG" });
        var clerk = await api.As(AgentRole.SentenceClerk, at.Court);
        using var typed = await clerk.Send(
            HttpMethod.Put, $"/v1/convocations/{convocation}/extra-fields/{judge}", new { value = "Mme Roy" }, ifMatch: "\"3\"");
        await api.AsyncViewsHaveCaughtUp();

        var table = await clerk.Get<HearingTable>("/v1/hearing-tables?kind=HearingSap");
        var sheet = await clerk.Get<ConvocationSheet>($"/v1/convocations/{convocation}");

        Assert.Equal("204", await typed.Summary());
        Assert.Equal([(Ten, true), (Ten, false), (Eleven, false)], table.Lines.Select(line => (line.Time, line.Taken is not null)));
        Assert.All(table.Lines, line => Assert.Equal((cabinet.Place, cabinet.Agenda, "Cabinet 1"), (line.PlaceId, line.AgendaId, line.Agenda)));
        var seat = Assert.IsType<HearingSeat>(table.Lines[0].Taken);
        Assert.Equal(
            (convocation, ConvocationStatus.Booked, "31012000042", at.Court, AgentRole.EnforcementOffice),
            (seat.ConvocationId, seat.Status, seat.ProsecutorNumber, seat.OriginServiceCode, seat.OriginRole));
        Assert.Equal(("Lou", at.Court), (seat.Probationer.FirstName, seat.OriginService));
        Assert.Equal(
            [("Peine", ExtraFieldScope.AtBooking), ("Juge", ExtraFieldScope.Later)],
            table.Columns.Select(column => (column.Label, column.Scope)));
        Assert.Equal([(sentence, "TIG"), (judge, "Mme Roy")], seat.Cells.Select(cell => (cell.FieldId, cell.Value)).OrderByDescending(cell => cell.Value));
        Assert.Equal("31012000042", sheet.ProsecutorNumber);
    }

    [Fact]
    public async Task A_closed_slot_has_no_free_line_and_a_seat_given_back_is_one_again()
    {
        var at = await api.HasJurisdiction();
        var cabinet = await api.HasCabinet(at.Spip, HearingSpip);
        var slot = await api.HasSeats(cabinet, HearingSpip, Ten, capacity: 3);
        var closed = await api.HasSeats(cabinet, HearingSpip, Eleven, capacity: 3);
        var (kept, cancelled) = (await api.HasHearing(at, slot), await api.HasHearing(at, slot));
        var (excused, late) = (await api.HasHearing(at, slot), await api.HasHearing(at, closed));
        await api.Change($"/v1/convocations/{cancelled}/cancellation", new { reason = CancellationReason.Strike, tellPerson = false });
        await api.Change($"/v1/convocations/{excused}/excuse", new { excuse = ExcuseKind.Health });
        using var shut = await api.AsAdministrator().Post($"/v1/slots/{closed}/closing", ifMatch: "\"1\"");
        await api.AsyncViewsHaveCaughtUp();
        var officer = await api.As(AgentRole.ProbationOfficer, at.Spip);

        var table = await officer.Get<HearingTable>($"/v1/hearing-tables?kind=HearingSpip&month={Scenes.NextMonday:yyyy-MM-dd}");

        Assert.Equal("204", await shut.Summary());
        Assert.Equal(
            [(Ten, kept), (Ten, excused), (Ten, null), (Ten, null), (Eleven, late)],
            table.Lines.Select(line => (line.Time, line.Taken?.ConvocationId)));
    }

    [Fact]
    public async Task It_opens_on_the_month_of_the_next_slot_and_is_narrowed_by_place_agenda_and_day()
    {
        var at = await api.HasJurisdiction();
        var monday = Scenes.NextMonday;
        var (one, other) = (await api.HasCabinet(at.Spip, SapDdse, "A"), await api.HasCabinet(at.Spip, SapDdse, "B"));
        await api.HasSeats(one, SapDdse, Ten, date: monday);
        await api.HasSeats(one, SapDdse, Ten, date: monday.AddDays(1));
        await api.HasSeats(other, SapDdse, Ten, date: monday);
        await api.AsyncViewsHaveCaughtUp();
        var clerk = await api.As(AgentRole.SentenceClerk, at.Court);
        Task<HearingTable> Table(string filters) => clerk.Get<HearingTable>($"/v1/hearing-tables?kind=SapDdse{filters}");

        var opened = await Table("");
        var day = await Table($"&day={monday:yyyy-MM-dd}");
        var place = await Table($"&day={monday:yyyy-MM-dd}&place={one.Place}");
        var agenda = await Table($"&day={monday:yyyy-MM-dd}&agenda={other.Agenda}");

        Assert.Equal((monday.Year, monday.Month, 1), (opened.From.Year, opened.From.Month, opened.From.Day));
        Assert.Equal(opened.From.AddMonths(1).AddDays(-1), opened.To);
        Assert.Equal(6, opened.Months.Count);
        Assert.Equal(opened.Months.Select((_, index) => opened.Months[0].AddMonths(index)), opened.Months);
        Assert.Equal([one.Agenda, other.Agenda], day.Lines.Select(line => line.AgendaId));
        Assert.Equal([one.Agenda], place.Lines.Select(line => line.AgendaId));
        Assert.Equal([other.Agenda], agenda.Lines.Select(line => line.AgendaId));
    }

    [Fact]
    public async Task Whoever_has_no_part_in_a_jurisdiction_does_not_see_who_comes()
    {
        var (at, elsewhere) = (await api.HasJurisdiction(), await api.HasJurisdiction());
        await api.AsyncViewsHaveCaughtUp();
        var stranger = await api.As(AgentRole.EnforcementOffice, elsewhere.Court);
        var officer = await api.As(AgentRole.ProbationOfficer, at.Spip);

        Assert.Equal("403 access.out-of-reach", await stranger.Answer($"/v1/hearing-tables?kind=HearingSap&service={at.Court}"));
        Assert.Equal("403 access.out-of-reach", await officer.Answer($"/v1/hearing-tables?kind=HearingSap&service={at.Court}"));
        Assert.Equal("400 request.invalid", await officer.Answer("/v1/hearing-tables?kind=SpipFollowUp"));
        Assert.Equal("400 request.invalid", await officer.Answer("/v1/hearing-tables"));
        Assert.Equal("200", await officer.Answer("/v1/hearing-tables?kind=HearingSpip"));
    }

    [Fact]
    public async Task It_is_taken_away_as_a_spreadsheet_and_as_a_page_in_landscape()
    {
        var at = await api.HasJurisdiction();
        var cabinet = await api.HasCabinet(at.Court, HearingSap, "=Cabinet;1");
        var slot = await api.HasSeats(cabinet, HearingSap, Ten, capacity: 2);
        await api.HasHearing(at, slot, "<b>42</b>");
        await api.AsyncViewsHaveCaughtUp();
        var clerk = await api.As(AgentRole.SentenceClerk, at.Court);

        using var csv = await clerk.Send(HttpMethod.Get, "/v1/hearing-tables/csv?kind=HearingSap");
        using var page = await clerk.Send(HttpMethod.Get, "/v1/hearing-tables/page?kind=HearingSap");
        var bytes = await csv.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var lines = Encoding.UTF8.GetString(bytes).Split("\r\n");
        var html = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(("text/csv", "text/html"), (csv.Content.Headers.ContentType?.MediaType, page.Content.Headers.ContentType?.MediaType));
        Assert.StartsWith("\uFEFFDate;Heure;Lieu;Agenda;Nom;Prénom;N° parquet;Service d'origine;Rôle;Issue", lines[0], StringComparison.Ordinal);
        Assert.Matches($@"^\d\d/\d\d/\d{{4}};10h00;""Lieu =Cabinet;1"";""'=Cabinet;1"";[A-Z]+;Lou;<b>42</b>;{at.Court};BEX;$", lines[1]);
        Assert.EndsWith(";;;;;;", lines[2], StringComparison.Ordinal);
        Assert.Contains("A4 landscape", html, StringComparison.Ordinal);
        Assert.Contains("sortie d&#39;audience SAP", html, StringComparison.Ordinal);
        Assert.Contains("<td>&lt;b&gt;42&lt;/b&gt;</td>", html, StringComparison.Ordinal);
        Assert.Equal(2, html.Split("<td>10h00</td>").Length - 1);
    }

    private Task<Guid> Field(string service, string label, ExtraFieldScope scope) => api.AsAdministrator().Create(
        $"/v1/services/{service}/extra-fields",
        new { label, type = ExtraFieldType.Text, scope, kinds = new[] { HearingSap } });
}
