using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using MonSuiviJustice.Api.Convocations;
using MonSuiviJustice.Api.Notifications;
using MonSuiviJustice.Api.Tests.Agendas;
using MonSuiviJustice.Api.Tests.Divestments;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Projections.Agendas;
using MonSuiviJustice.Projections.Convocations;
using Xunit;
using static MonSuiviJustice.Domain.Convocations.ConvocationKind;

namespace MonSuiviJustice.Api.Tests.Convocations;

public sealed class PairApi(ApiHost api)
{
    [Fact]
    public async Task Both_are_booked_by_one_request_and_a_second_try_answers_the_same()
    {
        var at = await api.HasJurisdiction();
        var (judge, spip) = await Seats(at);
        var person = await api.HasFollowed(at);
        var office = await api.As(AgentRole.EnforcementOffice, at.Court);
        var field = await api.AsAdministrator().Create($"/v1/services/{at.Court}/extra-fields", new
        {
            label = "Peine",
            type = ExtraFieldType.Text,
            scope = ExtraFieldScope.AtBooking,
            kinds = new[] { HearingSap },
        });
        var body = new
        {
            probationerId = person,
            slotIds = new[] { judge, spip },
            telling = Telling.RemindOnly,
            prosecutorNumber = "31012",
            extraFields = new[] { new { fieldId = field, value = "TIG" } },
        };

        var first = await Lines(await office.Post("/v1/convocation-pairs", body, key: $"pair {judge}"));
        var again = await Lines(await office.Post("/v1/convocation-pairs", body, key: $"pair {judge}"));
        var sheets = await Task.WhenAll(first.Select(line => office.Get<ConvocationSheet>($"/v1/convocations/{line.ConvocationId}")));

        Assert.Equal(first, again);
        Assert.Equal([judge, spip], first.Select(line => line.SlotId));
        Assert.Equal([(HearingSap, at.Court), (HearingSpip, at.Spip)], sheets.Select(sheet => (sheet.Kind, sheet.ServiceCode)));
        Assert.Equal([sheets[1].Id, sheets[0].Id], sheets.Select(sheet => sheet.BookedWith ?? default));
        Assert.All(sheets, sheet => Assert.Equal("31012", sheet.ProsecutorNumber));
        Assert.Equal("TIG", Assert.Single(sheets[0].ExtraFields ?? []).Value);
        Assert.Empty(sheets[1].ExtraFields ?? []);
    }

    [Fact]
    public async Task Of_two_who_want_the_last_seat_one_has_both_dates_and_the_other_none()
    {
        var at = await api.HasJurisdiction();
        var (judge, spip) = await Seats(at, atTheJudge: 2);
        var people = new[] { await api.HasFollowed(at), await api.HasFollowed(at) };
        var office = await api.As(AgentRole.EnforcementOffice, at.Court);

        var answers = await Task.WhenAll(people.Select(person => Book(office, person, judge, spip)));
        var summaries = await Task.WhenAll(answers.Select(answer => answer.Summary()));
        var loser = Array.IndexOf(summaries, $"409 {BookPair.NotBoth.Code}");
        var problem = await answers[loser].IsProblem(409, BookPair.NotBoth.Code);
        var error = Assert.Single(problem.GetProperty("errors").EnumerateArray());
        await api.AsyncViewsHaveCaughtUp();

        Assert.Equal("200", summaries[1 - loser]);
        Assert.Equal(("/slotIds/1", Slot.Full.Code), (error.GetProperty("pointer").GetString(), error.GetProperty("code").GetString()));
        Assert.Equal((1, 1), (await Taken(judge), await Taken(spip)));
        Assert.Empty(await office.Get<ConvocationLine[]>($"/v1/probationers/{people[loser]}/convocations"));
    }

    [Fact]
    public async Task One_text_tells_both_and_the_one_that_is_cancelled_later_has_a_text_of_its_own()
    {
        await api.MorningComes();
        var at = await api.HasJurisdiction();
        var (judge, spip) = await Seats(at);
        var mobile = Scenes.NewMobile();
        var person = await api.HasFollowed(at, mobile);
        var office = await api.As(AgentRole.EnforcementOffice, at.Court);

        var lines = await Lines(await Book(office, person, judge, spip, Telling.NowAndRemind));
        await ApiHost.Eventually(() => Task.FromResult(Texts(mobile).Count == 1));
        await api.Change($"/v1/convocations/{lines[1].ConvocationId}/cancellation", new { reason = CancellationReason.Strike, tellPerson = true });
        await ApiHost.Eventually(() => Task.FromResult(Texts(mobile).Count == 2));

        Assert.StartsWith("Vous avez 2 rendez-vous : ", Texts(mobile)[1], StringComparison.Ordinal);
        Assert.Contains("à 10h00", Texts(mobile)[1], StringComparison.Ordinal);
        Assert.Contains("à 14h30", Texts(mobile)[1], StringComparison.Ordinal);
        Assert.Contains("à 14h30 est annulé", Texts(mobile)[0], StringComparison.Ordinal);
    }

    private async Task<(Guid Judge, Guid Spip)> Seats(Jurisdiction at, int atTheJudge = 1) =>
    (
        await api.HasSeats(await api.HasCabinet(at.Court, HearingSap), HearingSap, new(10, 0), atTheJudge),
        await api.HasSeats(await api.HasCabinet(at.Spip, HearingSpip), HearingSpip, new(14, 30)));

    private static Task<HttpResponseMessage> Book(
        ApiClient client,
        Guid person,
        Guid judge,
        Guid spip,
        Telling telling = Telling.RemindOnly) => client.Post(
            "/v1/convocation-pairs",
            new { probationerId = person, slotIds = new[] { judge, spip }, telling });

    private static async Task<PairLine[]> Lines(HttpResponseMessage answer)
    {
        using (answer)
        {
            Assert.Equal("200", await answer.Summary());
            return await answer.Content.ReadFromJsonAsync<PairLine[]>(ApiClient.Json) ?? [];
        }
    }

    private async Task<int> Taken(Guid slot) => (await api.AsAdministrator().Get<SlotSheet>($"/v1/slots/{slot}")).Taken;

    private IReadOnlyList<string> Texts(string mobile) =>
        [.. api.Alba.Services.GetRequiredService<LocalGateway>().Inbox.Where(line => line.To == mobile).Select(line => line.Body)];
}
