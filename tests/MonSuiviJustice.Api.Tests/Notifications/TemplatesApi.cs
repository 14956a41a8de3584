using Marten;
using Microsoft.Extensions.DependencyInjection;
using MonSuiviJustice.Api.Notifications;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Projections.Convocations;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Notifications;

public sealed class TemplatesApi(ApiHost api)
{
    private const string Own = "On vous attend {rdv.date} à {rdv.heure}, {lieu.adresse}. Contact : {lieu.contact}.";

    private const string First = $"/v1/message-templates/{Scenes.Spip}/{nameof(ConvocationKind.FirstSpip)}";

    private const string National = $"/v1/message-templates/national/{nameof(ConvocationKind.FirstSpip)}";

    [Fact]
    public async Task A_text_is_made_at_sending_of_the_template_that_then_holds_and_the_attempt_keeps_its_version()
    {
        var mobile = Scenes.NewMobile();
        var convocation = await Convened(mobile, Telling.RemindOnly);
        var reminder = Assert.Single(await Messages(convocation));
        await Write(api.AsAdministrator(), $"{First}/Reminder", Own);

        await api.ClockMovesTo(reminder.DueAt);
        await ApiHost.Eventually(() => Task.FromResult(Texts(mobile).Count == 1));
        var versions = (await api.AsAdministrator().Get<TemplateSheet>($"{First}/Reminder")).Versions;
        await Reset(api.AsAdministrator(), $"{First}/Reminder");

        Assert.StartsWith("On vous attend ", Texts(mobile)[0], StringComparison.Ordinal);
        Assert.Contains("94 boulevard du Général-Leclerc, Nanterre. Contact : 0100000000.", Texts(mobile)[0], StringComparison.Ordinal);
        Assert.Equal(versions[^1].Version, await WordingOf(reminder.MessageId));
        Assert.Equal(Own, versions[^1].Text);
    }

    [Fact]
    public async Task The_list_tells_whose_text_holds_and_a_reset_goes_back_to_the_national_one()
    {
        await api.HasService();
        await api.AsyncViewsHaveCaughtUp();
        var client = await api.As(AgentRole.LocalAdministrator, Scenes.Spip);

        await Write(api.AsAdministrator(), $"{National}/Missed", Own);
        await Write(client, $"{First}/Missed", Own + " À bientôt.");
        var written = await Line(client, MessageRole.Missed);
        var sheet = await client.Get<TemplateSheet>($"{First}/Missed");
        await Reset(client, $"{First}/Missed");
        var reset = await Line(client, MessageRole.Missed);
        await Reset(api.AsAdministrator(), $"{National}/Missed");
        var builtIn = await Line(client, MessageRole.Missed);

        Assert.Equal(
            [TemplateOrigin.Service, TemplateOrigin.National, TemplateOrigin.BuiltIn],
            [written.Origin, reset.Origin, builtIn.Origin]);
        Assert.Equal((Own + " À bientôt.", Own), (sheet.Text, sheet.Above));
        Assert.Equal(sheet.Line.Version, sheet.Versions[^1].Version);
        Assert.Equal(96, (await client.Get<TemplateLine[]>($"/v1/message-templates/{Scenes.Spip}")).Length);
    }

    [Fact]
    public async Task Only_who_read_it_last_changes_it_and_only_within_reach()
    {
        await api.HasService();
        await api.AsyncViewsHaveCaughtUp();
        var client = await api.As(AgentRole.LocalAdministrator, Scenes.Spip);
        var officer = await api.As(AgentRole.ProbationOfficer, Scenes.Spip);

        Assert.Equal("428 request.if-match-missing", await Put(client, $"{First}/Summons", Own, ifMatch: null));
        Assert.Equal("412 request.stale", await Put(client, $"{First}/Summons", Own, ifMatch: "\"999\""));
        Assert.Equal("403 access.out-of-reach", await Put(client, $"{National}/Summons", Own, ifMatch: "\"0\""));
        Assert.Equal("403 access.out-of-reach", await Put(officer, $"{First}/Summons", Own, ifMatch: "\"0\""));
        Assert.Equal(
            "404 request.not-found",
            await Put(client, "/v1/message-templates/spip-nowhere/FirstSpip/Summons", Own, ifMatch: "\"0\""));
        Assert.Equal("404 request.not-found", await client.Answer($"/v1/message-templates/{Scenes.Spip}/FirstSpip/Nothing"));
        Assert.Equal("404 request.not-found", await client.Answer($"/v1/message-templates/{Scenes.Spip}/99/Summons"));
        Assert.Equal("404 request.not-found", await client.Answer("/v1/message-templates/spip-nowhere"));
    }

    [Fact]
    public async Task A_text_that_breaks_a_rule_is_refused_and_a_preview_says_all_of_them_and_where()
    {
        var place = await api.HasPlace();
        await api.AsyncViewsHaveCaughtUp();
        var client = await api.As(AgentRole.LocalAdministrator, Scenes.Spip);
        var wrong = Own + " Le SPIP vous dira. {lieu.lien_info}.";

        var refused = await Put(client, $"{First}/Summons", wrong, await Revision(client, $"{First}/Summons"));
        var preview = await Preview(client, new { placeId = place, startsAt = ApiHost.Now, text = wrong });

        Assert.Equal("409 template.not-discreet", refused);
        Assert.Equal(
            ["template.not-discreet", "template.link-ends-sentence", "template.place-without-value"],
            preview.Faults.Select(fault => fault.Code));
        Assert.Equal("SPIP", wrong.Substring(preview.Faults[0].At, preview.Faults[0].Length));
    }

