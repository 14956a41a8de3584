using Microsoft.Extensions.DependencyInjection;
using MonSuiviJustice.Api.CaseHistory;
using MonSuiviJustice.Api.Convocations;
using MonSuiviJustice.Api.Notifications;
using MonSuiviJustice.Api.Tests.Agendas;
using MonSuiviJustice.Api.Tests.Divestments;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Projections.Convocations;
using Xunit;
using static MonSuiviJustice.Domain.Convocations.ConvocationKind;

namespace MonSuiviJustice.Api.Tests.Convocations;

public sealed class CrossJurisdictionApi(ApiHost api)
{
    private static readonly TimeOnly Ten = new(10, 0);

    [Fact]
    public async Task An_office_that_books_anywhere_does_so_where_the_person_is_followed_and_the_receiving_service_sees_it_at_once()
    {
        var (asking, receiving) = (await api.HasJurisdiction(), await api.HasJurisdiction());
        await BooksAnywhere(asking);
        var slot = await api.HasSeats(await api.HasCabinet(receiving.Spip, HearingSpip), HearingSpip, Ten, capacity: 2);
        var person = await api.HasFollowed(receiving);
        var office = await api.As(AgentRole.EnforcementOffice, asking.Court);
        var officer = await api.As(AgentRole.ProbationOfficer, receiving.Spip);

        var convocation = await office.Create("/v1/convocations", Booking(slot, person));
        var received = await officer.Get<ConvocationSheet>($"/v1/convocations/{convocation}");
        await api.AsyncViewsHaveCaughtUp();
        var listed = await officer.Get<ConvocationLine[]>("/v1/convocations");
        var history = await officer.Get<CaseHistoryLine[]>($"/v1/probationers/{person}/history");
        using var cancelled = await office.Post(
            $"/v1/convocations/{convocation}/cancellation",
            new { reason = CancellationReason.BookedByMistake, tellPerson = false },
            ifMatch: $"\"{received.Revision}\"");

        Assert.Equal((receiving.Spip, asking.Court), (received.ServiceCode, received.CreatingServiceCode));
        Assert.Contains(listed, line => line.Id == convocation);
        Assert.Contains(
            $"demandée hors de son ressort par le service {asking.Court} : le service qui reçoit suit la personne",
            history.Single(line => line.Fact == "convocation_booked").Sentence,
            StringComparison.Ordinal);
        Assert.Equal("204", await cancelled.Summary());
        Assert.Equal("200", await office.Answer($"/v1/convocations/{convocation}"));
    }

    [Fact]
    public async Task A_refusal_says_what_to_do_instead()
    {
        var (asking, flagged, other) = (await api.HasJurisdiction(), await api.HasJurisdiction(), await api.HasJurisdiction());
        await BooksAnywhere(flagged);
        var person = await api.HasFollowed(other);
        var (own, ofFlagged, elsewhere) = (await Slot(asking.Spip), await Slot(flagged.Spip), await Slot(other.Spip));
        var office = await api.As(AgentRole.EnforcementOffice, asking.Court);
        var anywhere = await api.As(AgentRole.EnforcementOffice, flagged.Court);
        var officer = await api.As(AgentRole.ProbationOfficer, asking.Spip);

        using var notFollowedHere = await office.Post("/v1/convocations", Booking(own, person));
        using var foreign = await office.Post("/v1/convocations", Booking(elsewhere, person));
        using var nowhere = await anywhere.Post("/v1/convocations", Booking(ofFlagged, person));
        using var officerOutside = await officer.Post("/v1/convocations", Booking(own, person));

        Assert.Equal(
            [
                $"409 {BookingScope.OutsideJurisdiction.Code}",
                "403 access.out-of-reach",
                $"409 {BookingScope.NotFollowing.Code}",
                $"409 {BookingScope.OutsideJurisdiction.Code}",
            ],
            [await notFollowedHere.Summary(), await foreign.Summary(), await nowhere.Summary(), await officerOutside.Summary()]);
    }

    [Fact]
    public async Task A_clerk_in_Paris_books_in_Martinique_and_everybody_reads_the_hour_there()
    {
        var (paris, martinique) = (await api.HasJurisdiction(), await api.HasJurisdiction("America/Martinique"));
        await BooksAnywhere(paris);

        // Eleven o'clock there: texts leave.
        await api.ClockMovesTo(new(ApiHost.Now.UtcDateTime.Date.AddDays(1).AddHours(15), TimeSpan.Zero));
        var monday = Scenes.NextMonday;
        var slot = await api.HasSeats(await api.HasCabinet(martinique.Spip, HearingSpip), HearingSpip, Ten, date: monday);
        var mobile = Scenes.NewMobile();
        var person = await api.HasFollowed(martinique, mobile);
        var office = await api.As(AgentRole.EnforcementOffice, paris.Court);
        var officer = await api.As(AgentRole.ProbationOfficer, martinique.Spip);

        var convocation = await office.Create(
            "/v1/convocations",
            new { slotId = slot, probationerId = person, telling = "NowAndRemind" });
        var sheets = new[]
        {
            await office.Get<ConvocationSheet>($"/v1/convocations/{convocation}"),
            await officer.Get<ConvocationSheet>($"/v1/convocations/{convocation}"),
        };
        await ApiHost.Eventually(() => Task.FromResult(Texts(mobile).Count > 0));

        Assert.All(sheets, sheet => Assert.Equal(
            (PlaceTime.At(monday, Ten, "America/Martinique"), TimeSpan.FromHours(-4), "America/Martinique"),
            (sheet.StartsAt, sheet.StartsAt.Offset, sheet.TimeZone)));
        Assert.Contains("à 10h00", Texts(mobile)[^1], StringComparison.Ordinal);
    }

    private static object Booking(Guid slot, Guid person) => new { slotId = slot, probationerId = person, telling = "RemindOnly" };

    private async Task<Guid> Slot(string service) => await api.HasSeats(await api.HasCabinet(service, HearingSpip), HearingSpip, Ten);

    private async Task BooksAnywhere(Jurisdiction at)
    {
        using var answer = await api.AsAdministrator().Send(
            HttpMethod.Put, $"/v1/services/{at.Court}/organisation", new { crossJurisdiction = true });
        Assert.Equal("204", await answer.Summary());
        await api.AsyncViewsHaveCaughtUp();
    }

    private IReadOnlyList<string> Texts(string mobile) =>
        [.. api.Alba.Services.GetRequiredService<LocalGateway>().Inbox.Where(line => line.To == mobile).Select(line => line.Body)];
}
