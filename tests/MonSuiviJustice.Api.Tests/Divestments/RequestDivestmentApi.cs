using System.Net;
using MonSuiviJustice.Api.CaseHistory;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Divestments;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Probationers;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Divestments;

public sealed class RequestDivestmentApi(ApiHost api)
{
    [Fact]
    public async Task Whoever_follows_is_asked_and_the_file_is_reserved_until_they_have_answered()
    {
        var (from, to) = (await api.HasJurisdiction(), await api.HasJurisdiction());
        var (clerk, _) = await api.HasAnswering(from);
        var person = await api.HasFollowed(from);
        await api.HasExpected(from, person);
        var asking = await api.As(AgentRole.ProbationOfficer, to.Spip);

        var divestment = await asking.Asked(person);
        var line = await asking.Line(divestment);
        var card = await clerk.Get<OpenCard>($"/v1/probationers/{person}");
        using var again = await asking.Ask(person);
        using var archived = await api.Archive(person, tellPerson: false);
        using var booked = await Book(api.AsAdministrator(), await api.HasSlotIn(from.Spip, ConvocationKind.SpipFollowUp), person);

        Assert.Equal((to.Spip, DivestmentReason.Duplicate, null), (line.RequestingServiceCode, line.Reason, line.Outcome));
        Assert.Equal([to.Spip, to.Court], line.Destinations);
        Assert.Equal([from.Spip, from.Court], line.ExpectedFrom);
        Assert.All(line.Requests, it => Assert.Equal(DivestmentAnswer.Pending, it.Answer));
        Assert.Equal(PlaceTime.At(PlaceTime.DayOf(ApiHost.Now, "Europe/Paris").AddDays(10), new(0, 0), "Europe/Paris"), line.AnswerDueAt);
        Assert.Equal(new PendingDivestment(divestment, to.Spip), card.Divestment);
        Assert.Equal("409 probationer.divestment-pending", await again.Summary());
        Assert.Equal("409 probationer.divestment-pending", await archived.Summary());
        Assert.Equal("409 probationer.divestment-pending", await booked.Summary());
    }

    [Fact]
    public async Task Where_nothing_is_active_the_follow_up_goes_over_at_once()
    {
        var (from, to) = (await api.HasJurisdiction(), await api.HasJurisdiction());
        var person = await api.HasFollowed(from);
        var asking = await api.As(AgentRole.ProbationOfficer, to.Spip);

        var divestment = await asking.Asked(person);
        var line = await asking.Line(divestment);
        using var nobody = await asking.Ask(person);

        Assert.Equal((DivestmentOutcome.AutoAccepted, ApiHost.Now), (line.Outcome, line.EndedAt));
        Assert.Equal([to.Spip, to.Court], await api.Followers(person));
        Assert.Equal("409 divestment.nobody-to-ask", await nobody.Summary());
    }

    [Fact]
    public async Task An_archived_file_goes_over_at_once_and_stays_archived()
    {
        var (from, to) = (await api.HasJurisdiction(), await api.HasJurisdiction());
        var person = await api.HasFollowed(from);
        await api.HasExpected(from, person);
        using var archived = await api.Archive(person, tellPerson: false);
        var asking = await api.As(AgentRole.LocalAdministrator, to.Court);

        var line = await asking.Line(await asking.Asked(person));

        var card = await asking.Get<OpenCard>($"/v1/probationers/{person}");
        Assert.Equal((DivestmentOutcome.AutoAccepted, FileState.Archived), (line.Outcome, card.File));
        Assert.Equal([to.Court, to.Spip], card.Following.Select(it => it.ServiceCode));
    }

    [Fact]
    public async Task An_enforcement_office_convenes_at_once_whom_it_asks_for()
    {
        var (from, to) = (await api.HasJurisdiction(), await api.HasJurisdiction());
        await api.HasAnswering(from);
        var person = await api.HasFollowed(from);
        await api.HasExpected(from, person);
        var office = await api.As(AgentRole.EnforcementOffice, to.Court);
        var slot = await api.HasSlotIn(to.Court, ConvocationKind.HearingSap);

        var divestment = await office.Asked(person);
        using var booked = await Book(office, slot, person);
        var meanwhile = await api.Followers(person);
        using var withdrawn = await office.Post($"/v1/divestments/{divestment}/withdrawal", ifMatch: "\"1\"");
        var afterwards = await api.Followers(person);

        Assert.Equal(("201", "204"), (await booked.Summary(), await withdrawn.Summary()));
        Assert.Equal([from.Spip, from.Court, to.Court, to.Spip], meanwhile);
        Assert.Equal([from.Spip, from.Court], afterwards);

        // What was booked stays, and who expects the person reads the card.
        await api.AsyncViewsHaveCaughtUp();
        var clerk = await api.As(AgentRole.SentenceClerk, to.Court);
        Assert.Equal("200", await clerk.Answer($"/v1/probationers/{person}"));
    }

