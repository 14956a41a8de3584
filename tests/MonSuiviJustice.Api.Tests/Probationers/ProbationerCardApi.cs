using MonSuiviJustice.Api.Convocations;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Probationers;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Probationers;

public sealed class ProbationerCardApi(ApiHost api)
{
    [Fact]
    public async Task A_card_can_be_read_at_once_with_what_the_vault_knows()
    {
        var person = await api.HasProbationer("06 12 34 56 70");

        var card = await api.AsAdministrator().Get<OpenCard>($"/v1/probationers/{person}");

        Assert.Equal(("DUPONT", "Camille", "06 12 34 56 70"), (card.LastName, card.FirstName, card.Mobile));
        Assert.Equal((Reachability.Mobile, "national"), (card.Reachability, card.ServiceCode));
        Assert.Null(card.NextConvocation);
    }

    [Fact]
    public async Task An_overseas_number_is_shown_as_people_dial_it_there()
    {
        var client = api.AsAdministrator();
        var person = await client.Create("/v1/probationers", new
        {
            lastName = "Payet",
            firstName = "Sam",
            mobile = "+262 692 12 34 56",
        });

        Assert.Equal("0692 12 34 56", (await client.Get<OpenCard>($"/v1/probationers/{person}")).Mobile);
    }

    [Fact]
    public async Task The_next_convocation_is_the_first_one_ahead()
    {
        var person = await api.HasProbationer();
        var agenda = await api.HasAgenda();
        var passed = await api.HadConvocations(agenda, person);
        var morning = await api.HasSlot(agenda: agenda, time: new TimeOnly(9, 0), date: Scenes.FarMonday);
        var evening = await api.HasSlot(agenda: agenda, time: new TimeOnly(17, 0), date: Scenes.FarMonday);
        var later = await api.HasConvocation(evening, person);
        var next = await api.HasConvocation(morning, person);
        await api.AsyncViewsHaveCaughtUp();

        var client = api.AsAdministrator();
        var card = await client.Get<OpenCard>($"/v1/probationers/{person}");
        var all = await client.Get<ConvocationLine[]>($"/v1/probationers/{person}/convocations");

        Assert.Equal(next, card.NextConvocation?.Id);
        Assert.Equal(passed, card.WithoutOutcome.Select(it => it.Id));
        Assert.Equal(new TimeSpan(9, 0, 0), card.NextConvocation?.StartsAt.TimeOfDay);
        Assert.Equal([later, next], all.Select(line => line.Id).Take(2));
        Assert.Equal(3, all.Length);
    }

    [Fact]
    public async Task Whoever_convenes_a_person_reads_the_card_and_nobody_else()
    {
        var person = await api.HasProbationer("06 12 34 56 71");
        var convening = await api.As(AgentRole.ProbationOfficer, Scenes.Spip);
        var before = await convening.Answer($"/v1/probationers/{person}");

        await api.HasConvocation(person: person);
        await api.AsyncViewsHaveCaughtUp();
        var elsewhere = await api.As(AgentRole.ProbationOfficer, "spip-13");

        Assert.Equal("403 access.out-of-reach", before);
        Assert.Equal("06 12 34 56 71", (await convening.Get<OpenCard>($"/v1/probationers/{person}")).Mobile);
        Assert.Equal("403 access.out-of-reach", await elsewhere.Answer($"/v1/probationers/{person}"));
        Assert.Equal("403 access.out-of-reach", await elsewhere.Answer($"/v1/probationers/{person}/convocations"));
    }

    [Fact]
    public async Task An_auditor_reads_the_card_without_the_number()
    {
        var auditor = await api.As(AgentRole.Auditor, "national");
        var person = await api.HasProbationer();
        await auditor.SaysWhy(person);

        var card = await auditor.Get<OpenCard>($"/v1/probationers/{person}");

        Assert.Equal("DUPONT", card.LastName);
        Assert.Null(card.Mobile);
    }

    [Fact]
    public async Task Nobody_is_not_found() => Assert.Equal(
        "404 request.not-found",
        await api.AsAdministrator().Answer($"/v1/probationers/{Guid.CreateVersion7()}"));
}
