using MonSuiviJustice.Api.Agendas;
using MonSuiviJustice.Api.Convocations;
using MonSuiviJustice.Api.Tests.Divestments;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Convocations;

/// <summary>A desk of a court opens the kinds that it books, and no other of the SPIP that works with it.</summary>
public sealed class KindScopeApi(ApiHost api)
{
    [Theory]
    [InlineData(AgentRole.EnforcementOffice)]
    [InlineData(AgentRole.SentenceJudge)]
    [InlineData(AgentRole.LocalAdministrator)]
    public async Task An_agent_of_a_court_sees_hearings_of_the_linked_spip_and_no_follow_up(AgentRole role)
    {
        var at = await api.HasJurisdiction();
        await api.AsyncViewsHaveCaughtUp();
        var person = await api.HasFollowed(at);
        var followUp = await api.HasConvocation(await api.HasSlotIn(at.Spip, ConvocationKind.SpipFollowUp), person);
        var hearing = await api.HasConvocation(await api.HasSlotIn(at.Spip, ConvocationKind.HearingSpip), person);
        await api.AsyncViewsHaveCaughtUp();
        var client = await api.As(role, at.Court);
        var sheet = await api.AsAdministrator().Get<ConvocationSheetLine>($"/v1/convocations/{followUp}");

        var listed = await client.Get<ConvocationLine[]>($"/v1/convocations?service={at.Spip}");
        var day = await client.Get<DayList>($"/v1/places/{sheet.PlaceId}/days/{Scenes.NextMonday:yyyy-MM-dd}");

        Assert.Equal([hearing], listed.Select(line => line.Id));
        Assert.Equal("200", await client.Answer($"/v1/convocations/{hearing}"));
        Assert.Equal("403 access.out-of-reach", await client.Answer($"/v1/convocations/{followUp}"));
        Assert.Equal("403 access.out-of-reach", await client.Answer($"/v1/convocations/{followUp}/messages"));
        using var cancelled = await client.Post(
            $"/v1/convocations/{followUp}/cancellation", new { reason = CancellationReason.BookedByMistake });
        await cancelled.IsProblem(403, "access.out-of-reach");
        var slot = Assert.Single(day.Slots);
        Assert.Equal((1, 0), (slot.Taken, slot.Convocations.Count));
    }

    [Fact]
    public async Task The_spip_sees_both()
    {
        var at = await api.HasJurisdiction();
        await api.AsyncViewsHaveCaughtUp();
        var person = await api.HasFollowed(at);
        var followUp = await api.HasConvocation(await api.HasSlotIn(at.Spip, ConvocationKind.SpipFollowUp), person);
        var hearing = await api.HasConvocation(await api.HasSlotIn(at.Spip, ConvocationKind.HearingSpip), person);
        await api.AsyncViewsHaveCaughtUp();
        var officer = await api.As(AgentRole.ProbationOfficer, at.Spip);

        var listed = await officer.Get<ConvocationLine[]>("/v1/convocations");

        Assert.Equal(new[] { followUp, hearing }.Order(), listed.Select(line => line.Id).Order());
    }

    private sealed record ConvocationSheetLine(Guid PlaceId);
}
