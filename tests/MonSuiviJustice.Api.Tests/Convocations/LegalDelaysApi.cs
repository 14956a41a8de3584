using System.Net.Http.Json;
using MonSuiviJustice.Api.CaseHistory;
using MonSuiviJustice.Api.Convocations;
using MonSuiviJustice.Api.Tests.Agendas;
using MonSuiviJustice.Api.Tests.Divestments;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Projections.Convocations;
using Xunit;
using static MonSuiviJustice.Domain.Convocations.ConvocationKind;

namespace MonSuiviJustice.Api.Tests.Convocations;

public sealed class LegalDelaysApi(ApiHost api)
{
    [Fact]
    public async Task A_date_after_the_delay_is_booked_with_a_warning_and_stands_in_the_late_list_of_its_service()
    {
        var at = await api.HasJurisdiction();
        var (late, inTime) = (Scenes.NextMonday, Scenes.NextMonday.AddDays(1));
        var (judge, spip) = (await Seat(at.Court, HearingSap, late), await Seat(at.Spip, HearingSpip, inTime));
        var person = await api.HasFollowed(at);
        var office = await api.As(AgentRole.EnforcementOffice, at.Court);
        var clerk = await api.As(AgentRole.SentenceClerk, at.Court);
        var body = new
        {
            probationerId = person,
            slotIds = new[] { judge, spip },
            telling = "RemindOnly",
            hearingOn = late.AddDays(-21),
        };

        var lines = await Lines(await office.Post("/v1/convocation-pairs", body, key: $"late {judge}"));
        var again = await Lines(await office.Post("/v1/convocation-pairs", body, key: $"late {judge}"));
        await api.AsyncViewsHaveCaughtUp();
        var sheet = await clerk.Get<ConvocationSheet>($"/v1/convocations/{lines[0].ConvocationId}");
        var history = await clerk.Get<CaseHistoryLine[]>($"/v1/probationers/{person}/history");
        var listed = Assert.Single(await clerk.Get<ConvocationLine[]>($"/v1/services/{at.Court}/late-convocations"));

        Assert.Contains("hors du délai légal", lines[0].Warning, StringComparison.Ordinal);
        Assert.Null(lines[1].Warning);
        Assert.Equal(lines, again);
        Assert.Equal((body.hearingOn, late.AddDays(-1)), (sheet.HearingOn, sheet.ReceiveBy));
        Assert.Equal(lines[0].Warning, sheet.Warning);
        Assert.Contains(history, line => line.Sentence.Contains("hors du délai légal", StringComparison.Ordinal));
        Assert.Equal((lines[0].ConvocationId, sheet.ReceiveBy), (listed.Id, listed.ReceiveBy));
        Assert.Empty(await clerk.Get<ConvocationLine[]>($"/v1/services/{at.Spip}/late-convocations"));
    }

    [Fact]
    public async Task Whose_date_is_called_off_is_late_until_another_one_is_given()
    {
        var at = await api.HasJurisdiction();
        var slots = new[] { await Seat(at.Court, HearingSap, Scenes.NextMonday), await Seat(at.Court, HearingSap, Scenes.NextMonday.AddDays(1)) };
        var person = await api.HasFollowed(at);
        var office = await api.As(AgentRole.EnforcementOffice, at.Court);
        var clerk = await api.As(AgentRole.SentenceClerk, at.Court);
        async Task<Guid[]> Late()
        {
            await api.AsyncViewsHaveCaughtUp();
            return [.. (await clerk.Get<ConvocationLine[]>($"/v1/services/{at.Court}/late-convocations")).Select(line => line.Id)];
        }

        Task<Guid> Book(Guid slot) => office.Create("/v1/convocations", new
        {
            probationerId = person,
            slotId = slot,
            telling = "RemindOnly",
            hearingOn = Scenes.NextMonday.AddDays(-1),
        });

        var first = await Book(slots[0]);
        var booked = await Late();
        await api.Change($"/v1/convocations/{first}/cancellation", new { reason = CancellationReason.Strike, tellPerson = true });
        var calledOff = await Late();
        await Book(slots[1]);

        Assert.Empty(booked);
        Assert.Equal([first], calledOff);
        Assert.Empty(await Late());
    }

    [Fact]
    public async Task The_options_tell_the_last_day_its_source_and_that_nothing_is_free_until_then()
    {
        var at = await api.HasJurisdiction();
        await Seat(at.Spip, HearingSpip, Scenes.NextMonday);
        var person = await api.HasFollowed(at);
        await api.AsyncViewsHaveCaughtUp();
        var office = await api.As(AgentRole.EnforcementOffice, at.Court);
        Task<BookingOptions> Options(DateOnly hearingOn) => office.Get<BookingOptions>(
            $"/v1/probationers/{person}/booking-options/HearingSpip?hearingOn={hearingOn:yyyy-MM-dd}");

        var late = await Options(Scenes.NextMonday.AddDays(-31));
        var inTime = await Options(Scenes.NextMonday.AddDays(-30));

        Assert.Equal((30, Scenes.NextMonday.AddDays(-1)), (late.Delay?.Days, late.Delay?.LastDay));
        Assert.Contains("474", late.Delay?.Source, StringComparison.Ordinal);
        Assert.StartsWith("Aucune place libre", late.Delay?.Warning, StringComparison.Ordinal);
        Assert.Equal((Scenes.NextMonday, null), (inTime.Delay?.LastDay, inTime.Delay?.Warning));
    }

    [Fact]
    public async Task A_text_changes_a_delay_for_the_hearings_from_a_day_on()
    {
        var client = api.AsAdministrator();
        var body = new { days = 12, source = "Circulaire d'essai", effectiveFrom = "2061-01-01" };

        using var set = await client.Send(HttpMethod.Put, "/v1/legal-delays/SapDdse", body);
        using var again = await client.Send(HttpMethod.Put, "/v1/legal-delays/SapDdse", body);
        using var local = await (await api.As(AgentRole.LocalAdministrator, Scenes.Spip))
            .Send(HttpMethod.Put, "/v1/legal-delays/SapDdse", body);
        var delays = await client.Get<LegalDelay[]>("/v1/legal-delays");

        Assert.Equal("204", await set.Summary());
        Assert.Equal("204", await again.Summary());
        Assert.Equal("403 access.out-of-reach", await local.Summary());
        Assert.Equal(
            [new(SapDdse, 12, body.source, new(2061, 1, 1))],
            delays.Where(delay => delay.Kind == SapDdse));
        Assert.Contains(delays, delay => delay is { Kind: HearingSap, Days: 20 });
    }

    [Fact]
    public async Task The_late_list_of_another_jurisdiction_is_out_of_reach()
    {
        var (own, other) = (await api.HasJurisdiction(), await api.HasJurisdiction());
        var clerk = await api.As(AgentRole.SentenceClerk, own.Court);

        Assert.Equal("403 access.out-of-reach", await clerk.Answer($"/v1/services/{other.Court}/late-convocations"));
    }

    private async Task<Guid> Seat(string service, ConvocationKind kind, DateOnly date) =>
        await api.HasSeats(await api.HasCabinet(service, kind), kind, new(10, 0), date: date);

    private static async Task<PairLine[]> Lines(HttpResponseMessage answer)
    {
        using (answer)
        {
            Assert.Equal("200", await answer.Summary());
            return await answer.Content.ReadFromJsonAsync<PairLine[]>(ApiClient.Json) ?? [];
        }
    }
}