    [Fact]
    public async Task A_preview_shows_what_a_person_would_read_and_how_long_it_is()
    {
        var place = await api.HasPlace();
        await api.AsyncViewsHaveCaughtUp();
        var client = await api.As(AgentRole.ProbationOfficer, Scenes.Spip);
        var startsAt = new DateTimeOffset(2031, 6, 17, 8, 0, 0, TimeSpan.Zero);

        var holding = await Preview(client, new { placeId = place, startsAt });
        var tried = await Preview(client, new { placeId = place, startsAt, text = "Nîmes {rdv.date} {rdv.heure} {lieu.contact}" });

        Assert.StartsWith("Vous avez rendez-vous mardi 17 juin à 10h00, 94 boulevard", holding.Text, StringComparison.Ordinal);
        Assert.Equal(("default-2", SmsAlphabet.Gsm7, 2), (holding.Version, holding.Alphabet, holding.Segments));
        Assert.Equal("Nimes mardi 17 juin 10h00 0100000000", tried.Text);
        Assert.Equal((null, 36, 1), (tried.Version, tried.Units, tried.Segments));
        Assert.Empty(tried.Faults);
    }

    [Fact]
    public async Task A_person_who_asked_for_another_language_is_told_in_it_once_its_phrases_are_validated()
    {
        var mobile = Scenes.NewMobile();
        var local = await api.As(AgentRole.LocalAdministrator, Scenes.Spip);
        var spanish = Assert.Single(
            await local.Get<PhraseSheet[]>("/v1/phrases"),
            sheet => sheet.Language == MessageLanguage.Spanish);
        var validation = new { version = spanish.Version };

        using var notTheirs = await local.Post("/v1/phrases/Spanish/validation", validation);
        using var other = await api.AsAdministrator().Post("/v1/phrases/Spanish/validation", new { version = "spanish-0" });
        using var validated = await api.AsAdministrator().Post("/v1/phrases/Spanish/validation", validation);
        await Convened(mobile, Telling.NowAndRemind, MessageLanguage.Spanish);
        await ApiHost.Eventually(() => Task.FromResult(Texts(mobile).Count == 1));

        Assert.Null(spanish.ValidatedAt);
        Assert.Equal(96, spanish.Lines.Count);
        Assert.Equal(
            ["403 access.out-of-reach", "409 phrases.other-version", "204"],
            [await notTheirs.Summary(), await other.Summary(), await validated.Summary()]);
        Assert.StartsWith("Tiene una cita el lunes ", Texts(mobile)[0], StringComparison.Ordinal);
    }

    private async Task<Guid> Convened(string mobile, Telling telling, MessageLanguage? language = null)
    {
        await api.MorningComes();
        var slot = await api.AsAdministrator().Create($"/v1/agendas/{await api.HasAgenda()}/slots", new
        {
            kind = ConvocationKind.FirstSpip,
            date = Scenes.NextMonday,
            time = new TimeOnly(10, 0),
            capacity = 1,
        });
        return await api.AsAdministrator().Create("/v1/convocations", new
        {
            slotId = slot,
            probationerId = await api.AsAdministrator().Create("/v1/probationers", new
            {
                lastName = Scenes.Letters(),
                firstName = "Camille",
                mobile,
                language,
            }),
            telling,
        });
    }

    private async Task<IReadOnlyList<SheetMessage>> Messages(Guid convocation) =>
        [.. (await api.AsAdministrator().Get<ConvocationSheet>($"/v1/convocations/{convocation}")).Messages
            .Where(message => message.DueAt > ApiHost.Now).OrderBy(message => message.DueAt).Take(1)];

    private async Task<string> WordingOf(Guid messageId)
    {
        await using var session = api.Store.QuerySession();
        return (await session.Events.FetchStreamAsync(messageId)).Select(it => it.Data).OfType<MessageAttempted>().Single().Wording;
    }

    private IReadOnlyList<string> Texts(string mobile) =>
        [.. api.Alba.Services.GetRequiredService<LocalGateway>().Inbox.Where(line => line.To == mobile).Select(line => line.Body)];

    private static async Task<TemplateLine> Line(ApiClient client, MessageRole role) => Assert.Single(
        await client.Get<TemplateLine[]>($"/v1/message-templates/{Scenes.Spip}"),
        line => line.Kind == ConvocationKind.FirstSpip && line.Role == role);

    private static async Task<TemplatePreview> Preview(ApiClient client, object body)
    {
        using var answer = await client.Post($"{First}/Summons/preview", body);
        return await answer.Read<TemplatePreview>();
    }

    private static async Task<string?> Revision(ApiClient client, string url)
    {
        using var answer = await client.Send(HttpMethod.Get, url);
        return $"{answer.Headers.ETag}";
    }

    private static async Task Write(ApiClient client, string url, string text) =>
        Assert.Equal("204", await Put(client, url, text, await Revision(client, url)));

    private static async Task<string> Put(ApiClient client, string url, string text, string? ifMatch)
    {
        using var answer = await client.Send(HttpMethod.Put, url, new { text }, ifMatch: ifMatch);
        return await answer.Summary();
    }

    private static async Task Reset(ApiClient client, string url)
    {
        using var answer = await client.Send(HttpMethod.Delete, url, ifMatch: await Revision(client, url));
        Assert.Equal("204", await answer.Summary());
    }
}
