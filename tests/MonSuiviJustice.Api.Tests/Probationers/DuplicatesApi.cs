using System.Net;
using System.Text.Json;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Probationers;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Probationers;

public sealed class DuplicatesApi(ApiHost api)
{
    private const string Elsewhere = "spip-13";

    private readonly string _name = Scenes.Letters();
    private readonly string _mobile = Scenes.NewMobile();
    private readonly string _appi = $"2000{Scenes.EightDigits()}";

    [Fact]
    public async Task The_same_appi_number_is_refused_whatever_the_names()
    {
        var known = await api.AsAdministrator().Create("/v1/probationers", Person(appiNumber: _appi));

        var file = await Refused(Person(lastName: Scenes.Letters(), appiNumber: _appi, despite: [known]), TellApart.Known);

        Assert.Equal($"{known}", file.GetProperty("id").GetString());
        Assert.Equal(["AppiNumber"], Texts(file, "alike"));
    }

    [Fact]
    public async Task The_same_number_is_refused_unless_one_of_them_wants_no_texts()
    {
        var known = await api.AsAdministrator().Create("/v1/probationers", Person(mobile: _mobile));

        var file = await Refused(Person(lastName: Scenes.Letters(), mobile: _mobile, despite: [known]), TellApart.Known);
        await api.AsAdministrator().Create("/v1/probationers", new
        {
            lastName = Scenes.Letters(),
            firstName = "Lou",
            birthDate = "1990-01-01",
            mobile = _mobile,
            withoutMobile = "RefusesSms",
        });

        Assert.Equal(["Mobile"], Texts(file, "alike"));
    }

    [Fact]
    public async Task The_same_names_and_birth_date_without_appi_number_are_refused_whatever_the_accents()
    {
        await api.AsAdministrator().Create("/v1/probationers", Person(firstName: "Zoé-Anne"));

        var file = await Refused(Person(firstName: "zoe anne"), TellApart.Known);

        Assert.Equal(["NamesAndBirth"], Texts(file, "alike"));
    }

    [Fact]
    public async Task A_namesake_is_shown_and_the_agent_may_go_on_which_is_on_record()
    {
        var known = await api.AsAdministrator().Create("/v1/probationers", Person(appiNumber: _appi));

        var file = await Refused(Person(), TellApart.Namesake);
        var forced = await api.AsAdministrator().Create("/v1/probationers", Person(despite: [known]));

        Assert.Equal($"{known}", file.GetProperty("id").GetString());
        await using var session = api.Store.QuerySession();
        var facts = await session.Events.FetchStreamAsync(forced, token: TestContext.Current.CancellationToken);
        Assert.Equal([known], Assert.Single(facts.Select(fact => fact.Data).OfType<ProbationerToldApart>()).ForcedDespite);
    }

    [Fact]
    public async Task Two_appi_numbers_are_two_people()
    {
        await api.AsAdministrator().Create("/v1/probationers", Person(appiNumber: _appi));
        await api.AsAdministrator().Create("/v1/probationers", Person(appiNumber: $"2010{Scenes.EightDigits()}"));
    }

    [Fact]
    public async Task Who_does_not_reach_the_person_sees_the_service_and_no_name()
    {
        var here = await api.As(AgentRole.ProbationOfficer, Scenes.Spip);
        var there = await api.As(AgentRole.ProbationOfficer, Elsewhere);
        var office = await api.As(AgentRole.EnforcementOffice, "tj-paris");
        await here.Create("/v1/probationers", Person(mobile: _mobile));

        var own = await Refused(Person(mobile: _mobile), TellApart.Known, here);
        var other = await Refused(Person(mobile: _mobile), TellApart.Known, there);
        var national = await Refused(Person(mobile: _mobile), TellApart.Known, office);

        Assert.Equal((_name, "OpenFile"), (own.GetProperty("lastName").GetString(), own.GetProperty("possible").GetString()));
        Assert.Equal((null, "AskDivestment"), (other.GetProperty("lastName").GetString(), other.GetProperty("possible").GetString()));
        Assert.Contains(Scenes.Spip, other.GetProperty("following").EnumerateArray().Select(it => it.GetProperty("serviceCode").GetString()));
        Assert.Equal((_name, "AskDivestment"), (national.GetProperty("lastName").GetString(), national.GetProperty("possible").GetString()));
    }

    [Fact]
    public async Task Whoever_is_expected_elsewhere_is_not_transferred_the_service_is_called()
    {
        var known = await api.AsAdministrator().Create("/v1/probationers", Person(mobile: _mobile));
        await api.HasConvocation(await api.HasSlot(date: Scenes.FarMonday), known);
        await api.AsyncViewsHaveCaughtUp();

        var file = await Refused(Person(mobile: _mobile), TellApart.Known, await api.As(AgentRole.ProbationOfficer, Elsewhere));

        Assert.Equal("CallService", file.GetProperty("possible").GetString());
    }

