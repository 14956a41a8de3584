using System.Net;
using Microsoft.Extensions.DependencyInjection;
using MonSuiviJustice.Api.Notifications;
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

public sealed class ArchiveProbationerApi(ApiHost api)
{
    [Fact]
    public async Task An_archived_person_is_still_read_and_neither_booked_nor_edited_until_brought_back()
    {
        // Another host may have moved the common clock on, and not that of this one.
        await api.MorningComes();
        var person = await api.HasProbationer();
        using var archived = await api.Archive(person);
        using var again = await api.Archive(person);

        var card = await Card(person);
        using var booked = await Book(person);
        using var edited = await api.AsAdministrator().Send(
            HttpMethod.Put, $"/v1/probationers/{person}/mobile", new { mobile = "0767345678" }, ifMatch: await api.AsAdministrator().Seen(person));

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NoContent), (archived.StatusCode, again.StatusCode));
        Assert.Equal((FileState.Archived, "DUPONT"), (card.File, card.LastName));
        Assert.Equal(ApiHost.Now.AddMonths(6), card.ErasureDueAt);
        Assert.Equal("409 probationer.archived", await booked.Summary());
        Assert.Equal("409 probationer.archived", await edited.Summary());

        using var back = await api.Unarchive(person);
        using var bookedAtLast = await Book(person);
        Assert.Equal((FileState.Open, default(DateTimeOffset?)), ((await Card(person)).File, (await Card(person)).ErasureDueAt));
        Assert.Equal(HttpStatusCode.Created, bookedAtLast.StatusCode);
    }

    [Fact]
    public async Task What_is_ahead_is_cancelled_its_seat_freed_and_only_that_is_told()
    {
        await api.MorningComes();
        var mobile = $"+33612{Random.Shared.Next(100_000, 1_000_000)}";
        var client = api.AsAdministrator();
        var person = await client.Create("/v1/probationers", new { lastName = "Roux", firstName = "Dom", birthDate = "1990-02-03", mobile });
        var slot = await api.HasSlot();
        var convocation = await api.HasConvocation(slot, person);
        using var unsaid = await api.Archive(person);

        using var archived = await api.Archive(person, tellPerson: true);

        Assert.Equal("409 convocation.telling-missing", await unsaid.Summary());
        Assert.Equal(HttpStatusCode.NoContent, archived.StatusCode);
        var sheet = await client.Get<ConvocationSheet>($"/v1/convocations/{convocation}");
        Assert.Equal(ConvocationStatus.Cancelled, sheet.Status);
        Assert.DoesNotContain(sheet.Messages, it => it is { Role: MessageRole.Reminder, State: SheetMessageState.Planned });
        Assert.Equal(0, (await client.Get<SlotSheet>($"/v1/slots/{slot}")).Taken);
        await ApiHost.Eventually(() => Task.FromResult(Texts(mobile).Any(text => text.Contains("annulé", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Of_a_booking_and_an_archive_at_once_no_seat_is_left_to_an_archived_file()
    {
        for (var round = 0; round < 10; round++)
        {
            var person = await api.HasProbationer();
            var slot = await api.HasSlot();

            var answers = await Task.WhenAll(api.Archive(person, tellPerson: false), Book(person, slot));

            Assert.Equal("204", await answers[0].Summary());
            Assert.Contains(await answers[1].Summary(), (string[])["201", "409 probationer.archived"]);
            Assert.Equal(0, (await api.AsAdministrator().Get<SlotSheet>($"/v1/slots/{slot}")).Taken);
        }
    }

    [Fact]
    public async Task Who_may_archive_may_not_always_bring_back()
    {
        var psychologist = await api.As(AgentRole.Psychologist, "national");
        var stranger = await api.As(AgentRole.ProbationOfficer, "spip-33");
        var person = await api.HasProbationer();

        using var outOfReach = await stranger.ChangeFile(person, "archiving", new { });
        using var archived = await psychologist.ChangeFile(person, "archiving", new { });
        using var back = await psychologist.ChangeFile(person, "unarchiving");

        Assert.Equal("403 access.out-of-reach", await outOfReach.Summary());
        Assert.Equal("204", await archived.Summary());
        Assert.Equal("403 access.out-of-reach", await back.Summary());
    }

    [Fact]
    public async Task A_year_without_anything_archives_a_file_whatever_node_sees_it_first()
    {
        await using var other = await api.AnotherNode();
        var convened = await Convened();
        var recent = await api.HadProbationer(monthsAgo: 11);
        var broughtBack = await api.HadProbationer(monthsAgo: 30, id =>
        [
            new ProbationerArchived(id, ArchivalCause.Inactivity, null, ApiHost.Now.AddMonths(-2)),
            new ProbationerUnarchived(id, ApiHost.FirstAdministrator, ApiHost.Now.AddMonths(-1)),
        ]);
        var silent = await api.HadProbationer(monthsAgo: 13);

        await ApiHost.Eventually(async () => (await Card(silent)).File == FileState.Archived);

        await using var session = api.Store.QuerySession();
        var facts = await session.Events.FetchStreamAsync(silent, token: TestContext.Current.CancellationToken);
        Assert.Single(facts, fact => fact.Data is ProbationerArchived { Cause: ArchivalCause.Inactivity, ArchivedBy: null });
        Assert.Equal(FileState.Open, (await Card(recent)).File);
        Assert.Equal(FileState.Open, (await Card(broughtBack)).File);
        Assert.Equal(FileState.Open, (await Card(convened)).File);
    }

    /// <summary>Nothing has happened in the file for thirteen months, but for a convocation that is there before.</summary>
    private async Task<Guid> Convened()
    {
        var person = await api.HadProbationer(monthsAgo: 11);
        await api.HadConvocations(await api.HasAgenda(), person);
        await api.AsyncViewsHaveCaughtUp();
        await using var session = api.Store.LightweightSession();
        session.Events.Append(person, new ProbationerUnarchived(person, ApiHost.FirstAdministrator, ApiHost.Now.AddMonths(-13)));
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
        return person;
    }

    private Task<OpenCard> Card(Guid person) => api.AsAdministrator().Get<OpenCard>($"/v1/probationers/{person}");

    private async Task<HttpResponseMessage> Book(Guid person, Guid? slot = null) => await api.AsAdministrator().Post(
        "/v1/convocations",
        new
        {
            slotId = slot ?? await api.HasSlot(),
            probationerId = person,
            telling = Telling.NowAndRemind,
        });

    private IReadOnlyList<string> Texts(string mobile) =>
        [.. api.Alba.Services.GetRequiredService<LocalGateway>().Inbox.Where(line => line.To == mobile).Select(line => line.Body)];
}
