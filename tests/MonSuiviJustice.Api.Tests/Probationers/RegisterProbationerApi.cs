using Microsoft.Extensions.DependencyInjection;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Api.Tests.Organisations;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Projections.Kernel;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Probationers;

[Collection(typeof(ReferenceDataAlone))]
public sealed class RegisterProbationerApi(ApiHost api)
{
    private static readonly object Somebody = new
    {
        lastName = " de la Tour  d’Auvergne",
        firstName = "jean - ÉRIC",
        birthDate = "1990-05-17",
        appiNumber = " 200012345678a",
        withoutMobile = Reachability.NoMobile,
        withoutCommune = NoCommune.NoFixedAbode,
        language = MessageLanguage.Arabic,
    };

    [Fact]
    public async Task An_identity_is_kept_as_it_is_written()
    {
        var client = await api.As(AgentRole.ProbationOfficer, Scenes.Spip);
        var person = await client.Create("/v1/probationers", Somebody);

        var card = await client.Get<OpenCard>($"/v1/probationers/{person}");

        Assert.Equal(("DE LA TOUR D'AUVERGNE", "Jean-Éric"), (card.LastName, card.FirstName));
        Assert.Equal((new DateOnly(1990, 5, 17), "200012345678A"), (card.BirthDate, card.AppiNumber));
        Assert.Equal((NoCommune.NoFixedAbode, MessageLanguage.Arabic), (card.WithoutCommune, card.Language));
    }

    [Fact]
    public async Task A_commune_is_one_of_the_directory()
    {
        await api.Import(ReferenceScenes.Files(ReferenceScenes.SmallSet));
        var client = api.AsAdministrator();

        var person = await client.Create("/v1/probationers", Living("92012"));
        using var unknown = await client.Post("/v1/probationers", Living("92999"));
        using var both = await client.Post(
            "/v1/probationers",
            new { lastName = "Petit", firstName = "Lou", withoutMobile = "NoMobile", communeInsee = "92012", withoutCommune = "LivesAbroad" });

        Assert.Equal("92012", (await client.Get<OpenCard>($"/v1/probationers/{person}")).CommuneInsee);
        await unknown.PointsAt("/communeInsee");
        await both.PointsAt("/withoutCommune");
    }

    [Theory]
    [InlineData("""{"lastName":"Mar\u202etin","firstName":"\u0421amille"}""", "/lastName", "/firstName", "/birthDate")]
    [InlineData("""{"lastName":"Martin","firstName":"Camille","birthDate":"2031-02-30"}""", "/birthDate")]
    [InlineData("""{"lastName":"Martin","firstName":"Camille","birthDate":"2020-01-01"}""", "/birthDate")]
    [InlineData("""{"lastName":"Martin","firstName":"Camille","birthDate":"1801-01-01"}""", "/birthDate")]
    [InlineData("""{"lastName":"Martin","firstName":"Camille","birthDate":"1990-01-01","appiNumber":"123"}""", "/appiNumber")]
    [InlineData("""{"lastName":"Martin","firstName":"Camille","birthDate":"1990-01-01","language":"Elvish"}""", "/language")]
    public async Task What_cannot_be_is_refused_where_it_stands(string body, params string[] pointers)
    {
        var client = await api.As(AgentRole.ProbationOfficer, Scenes.Spip);

        using var answer = await client.SendText(
            HttpMethod.Post,
            "/v1/probationers",
            body.Replace("}", ",\"withoutMobile\":\"NoMobile\"}", StringComparison.Ordinal),
            key: $"{Guid.CreateVersion7()}");

        await answer.PointsAt(pointers);
    }

    [Fact]
    public async Task A_record_that_was_sealed_before_opens_with_what_it_held()
    {
        var person = await api.HasProbationer();
        var cipher = api.Alba.Services.GetRequiredService<VaultCipher>();
        var key = VaultCipher.NewKey();
        await using var session = api.Store.LightweightSession();
        session.QueueSqlCommand(
            $"update {StoreSchema.Private}.vault_person set wrapped_key = ?, record = ? where person_id = ?",
            cipher.Wrap(key, person),
            VaultCipher.Seal(key, """{"LastName":"Dupont","FirstName":"Camille","Mobile":null}"""u8.ToArray(), $"record:{person}"),
            person);
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);

        var card = await api.AsAdministrator().Get<OpenCard>($"/v1/probationers/{person}");

        Assert.Equal(("Dupont", "Camille"), (card.LastName, card.FirstName));
        Assert.Null(card.BirthDate);
        Assert.Null(card.Language);
    }

    private static object Living(string communeInsee) => new
    {
        lastName = "Petit",
        firstName = "Lou",
        birthDate = "1994-07-12",
        appiNumber = $"2000{Scenes.EightDigits()}",
        withoutMobile = Reachability.NoMobile,
        communeInsee,
    };
}
