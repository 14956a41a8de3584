using Microsoft.Extensions.DependencyInjection;
using MonSuiviJustice.Api.CaseHistory;
using MonSuiviJustice.Api.Convocations;
using MonSuiviJustice.Api.Notifications;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Probationers;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Probationers;

public sealed class MergeProbationerApi(ApiHost api)
{
    [Fact]
    public async Task The_other_file_is_read_under_the_kept_one_and_comes_back_as_it_was()
    {
        var (kept, other) = (await Person("Rémi", Mobile()), await Person("Remy", Mobile()));
        var agenda = await api.HasAgenda();
        await api.HadConvocations(agenda, other);
        var ahead = await api.HasConvocation(await api.HasSlot(agenda: agenda), other);
        await api.AsyncViewsHaveCaughtUp();
        var before = (await Card(kept), await Card(other), await Lines(kept), await Lines(other));

        using var merged = await Merge(other, kept);
        await api.AsyncViewsHaveCaughtUp();

        Assert.Equal("204", await merged.Summary());
        var (keptCard, otherCard) = (await Card(kept), await Card(other));
        Assert.Equal([other], keptCard.Merged);
        Assert.Equal((ahead, "Rémi"), (keptCard.NextConvocation?.Id, keptCard.FirstName));
        Assert.Equal((kept, "Rémi"), (otherCard.MergedInto, otherCard.FirstName));
        var lines = await Lines(kept);
        Assert.Equal(2, lines.Length);
        Assert.All(lines, line => Assert.Equal((other, "Rémi"), (line.Probationer.Id, line.Probationer.FirstName)));
        var history = await Client.Get<CaseHistoryLine[]>($"/v1/probationers/{kept}/history");
        Assert.Equal(
            [(kept, "probationer_registered"), (other, "probationer_registered")],
            history.Where(line => line.Fact == "probationer_registered").Select(line => (line.ProbationerId, line.Fact)));
        Assert.Contains(history, line => line.ProbationerId == other && line.Fact == "convocation_booked");
        using var booked = await Book(other);
        Assert.Equal("409 probationer.merged", await booked.Summary());

        using var parted = await Client.ChangeFile(other, "unmerging", new { bookedMeanwhile = UnmergeSide.Kept });
        await api.AsyncViewsHaveCaughtUp();

        Assert.Equal("204", await parted.Summary());
        var after = (await Card(kept), await Card(other), await Lines(kept), await Lines(other));
        Assert.Equivalent(before, after, strict: true);
        using var otherBooked = await Book(other);
        using var keptBooked = await Book(kept);
        Assert.Equal(("409 convocation.person-overlap", "201"), (await otherBooked.Summary(), await keptBooked.Summary()));
    }

    [Fact]
    public async Task Whoever_is_merged_is_expected_as_one_and_told_at_the_number_that_is_kept()
    {
        await api.MorningComes();
        var (mobile, formerMobile) = (Mobile(), Mobile());
        var (kept, other) = (await Person("Ana", mobile), await Person("Anna", formerMobile));
        var slot = await api.HasSlot(capacity: 3, daysLater: 1);
        var convocation = await api.HasConvocation(slot, other);
        await ApiHost.Eventually(() => Task.FromResult(Texts(formerMobile) == 1));
        using var merged = await Merge(other, kept);

        using var twice = await Book(kept, slot);
        using var cancelled = await Client.Post(
            $"/v1/convocations/{convocation}/cancellation",
            new { reason = CancellationReason.Strike, tellPerson = true },
            ifMatch: "\"1\"");
        await ApiHost.Eventually(() => Task.FromResult(Texts(mobile) == 1));
        using var freed = await Book(kept, slot);

        Assert.Equal("409 convocation.person-overlap", await twice.Summary());
        Assert.Equal("204", await cancelled.Summary());
        Assert.Equal("201", await freed.Summary());
        Assert.Equal(1, Texts(formerMobile));
    }

    [Fact]
    public async Task Of_two_opposite_merges_at_once_one_succeeds()
    {
        for (var round = 0; round < 5; round++)
        {
            var (one, two) = (await api.HasProbationer(), await api.HasProbationer());

            var answers = await Task.WhenAll(Merge(one, two), Merge(two, one));

            var summaries = await Task.WhenAll(answers.Select(answer => answer.Summary()));
            Assert.Single(summaries, "204");
            Assert.Single(summaries, summary => summary is "409 probationer.merged" or "412 request.stale");
        }
    }

