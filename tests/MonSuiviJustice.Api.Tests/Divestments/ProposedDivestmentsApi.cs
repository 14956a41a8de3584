using System.Text.Json;
using MonSuiviJustice.Api.CaseHistory;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Api.Tests.Organisations;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Divestments;
using MonSuiviJustice.Domain.Probationers;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Divestments;

/// <summary>Where a divestment is proposed: to whoever finds a duplicate, and when somebody moves.</summary>
[Collection(typeof(ReferenceDataAlone))]
public sealed class ProposedDivestmentsApi(ApiHost api)
{
    [Fact]
    public async Task Whoever_finds_a_duplicate_sees_who_follows_it_and_what_is_possible()
    {
        var (from, to, third) = (await api.HasJurisdiction(), await api.HasJurisdiction(), await api.HasJurisdiction());
        await api.HasAnswering(from);
        var mobile = Scenes.NewMobile();
        var person = await api.HasFollowed(from, mobile);
        await api.HadConvocations(await AgendaOf(from), person);
        await api.AsyncViewsHaveCaughtUp();
        var officer = await api.As(AgentRole.ProbationOfficer, to.Spip);
        var office = await api.As(AgentRole.EnforcementOffice, third.Court);
        await BooksAnywhere(third);
        await BooksAnywhere(from);

        var free = await Duplicate(officer, mobile);
        var elsewhere = await Duplicate(office, mobile);
        var linked = await Duplicate(await api.As(AgentRole.EnforcementOffice, from.Court), mobile);
        var own = await Duplicate(await api.As(AgentRole.EnforcementOffice, await OfLinkedCourt(from)), mobile);
        await officer.Asked(person);
        var pending = await Duplicate(await api.As(AgentRole.ProbationOfficer, third.Spip), mobile);

        Assert.Equal(("AskDivestment", null), (Possible(free), free.GetProperty("lastName").GetString()));
        var service = free.GetProperty("following").EnumerateArray().First();
        Assert.Equal(
            (from.Spip, from.Spip, "0100000000"),
            (Text(service, "serviceCode"), Text(service, "label"), Text(service, "switchboardLine")));
        Assert.Equal(("ChangeCommune", "OpenFile", "Book"), (Possible(elsewhere), Possible(linked), Possible(own)));
        Assert.Equal(("AwaitAnswer", to.Spip), (Possible(pending), Text(pending, "askedBy")));
    }

    [Fact]
    public async Task Whoever_moves_is_proposed_to_the_services_of_the_commune_which_ask_when_an_agent_says_so()
    {
        await api.Import(ReferenceScenes.Files(ReferenceScenes.SmallSet));
        var officer = await api.As(AgentRole.ProbationOfficer, "spip-92");
        var outsider = await api.As(AgentRole.ProbationOfficer, "spip-33");
        var name = Scenes.Letters();
        var person = await officer.Create(
            "/v1/probationers",
            new { lastName = name, firstName = "Lou", birthDate = "1994-07-12", withoutMobile = "NoMobile", communeInsee = "92012" });

        using var moved = await officer.Send(
            HttpMethod.Put,
            $"/v1/probationers/{person}/identity",
            new { lastName = name, firstName = "Lou", birthDate = "1994-07-12", communeInsee = "78646" },
            ifMatch: await officer.Seen(person));
        var proposed = (await officer.Get<OpenCard>($"/v1/probationers/{person}")).ProposedServices;
        using var notTheirs = await outsider.Ask(person, DivestmentReason.Commune);
        var divestment = await officer.Create("/v1/divestments", new { probationerId = person, reason = DivestmentReason.Commune });
        var line = await officer.Line(divestment);

        Assert.Equal("204", await moved.Summary());
        Assert.Equal(["spip-78", "tj-versailles"], proposed.Order());
        Assert.Equal("403 access.out-of-reach", await notTheirs.Summary());
        Assert.Equal(("tj-versailles", DivestmentReason.Commune), (line.RequestingServiceCode, line.Reason));
        Assert.Equal(DivestmentOutcome.AutoAccepted, line.Outcome);
        Assert.Equal(["spip-78", "tj-versailles"], (await api.Followers(person)).Order());
    }

