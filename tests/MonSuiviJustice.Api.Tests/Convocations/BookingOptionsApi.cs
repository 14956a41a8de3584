using MonSuiviJustice.Api.Convocations;
using MonSuiviJustice.Api.Organisations;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Api.Tests.Agendas;
using MonSuiviJustice.Api.Tests.Divestments;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Api.Tests.Organisations;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Probationers;
using Xunit;
using static MonSuiviJustice.Domain.Convocations.ConvocationKind;

namespace MonSuiviJustice.Api.Tests.Convocations;

[Collection(typeof(ReferenceDataAlone))]
public sealed class BookingOptionsApi(ApiHost api)
{
    [Fact]
    public async Task The_competent_services_are_named_with_the_rule_their_free_seats_and_what_to_do_instead()
    {
        await api.Import(Department);
        var asking = await api.HasJurisdiction();
        await api.AsyncViewsHaveCaughtUp();
        var office = await api.As(AgentRole.EnforcementOffice, asking.Court);
        var person = await office.Create("/v1/probationers", new
        {
            lastName = Scenes.Letters(),
            firstName = "Lou",
            birthDate = "1990-01-01",
            mobile = Scenes.NewMobile(),
            communeInsee = "99701",
        });
        Task<BookingOptions> Options() => office.Get<BookingOptions>($"/v1/probationers/{person}/booking-options/HearingSpip");

        var without = await Options();
        var cabinet = await api.HasCabinet("spip-997", HearingSpip);
        var slot = await api.HasSeats(cabinet, HearingSpip, new(10, 0));
        await api.AsyncViewsHaveCaughtUp();
        var local = await Options();
        using var flagged = await api.AsAdministrator().Send(
            HttpMethod.Put, $"/v1/services/{asking.Court}/organisation", new { crossJurisdiction = true });
        await api.AsyncViewsHaveCaughtUp();
        var anywhere = await Options();

        Assert.Equal(("spip-997", CompetenceRule.PlainRule), (without.Commune?.Spip?.ServiceCode, without.Commune?.Rule));
        Assert.Contains("papier", without.Fallback, StringComparison.Ordinal);
        Assert.Equal((true, FollowingReason.Commune, 0), SpipOf(without));
        Assert.Null(local.Fallback);
        Assert.Equal((true, FollowingReason.Commune, 1), SpipOf(local));
        Assert.All(local.Services, it => Assert.Equal(BookingScope.OutsideJurisdiction.Code, it.Refusal));
        Assert.All(local.Services, it => Assert.Contains("dessaisissement", it.Instead, StringComparison.Ordinal));
        Assert.Empty(local.NextSlots);
        Assert.Equal([slot], anywhere.NextSlots.Select(it => it.Id));
        Assert.Equal(
            [("spip-997", null), (asking.Spip, BookingScope.NotFollowing.Code)],
            anywhere.Services.Select(it => (it.ServiceCode, it.Refusal)).OrderByDescending(it => it.Refusal is null));
    }

    [Fact]
    public async Task In_the_own_jurisdiction_the_places_of_the_services_that_follow_are_offered()
    {
        var at = await api.HasJurisdiction();
        var cabinet = await api.HasCabinet(at.Spip, HearingSpip);
        await api.HasSeats(cabinet, HearingSpip, new(10, 0));
        var person = await api.HasFollowed(at);
        await api.AsyncViewsHaveCaughtUp();
        var office = await api.As(AgentRole.EnforcementOffice, at.Court);
        var officer = await api.As(AgentRole.ProbationOfficer, at.Spip);

        var options = await office.Get<BookingOptions>($"/v1/probationers/{person}/booking-options/HearingSpip");
        var notYours = await officer.Get<BookingOptions>($"/v1/probationers/{person}/booking-options/HearingSap");

        var service = Assert.Single(options.Services);
        Assert.Equal((at.Spip, false, null), (service.ServiceCode, service.Competent, service.Refusal));
        Assert.Equal([cabinet.Place], service.Places.Select(place => place.PlaceId));
        Assert.Single(options.NextSlots);
        Assert.Null(options.Commune);
        Assert.All(notYours.Services, it => Assert.Equal(BookConvocation.KindNotYours.Code, it.Refusal));
        Assert.Empty(notYours.NextSlots);
    }

    [Fact]
    public async Task What_is_wrong_in_the_file_is_shown_before_booking()
    {
        var client = api.AsAdministrator();
        var person = await client.Create("/v1/probationers", new { lastName = Scenes.Letters(), firstName = "Lou", mobile = Scenes.NewMobile() });
        await api.AsyncViewsHaveCaughtUp();

        var options = await client.Get<BookingOptions>($"/v1/probationers/{person}/booking-options/HearingSpip");

        Assert.Equal([FileGap.BirthDate], options.Gaps);
    }

    private static (bool, FollowingReason?, int) SpipOf(BookingOptions options)
    {
        var spip = options.Services.Single(it => it.ServiceCode == "spip-997");
        return (spip.Competent, spip.Follows, spip.Places.Count);
    }

    // A department of its own, whose maps no other spec imports.
    private static (string, string)[] Department =>
    [
        .. ReferenceScenes.TinySet("tj-est").Select(file => (file.Name, file.Text
            .Replace("991", "997", StringComparison.Ordinal)
            .Replace("tj-est", "tj-aube", StringComparison.Ordinal)
            .Replace("tj-ouest", "tj-soir", StringComparison.Ordinal))),
    ];
}