    [Fact]
    public async Task The_preview_says_who_they_are_and_what_would_move_and_writes_nothing()
    {
        var (kept, other) = (await Person("Léo", Mobile()), await Person("Léon", Mobile()));
        await api.HasConvocation(person: other);
        await api.AsyncViewsHaveCaughtUp();

        using var answer = await Client.Post($"/v1/probationers/{other}/merging-preview", new { into = kept });
        using var withItself = await Client.Post($"/v1/probationers/{other}/merging-preview", new { into = other });
        var preview = await answer.Read<MergingPreview>();

        Assert.Equal(("Léon", 1, 1), (preview.Other.Probationer.FirstName, preview.Other.Convocations, preview.Other.Ahead));
        Assert.Equal(("Léo", 0), (preview.Kept.Probationer.FirstName, preview.Kept.Convocations));
        Assert.Equal((0, null), (preview.Overlaps, preview.Refusal));
        Assert.Equal("probationer.merged-with-itself", (await withItself.Read<MergingPreview>()).Refusal);
        Assert.Null((await Card(other)).MergedInto);
    }

    [Fact]
    public async Task Only_the_central_administrator_merges_and_who_followed_either_reads_the_kept_file()
    {
        var officer = await api.As(AgentRole.ProbationOfficer, Scenes.Spip);
        var other = await officer.Create("/v1/probationers", Named("Ada", Mobile()));
        var kept = await api.HasProbationer();

        using var refused = await officer.Post($"/v1/probationers/{other}/merging", new { into = kept }, ifMatch: "\"1\"");
        var before = await officer.Answer($"/v1/probationers/{kept}");
        using var merged = await Merge(other, kept);

        Assert.Equal("403 access.out-of-reach", await refused.Summary());
        Assert.Equal("403 access.out-of-reach", before);
        Assert.Equal("200", await officer.Answer($"/v1/probationers/{kept}"));
    }

    [Fact]
    public async Task Whoever_is_merged_is_erased_with_the_kept_file()
    {
        var (kept, other) = (await api.HasProbationer(), await api.HasProbationer());
        using var merged = await Merge(other, kept);

        using var alone = await Client.ChangeFile(other, "erasure", new { reason = ErasureReason.PersonAsked });
        using var erased = await Client.ChangeFile(kept, "erasure", new { reason = ErasureReason.PersonAsked });

        Assert.Equal("409 probationer.merged", await alone.Summary());
        Assert.Equal("204", await erased.Summary());
        Assert.Equal((FileState.Erased, FileState.Erased), ((await Card(kept)).File, (await Card(other)).File));
        using var back = await Client.ChangeFile(other, "unmerging", new { bookedMeanwhile = UnmergeSide.Kept });
        Assert.Equal("409 probationer.erased", await back.Summary());
    }

    private ApiClient Client => api.AsAdministrator();

    private static string Mobile() => $"+33612{Random.Shared.Next(100_000, 999_999)}";

    private static object Named(string firstName, string mobile) =>
        new { lastName = "Double", firstName, birthDate = "1988-01-02", mobile };

    private Task<Guid> Person(string firstName, string mobile) => Client.Create("/v1/probationers", Named(firstName, mobile));

    private async Task<HttpResponseMessage> Merge(Guid other, Guid kept) =>
        await Client.ChangeFile(other, "merging", new { into = kept });

    private async Task<HttpResponseMessage> Book(Guid person, Guid? slot = null) => await Client.Post(
        "/v1/convocations",
        new { slotId = slot ?? await api.HasSlot(), probationerId = person, telling = Telling.RemindOnly });

    private Task<OpenCard> Card(Guid person) => Client.Get<OpenCard>($"/v1/probationers/{person}");

    private Task<ConvocationLine[]> Lines(Guid person) =>
        Client.Get<ConvocationLine[]>($"/v1/probationers/{person}/convocations");

    private int Texts(string mobile) =>
        api.Alba.Services.GetRequiredService<LocalGateway>().Inbox.Count(line => line.To == mobile);
}