    [Fact]
    public async Task Where_no_commune_is_known_nobody_asks()
    {
        var from = await api.HasJurisdiction();
        var person = await api.HasFollowed(from);

        using var asked = await (await api.As(AgentRole.ProbationOfficer, from.Spip)).Ask(person, DivestmentReason.Commune);

        Assert.Equal("409 divestment.nowhere", await asked.Summary());
    }

    [Fact]
    public async Task A_person_is_given_what_services_said_of_them_and_nothing_once_erased()
    {
        var (from, to) = (await api.HasJurisdiction(), await api.HasJurisdiction());
        var (clerk, _) = await api.HasAnswering(from);
        var person = await api.HasFollowed(from);
        await api.HasExpected(from, person);
        var divestment = await (await api.As(AgentRole.ProbationOfficer, to.Spip)).Asked(person);
        using var answered = await clerk.Answer(divestment, DivestmentReply.Refused, "Mesure en cours");
        await api.AsyncViewsHaveCaughtUp();
        var administrator = api.AsAdministrator();

        var before = await administrator.Get<PersonalData>($"/v1/probationers/{person}/data");
        using var erased = await administrator.ChangeFile(person, "erasure", new { reason = ErasureReason.PersonAsked });
        var after = await administrator.Get<PersonalData>($"/v1/probationers/{person}/data");

        Assert.Equal(("204", "204"), (await answered.Summary(), await erased.Summary()));
        Assert.Equal(new HeldComment(from.Court, ApiHost.Now, "Mesure en cours"), Assert.Single(before.Comments));
        Assert.Empty(after.Comments);
        Assert.Null((await administrator.Line(divestment)).Requests.Single(it => it.ServiceCode == from.Court).Comment);
    }

    private static string? Possible(JsonElement file) => Text(file, "possible");

    private static string? Text(JsonElement it, string member) => it.GetProperty(member).GetString();

    private static async Task<JsonElement> Duplicate(ApiClient client, string mobile)
    {
        using var answer = await client.Post(
            "/v1/probationers",
            new { lastName = Scenes.Letters(), firstName = "Lou", birthDate = "1990-01-01", mobile, withoutCommune = NoCommune.NoFixedAbode });
        var problem = await answer.IsProblem(409, TellApart.Known.Code);
        return Assert.Single(problem.GetProperty("collisions").EnumerateArray());
    }

    private async Task BooksAnywhere(Jurisdiction jurisdiction)
    {
        using var organised = await api.AsAdministrator().Send(
            HttpMethod.Put, $"/v1/services/{jurisdiction.Court}/organisation", new { crossJurisdiction = true });
        organised.EnsureSuccessStatusCode();
        await api.AsyncViewsHaveCaughtUp();
    }

    /// <summary>Another court of the SPIP: it does not follow the person, and its jurisdiction does.</summary>
    private async Task<string> OfLinkedCourt(Jurisdiction jurisdiction)
    {
        var other = await api.HasJurisdiction();
        using var linked = await api.AsAdministrator().Send(HttpMethod.Put, $"/v1/services/{jurisdiction.Spip}/links/{other.Court}");
        linked.EnsureSuccessStatusCode();
        await BooksAnywhere(other);
        return other.Court;
    }

    private async Task<Guid> AgendaOf(Jurisdiction jurisdiction)
    {
        var client = api.AsAdministrator();
        var place = await client.Create($"/v1/services/{jurisdiction.Spip}/places", new
        {
            label = "Antenne",
            street = "2 place du Palais",
            switchboardLine = "0100000000",
            kinds = new[] { ConvocationKind.SpipFollowUp },
        });
        return await client.Create($"/v1/places/{place}/agendas", new { label = "Cabinet 2" });
    }
}