    [Fact]
    public async Task An_edition_does_not_make_a_duplicate_either()
    {
        var client = api.AsAdministrator();
        await client.Create("/v1/probationers", Person(mobile: _mobile, appiNumber: _appi));
        var other = await client.Create("/v1/probationers", Person(lastName: Scenes.Letters(), mobile: Scenes.NewMobile()));

        using var mobile = await client.Send(
            HttpMethod.Put, $"/v1/probationers/{other}/mobile", new { mobile = _mobile }, ifMatch: "\"1\"");
        using var number = await client.Send(
            HttpMethod.Put,
            $"/v1/probationers/{other}/identity",
            new { lastName = Scenes.Letters(), firstName = "Lou", birthDate = "1990-01-01", appiNumber = _appi },
            ifMatch: "\"1\"");

        Assert.Equal($"409 {TellApart.Known.Code}", await mobile.Summary());
        Assert.Equal($"409 {TellApart.Known.Code}", await number.Summary());
    }

    [Fact]
    public async Task A_number_that_was_given_up_is_free_again()
    {
        var client = api.AsAdministrator();
        var first = await client.Create("/v1/probationers", Person(mobile: _mobile));
        using var changed = await client.Send(
            HttpMethod.Put, $"/v1/probationers/{first}/mobile", new { mobile = Scenes.NewMobile() }, ifMatch: "\"1\"");
        changed.EnsureSuccessStatusCode();

        await client.Create("/v1/probationers", Person(lastName: Scenes.Letters(), mobile: _mobile));
        using var back = await client.Send(
            HttpMethod.Put, $"/v1/probationers/{first}/mobile", new { mobile = _mobile }, ifMatch: "\"2\"");

        Assert.Equal($"409 {TellApart.Known.Code}", await back.Summary());
    }

    [Fact]
    public async Task Texts_do_not_begin_again_at_a_number_that_somebody_else_reads()
    {
        var client = api.AsAdministrator();
        await client.Create("/v1/probationers", Person(mobile: _mobile));
        var other = await client.Create("/v1/probationers", new
        {
            lastName = Scenes.Letters(),
            firstName = "Lou",
            birthDate = "1990-01-01",
            mobile = _mobile,
            withoutMobile = "RefusesSms",
        });

        using var withdrawn = await client.Post($"/v1/probationers/{other}/opt-out-withdrawal", ifMatch: "\"1\"");
        using var given = await client.Send(
            HttpMethod.Put, $"/v1/probationers/{other}/mobile", new { mobile = _mobile }, ifMatch: "\"1\"");

        Assert.Equal($"409 {TellApart.Known.Code}", await withdrawn.Summary());
        Assert.Equal($"409 {TellApart.Known.Code}", await given.Summary());
    }

    [Fact]
    public async Task The_same_request_once_more_is_answered_the_same()
    {
        var key = $"{Guid.NewGuid()}";
        using var first = await api.AsAdministrator().Post("/v1/probationers", Person(mobile: _mobile), key);
        using var again = await api.AsAdministrator().Post("/v1/probationers", Person(mobile: _mobile), key);

        Assert.Equal((HttpStatusCode.Created, first.Headers.Location), (again.StatusCode, again.Headers.Location));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task Twenty_agents_of_two_nodes_register_one_person_once(bool byMobile, bool byAppiNumber)
    {
        await using var other = await api.AnotherNode();
        var clients = new[] { api.AsAdministrator(), api.As(ApiHost.FirstAdministrator, other) };

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => clients[number % 2].Post(
            "/v1/probationers",
            Person(
                lastName: byMobile || byAppiNumber ? Scenes.Letters() : null,
                mobile: byMobile ? _mobile : null,
                appiNumber: byAppiNumber ? _appi : null))));

        var summaries = await Task.WhenAll(answers.Select(answer => answer.Summary()));
        Assert.Equal(1, summaries.Count(summary => summary == "201"));
        Assert.Equal(19, summaries.Count(summary => summary == $"409 {TellApart.Known.Code}"));
    }

    [Fact]
    public async Task Of_two_who_force_the_same_namesake_at_once_the_second_sees_the_first()
    {
        await using var other = await api.AnotherNode();
        var known = await api.AsAdministrator().Create("/v1/probationers", Person(appiNumber: _appi));
        var clients = new[] { api.AsAdministrator(), api.As(ApiHost.FirstAdministrator, other) };

        var answers = await Task.WhenAll(clients.Select(client => client.Post("/v1/probationers", Person(despite: [known]))));

        var summaries = await Task.WhenAll(answers.Select(answer => answer.Summary()));
        Assert.Equal(["201", $"409 {TellApart.Known.Code}"], summaries.Order());
    }

    private object Person(
        string? lastName = null,
        string firstName = "Lou",
        string? mobile = null,
        string? appiNumber = null,
        Guid[]? despite = null) => new
        {
            lastName = lastName ?? _name,
            firstName,
            birthDate = "1990-01-01",
            mobile,
            withoutMobile = mobile is null ? "NoMobile" : null,
            appiNumber,
            despite,
        };

    private async Task<JsonElement> Refused(object person, Domain.Kernel.Refusal because, ApiClient? client = null)
    {
        using var answer = await (client ?? api.AsAdministrator()).Post("/v1/probationers", person);
        var problem = await answer.IsProblem(409, because.Code);
        return Assert.Single(problem.GetProperty("collisions").EnumerateArray());
    }

    private static IEnumerable<string?> Texts(JsonElement file, string list) =>
        file.GetProperty(list).EnumerateArray().Select(item => item.GetString());
}
