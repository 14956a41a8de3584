using System.Net;
using System.Net.Http.Json;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using Npgsql;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Probationers;

public sealed class SearchProbationersApi(ApiHost api)
{
    [Theory]
    [InlineData("lefevre")]
    [InlineData("LEFÈV")]
    [InlineData("élo")]
    [InlineData("12/03/1985 Eloise")]
    public async Task A_person_is_found_by_beginnings_of_names_without_accents(string text)
    {
        var name = Scenes.Letters();
        var person = await Registers($"Lefèvre-{name}ü", "Éloïse", birthDate: "1985-03-12");

        Assert.Equal([person], (await Search($"{text} {name}u")).People.Select(it => it.Id));
    }

    [Fact]
    public async Task What_is_found_is_what_agents_need_to_recognise_a_person()
    {
        var name = Scenes.Letters();
        var appi = $"2000{Scenes.EightDigits()}";
        var mobile = $"+336{Scenes.EightDigits()}";
        var person = await Registers(name, "Jean-Noël", mobile, "1985-03-12", appi);
        await api.HasConvocation(person: person);
        await api.AsyncViewsHaveCaughtUp();

        var found = Assert.Single((await Search(name)).People);

        Assert.Equal((person, name, "Jean-Noël"), (found.Id, found.LastName, found.FirstName));
        Assert.Equal((new DateOnly(1985, 3, 12), appi, "national"), (found.BirthDate, found.AppiNumber, found.ServiceCode));
        Assert.Equal(mobile[3..], found.Mobile?.Replace(" ", "", StringComparison.Ordinal)[1..]);
        Assert.NotNull(found.NextConvocation);
    }

    [Fact]
    public async Task A_number_is_found_in_any_notation_and_an_appi_number_and_a_birth_date_too()
    {
        var (digits, appi) = (Scenes.EightDigits(), $"2000{Scenes.EightDigits()}");
        var person = await Registers(Scenes.Letters(), "Lou", $"06{digits}", "1947-02-28", appi);
        string[] texts =
        [
            $"06{digits}", $"+336{digits}", $"0033 6 {digits}", $"06.{digits[..2]}.{digits[2..4]}.{digits[4..6]}.{digits[6..]}",
            appi, $"{appi} 28/02/1947", $"1947-02-28 06 {digits}",
        ];

        foreach (var text in texts)
        {
            Assert.Equal([person], (await Search(text)).People.Select(it => it.Id));
        }

        Assert.Empty((await Search($"06{digits} 27/02/1947")).People);
    }

    [Fact]
    public async Task A_whole_last_name_stands_before_a_longer_one_and_before_a_first_name()
    {
        var name = Scenes.Letters();
        var asFirst = await Registers("Durand", name);
        var longer = await Registers($"{name}ET", "Lou");
        var whole = await Registers(name, "Lou");

        Assert.Equal([whole, longer, asFirst], (await Search(name.ToLowerInvariant())).People.Select(it => it.Id));
        Assert.Equal([asFirst], (await Search($"{name} dur")).People.Select(it => it.Id));
    }

    [Fact]
    public async Task More_than_the_page_holds_is_said()
    {
        var name = Scenes.Letters();
        await Registers(name, "Anne");
        await Registers(name, "Zoé");

        Assert.Equal((1, false), (await Search(name, limit: 1)) is var some ? (some.People.Count, some.IsComplete) : default);
        Assert.Equal((2, true), (await Search(name, limit: 2)) is var all ? (all.People.Count, all.IsComplete) : default);
    }

