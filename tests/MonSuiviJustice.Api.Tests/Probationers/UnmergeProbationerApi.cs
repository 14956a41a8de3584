using Microsoft.Extensions.DependencyInjection;
using MonSuiviJustice.Api.CaseHistory;
using MonSuiviJustice.Api.Convocations;
using MonSuiviJustice.Api.Notifications;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Projections.Convocations;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Probationers;

public sealed class UnmergeProbationerApi(ApiHost api)
{
    private const string Secret = "salle du fond";

    [Fact]
    public async Task What_was_booked_meanwhile_goes_with_the_parted_file_whole()
    {
        await api.MorningComes();
        var (keptMobile, otherMobile) = (Scenes.NewMobile(), Scenes.NewMobile());
        var slot = await api.HasSlot(capacity: 3, daysLater: 2);
        var officer = await api.As(AgentRole.ProbationOfficer, Scenes.Spip);
        var (kept, other) = (await api.HasProbationer(keptMobile), await api.HasProbationer(otherMobile, by: officer));
        var before = await api.HasConvocation(person: kept);
        await api.ClockMovesTo(ApiHost.Now.AddMinutes(1));
        await Merge(other, kept);
        var booked = await officer.Create("/v1/convocations", Booking(slot, kept));
        var field = await HasField();
        using var filled = await officer.Send(
            HttpMethod.Put,
            $"/v1/convocations/{booked}/extra-fields/{field}",
            new { value = Secret },
            ifMatch: "\"1\"");
        using var retired = await Client.Post($"/v1/services/{Scenes.Spip}/extra-fields/{field}/retirement");
        Assert.Equal(("204", "204"), (await filled.Summary(), await retired.Summary()));
        await ApiHost.Eventually(() => Task.FromResult(Texts(keptMobile) >= 1));
        await api.AsyncViewsHaveCaughtUp();

        using var parted = await Part(other, UnmergeSide.Parted);
        await api.AsyncViewsHaveCaughtUp();

        Assert.Equal("204", await parted.Summary());
        Assert.Equal([before], (await Lines(kept)).Select(line => line.Id));
        Assert.Equal([booked], (await Lines(other)).Select(line => line.Id));
        var sheet = await Client.Get<ConvocationSheet>($"/v1/convocations/{booked}");
        Assert.Equal((other, Secret), (sheet.ProbationerId, Assert.Single(sheet.ExtraFields ?? []).Value));
        Assert.Equal("convocation_probationer_changed", (await History(kept)).Last(line => line.Sentence.Contains("convocation")).Fact);
        Assert.Contains(await History(other), line => (line.Fact, line.ProbationerId) == ("convocation_booked", kept));

        using var again = await Client.Post("/v1/convocations", Booking(slot, other));
        var freed = await Client.Create("/v1/convocations", Booking(slot, kept));
        Assert.Equal("409 convocation.person-overlap", await again.Summary());
        Assert.NotEqual(booked, freed);

        using var erased = await Client.ChangeFile(kept, "erasure", new { reason = ErasureReason.PersonAsked });
        Assert.Equal("204", await erased.Summary());
        sheet = await Client.Get<ConvocationSheet>($"/v1/convocations/{booked}");
        Assert.Equal((ConvocationStatus.Booked, Secret), (sheet.Status, Assert.Single(sheet.ExtraFields ?? []).Value));
        using var cancelled = await Client.Post(
            $"/v1/convocations/{booked}/cancellation",
            new { reason = CancellationReason.Strike, tellPerson = true },
            ifMatch: $"\"{sheet.Revision}\"");
        Assert.Equal("204", await cancelled.Summary());
        await ApiHost.Eventually(() => Task.FromResult(Texts(otherMobile) == 1));
    }

    [Fact]
    public async Task A_time_that_went_to_the_parted_file_follows_it_through_another_merge()
    {
        var (kept, other, third) = (await api.HasProbationer(), await api.HasProbationer(), await api.HasProbationer());
        var slot = await api.HasSlot(capacity: 3, daysLater: 3);
        await Merge(other, kept);
        await Client.Create("/v1/convocations", Booking(slot, kept));
        using var parted = await Part(other, UnmergeSide.Parted);

        await Merge(other, third);
        using var whileMerged = await Client.Post("/v1/convocations", Booking(slot, third));
        using var partedAgain = await Part(other, UnmergeSide.Kept);
        using var afterwards = await Client.Post("/v1/convocations", Booking(slot, third));
        using var others = await Client.Post("/v1/convocations", Booking(slot, other));

        Assert.Equal(
            ["204", "409 convocation.person-overlap", "204", "201", "409 convocation.person-overlap"],
            [
                await parted.Summary(), await whileMerged.Summary(), await partedAgain.Summary(), await afterwards.Summary(),
                await others.Summary(),
            ]);
    }

    [Fact]
    public async Task Somebody_must_say_whose_it_is()
    {
        var (kept, other) = (await api.HasProbationer(), await api.HasProbationer());
        await Merge(other, kept);

        using var answer = await Client.ChangeFile(other, "unmerging", new { });

        Assert.Equal("400 request.invalid", await answer.Summary());
    }

    private ApiClient Client => api.AsAdministrator();

    private static object Booking(Guid slot, Guid person) =>
        new { slotId = slot, probationerId = person, telling = Telling.NowAndRemind };

    private async Task Merge(Guid other, Guid kept)
    {
        using var merged = await Client.ChangeFile(other, "merging", new { into = kept });
        Assert.Equal("204", await merged.Summary());
    }

    private Task<HttpResponseMessage> Part(Guid other, UnmergeSide side) =>
        Client.ChangeFile(other, "unmerging", new { bookedMeanwhile = side });

    private Task<Guid> HasField() => Client.Create(
        $"/v1/services/{Scenes.Spip}/extra-fields",
        new
        {
            label = Scenes.Letters(),
            type = ExtraFieldType.Text,
            scope = ExtraFieldScope.Later,
            kinds = new[] { ConvocationKind.SpipFollowUp },
        });

    private Task<ConvocationLine[]> Lines(Guid person) =>
        Client.Get<ConvocationLine[]>($"/v1/probationers/{person}/convocations");

    private Task<CaseHistoryLine[]> History(Guid person) => Client.Get<CaseHistoryLine[]>($"/v1/probationers/{person}/history");

    private int Texts(string mobile) =>
        api.Alba.Services.GetRequiredService<LocalGateway>().Inbox.Count(line => line.To == mobile);
}