    [Fact]
    public async Task Of_two_jurisdictions_on_two_nodes_that_ask_at_once_one_does()
    {
        await using var other = await api.AnotherNode();
        var (from, one, two) = (await api.HasJurisdiction(), await api.HasJurisdiction(), await api.HasJurisdiction());
        await api.HasAnswering(from);
        var person = await api.HasFollowed(from);
        await api.HasExpected(from, person);
        var clients = new[] { api.AsAdministrator(), api.As(ApiHost.FirstAdministrator, other) };

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => clients[number % 2].Ask(
            person, requestingServiceCode: number % 2 == 0 ? one.Spip : two.Spip)));

        var summaries = await Task.WhenAll(answers.Select(answer => answer.Summary()));
        Assert.Equal(1, summaries.Count(summary => summary == "201"));
        Assert.Equal(9, summaries.Count(summary => summary == "409 probationer.divestment-pending"));
    }

    [Fact]
    public async Task The_same_request_once_more_is_answered_the_same()
    {
        var (from, to) = (await api.HasJurisdiction(), await api.HasJurisdiction());
        var person = await api.HasFollowed(from);
        await api.HasExpected(from, person);
        var asking = await api.As(AgentRole.ProbationOfficer, to.Spip);
        var key = $"{Guid.NewGuid()}";

        using var first = await asking.Ask(person, key: key);
        using var again = await asking.Ask(person, key: key);

        Assert.Equal((HttpStatusCode.Created, first.Headers.Location), (again.StatusCode, again.Headers.Location));
    }

    [Fact]
    public async Task Nobody_asks_for_another_service_nor_for_one_that_does_not_exist_nor_for_whom_nobody_knows()
    {
        var (from, to) = (await api.HasJurisdiction(), await api.HasJurisdiction());
        var person = await api.HasFollowed(from);
        var officer = await api.As(AgentRole.ProbationOfficer, from.Spip);

        using var other = await officer.Ask(person, requestingServiceCode: to.Spip);
        using var unknown = await api.AsAdministrator().Ask(person, requestingServiceCode: "tj-of-nowhere");
        using var nobody = await officer.Ask(Guid.NewGuid());
        using var analyst = await (await api.As(AgentRole.Analyst, "national")).Ask(person);

        Assert.Equal("403 access.out-of-reach", await other.Summary());
        await unknown.PointsAt("/requestingServiceCode");
        Assert.Equal("404 request.not-found", await nobody.Summary());
        Assert.Equal("403 access.out-of-reach", await analyst.Summary());
    }

    [Fact]
    public async Task An_office_that_books_across_jurisdictions_asks_for_any_service_and_books_meanwhile()
    {
        var (from, to) = (await api.HasJurisdiction(), await api.HasJurisdiction());
        var person = await api.HasFollowed(from);
        await api.HasExpected(from, person);
        using var organised = await api.AsAdministrator().Send(
            HttpMethod.Put, $"/v1/services/{from.Court}/organisation", new { crossJurisdiction = true });
        await api.AsyncViewsHaveCaughtUp();
        var office = await api.As(AgentRole.EnforcementOffice, from.Court);
        var colleague = await api.As(AgentRole.CourtSecretary, from.Court);
        var slot = await api.HasSlotIn(from.Court, ConvocationKind.HearingSap);

        using var asked = await office.Ask(person, DivestmentReason.Booking, requestingServiceCode: to.Court);
        using var held = await Book(colleague, slot, person);
        using var booked = await Book(office, slot, person);

        Assert.Equal("201", await asked.Summary());
        Assert.Equal("409 probationer.divestment-pending", await held.Summary());
        Assert.Equal("201", await booked.Summary());
    }

    [Fact]
    public async Task Whoever_the_anti_terrorist_judge_follows_is_never_divested()
    {
        var (from, to) = (await api.HasJurisdiction(), await api.HasJurisdiction());
        var person = await api.HasFollowed(from);
        using var marked = await api.AsAdministrator().ChangeFile(person, "japat-mark");

        using var asked = await (await api.As(AgentRole.ProbationOfficer, to.Spip)).Ask(person);

        Assert.Equal(("204", "409 divestment.japat"), (await marked.Summary(), await asked.Summary()));
    }

    [Fact]
    public async Task The_history_tells_it_in_French()
    {
        var (from, to) = (await api.HasJurisdiction(), await api.HasJurisdiction());
        var person = await api.HasFollowed(from);
        await (await api.As(AgentRole.ProbationOfficer, to.Spip)).Asked(person);
        await api.AsyncViewsHaveCaughtUp();

        var lines = await api.AsAdministrator().Get<CaseHistoryLine[]>($"/v1/probationers/{person}/history");

        Assert.Equal(
            [
                $"Dessaisissement demandé par le service {to.Spip} (dossier déjà existant) : {from.Spip} accepte d'office, {from.Court} accepte d'office.",
                "Dessaisissement prononcé : aucune convocation depuis six mois.",
                $"Services qui suivent la personne : {to.Spip}, {to.Court} en plus ; {from.Spip}, {from.Court} en moins (dessaisissement).",
            ],
            lines[1..].Select(line => line.Sentence));
    }

    private static Task<HttpResponseMessage> Book(ApiClient client, Guid slotId, Guid probationerId) => client.Post(
        "/v1/convocations",
        new { slotId, probationerId, telling = Telling.NowAndRemind, acknowledge = new[] { Overlap.Person } });
}