    [Fact]
    public async Task Offices_see_the_country_and_everybody_else_the_people_of_their_own_service()
    {
        var name = Scenes.Letters();
        var officer = await api.As(AgentRole.ProbationOfficer, Scenes.Spip);
        var person = await officer.Create("/v1/probationers", new { lastName = name, firstName = "Lou", birthDate = "1990-01-01", withoutMobile = "NoMobile" });
        await api.AsyncViewsHaveCaughtUp();
        var office = await api.As(AgentRole.EnforcementOffice, "tj-paris");
        var elsewhere = await api.As(AgentRole.ProbationOfficer, "spip-13");
        var analyst = await api.As(AgentRole.Analyst, "national");

        Assert.Equal([person], (await Search(name, officer)).People.Select(it => it.Id));
        Assert.Equal([person], (await Search($"{name} lou", officer)).People.Select(it => it.Id));
        Assert.Equal([person], (await Search(name, office)).People.Select(it => it.Id));
        Assert.Empty((await Search(name, elsewhere)).People);
        Assert.Empty((await Search($"{name} lou", elsewhere)).People);
        using var answer = await Ask(name, analyst);
        Assert.Equal("403 access.out-of-reach", await answer.Summary());
    }

    [Fact]
    public async Task A_number_of_before_finds_nobody()
    {
        var (before, after) = ($"06{Scenes.EightDigits()}", $"07{Scenes.EightDigits()}");
        var person = await Registers(Scenes.Letters(), "Lou", before);
        using var changed = await api.AsAdministrator().Send(HttpMethod.Put, $"/v1/probationers/{person}/mobile", new { mobile = after }, ifMatch: "\"1\"");
        changed.EnsureSuccessStatusCode();

        Assert.Empty((await Search(before)).People);
        Assert.Equal([person], (await Search(after)).People.Select(it => it.Id));
    }

    [Fact]
    public async Task Whoever_was_registered_before_there_was_an_index_is_found_a_moment_later()
    {
        var name = Scenes.Letters();
        var person = await Registers(name, "Lou");
        await using var source = NpgsqlDataSource.Create(api.Database.Application);
        await using var command = source.CreateCommand(
            $"delete from {PersonIndex.Rows} where person_id = $1; update {Vault.People} set indexed_as = null where person_id = $1"
                .Replace("$1", $"'{person}'", StringComparison.Ordinal));
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        await ApiHost.Eventually(async () => (await Search(name)).People.Any(it => it.Id == person));
    }

    [Fact]
    public async Task Who_was_shown_in_a_search_is_on_record()
    {
        var name = Scenes.Letters();
        var person = await Registers(name, "Lou");
        await Search(name);

        var openings = await (await api.As(AgentRole.Auditor, "national")).Get<OpeningLine[]>($"/v1/probationers/{person}/openings");

        Assert.Contains(openings, line => line is { Why: "POST /v1/probationer-searches", AgentId: { } agent } && agent == ApiHost.FirstAdministrator);
    }

    [Theory]
    [InlineData("d")]
    [InlineData("é -'")]
    public async Task A_letter_is_not_enough(string text)
    {
        using var answer = await Ask(text, api.AsAdministrator());
        await answer.PointsAt("/text");
    }

    [Theory]
    [InlineData("Мартин")]
    [InlineData("31/02/1990")]
    [InlineData("0000000000000000")]
    [InlineData("%' or 1=1 --xy")]
    public async Task What_nobody_is_called_finds_nobody(string text) => Assert.Empty((await Search(text)).People);

    private Task<Guid> Registers(string lastName, string firstName, string? mobile = null, string? birthDate = null, string? appiNumber = null) =>
        api.AsAdministrator().Create("/v1/probationers", new
        {
            lastName,
            firstName,
            birthDate = birthDate ?? "1990-05-17",
            appiNumber,
            mobile,
            withoutMobile = mobile is null ? "NoMobile" : null,
        });

    private static Task<HttpResponseMessage> Ask(string text, ApiClient client, int limit = 20) =>
        client.Post("/v1/probationer-searches", new { text, limit });

    private Task<PeopleFound> Search(string text, int limit = 20) => Search(text, api.AsAdministrator(), limit);

    private static async Task<PeopleFound> Search(string text, ApiClient client, int limit = 20)
    {
        using var answer = await Ask(text, client, limit);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<PeopleFound>(ApiClient.Json) ?? throw new InvalidOperationException("No body.");
    }
}
