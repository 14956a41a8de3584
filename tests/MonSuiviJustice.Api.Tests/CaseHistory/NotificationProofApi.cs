using MonSuiviJustice.Api.CaseHistory;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Projections.Notifications;
using Xunit;

namespace MonSuiviJustice.Api.Tests.CaseHistory;

public sealed class NotificationProofApi(ApiHost api)
{
    [Fact]
    public async Task A_proof_says_what_was_due_why_what_it_said_and_what_the_provider_answered()
    {
        await api.MorningComes();
        var person = await api.HasProbationer();
        var convocation = await api.HasConvocation(person: person);

        var proof = await Proved(convocation);

        Assert.Equal((convocation, person), (proof.ConvocationId, proof.ProbationerId));
        var summons = Assert.Single(proof.Messages, message => message.Role == MessageRole.Summons);
        Assert.Matches(@"^SMS de convocation prévu .+\.$", summons.Why);
        var attempt = Assert.Single(summons.Attempts);
        Assert.StartsWith("Vous avez rendez-vous", attempt.Text, StringComparison.Ordinal);
        Assert.NotNull(attempt.ProviderId);
        Assert.Equal(MessageStatus.Accepted, attempt.Receipts[0].Status);
        Assert.Contains(proof.Messages, message => message.Role == MessageRole.Reminder);
    }

    [Fact]
    public async Task It_is_printed_without_a_script()
    {
        await api.MorningComes();
        var convocation = await api.HasConvocation();
        var proof = await Proved(convocation);

        using var page = await api.AsAdministrator().Send(HttpMethod.Get, $"/v1/convocations/{convocation}/proof/page");

        var text = proof.Messages.SelectMany(message => message.Attempts).First().Text;
        Assert.NotNull(text);
        var html = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        Assert.Contains(System.Net.WebUtility.HtmlEncode(text), html, StringComparison.Ordinal);
        Assert.Contains("accepté par l'opérateur", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task After_an_erasure_it_still_says_when_but_not_what()
    {
        await api.MorningComes();
        var person = await api.HasProbationer();
        var convocation = await api.HasConvocation(person: person);
        await Proved(convocation);
        using var erasure = await api.AsAdministrator().ChangeFile(person, "erasure", new { reason = ErasureReason.PersonAsked });
        Assert.Equal("204", await erasure.Summary());

        var erased = await api.AsAdministrator().Get<NotificationProof>($"/v1/convocations/{convocation}/proof");

        ProvedAttempt[] attempts = [.. erased.Messages.SelectMany(message => message.Attempts)];
        Assert.NotEmpty(attempts);
        Assert.All(attempts, attempt => Assert.True(attempt is { Text: null, ProviderId: not null }));
    }

    [Fact]
    public async Task Whoever_may_not_read_the_convocation_gets_none_and_who_does_leaves_a_trace()
    {
        await api.MorningComes();
        var person = await api.HasProbationer();
        var convocation = await api.HasConvocation(person: person);
        await Proved(convocation);

        Assert.Equal(
            "403 access.out-of-reach",
            await (await api.As(AgentRole.ProbationOfficer, "spip-13")).Answer($"/v1/convocations/{convocation}/proof"));
        Assert.Equal("404 request.not-found", await api.AsAdministrator().Answer($"/v1/convocations/{Guid.NewGuid()}/proof"));
        var auditor = await api.As(AgentRole.Auditor, "national");
        Assert.Contains(
            await auditor.Get<OpeningLine[]>($"/v1/probationers/{person}/openings"),
            opening => opening.Why == "GET /v1/convocations/{convocationId}/proof");
    }

    [Fact]
    public async Task A_proof_that_nothing_was_sent_leaves_a_trace_too()
    {
        var person = await api.HasProbationer();
        var convocation = await api.AsAdministrator().Create(
            "/v1/convocations",
            new { slotId = await api.HasSlot(date: Scenes.FarMonday), probationerId = person, telling = Telling.RemindOnly });

        Assert.Equal("200", await api.AsAdministrator().Answer($"/v1/convocations/{convocation}/proof"));

        Assert.Contains(
            await (await api.As(AgentRole.Auditor, "national")).Get<OpeningLine[]>($"/v1/probationers/{person}/openings"),
            opening => opening.Why == "GET /v1/convocations/{convocationId}/proof");
    }

    private async Task<NotificationProof> Proved(Guid convocation)
    {
        NotificationProof? proof = null;
        await ApiHost.Eventually(async () =>
        {
            proof = await api.AsAdministrator().Get<NotificationProof>($"/v1/convocations/{convocation}/proof");
            return proof.Messages.Any(message => message.State == QueueState.Accepted);
        });
        return proof ?? throw new InvalidOperationException("No proof.");
    }
}
