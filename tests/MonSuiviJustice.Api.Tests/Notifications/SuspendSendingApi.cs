using System.Net;
using Marten;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using MonSuiviJustice.Api.CaseHistory;
using MonSuiviJustice.Api.Notifications;
using MonSuiviJustice.Api.Notifications.Twilio;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Projections.Notifications;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Notifications;

/// <summary>
/// A sender of its own, which takes texts two by two and sends nobody more than three a day. It can receive replies, and forgets
/// them overnight.
/// </summary>
public sealed class GuardedSender : IAsyncLifetime
{
    /// <summary>With which the provider signs.</summary>
    public const string TwilioToken = "0123456789abcdef0123456789abcdef";

    public ApiHost Api { get; } = new()
    {
        Differently = web =>
        {
            web.UseSetting("Notifications:Batch", "2");
            web.UseSetting("Notifications:MaxPerNumberPerDay", "3");
            web.UseSetting("Notifications:StopLink", "msj.test/");
            web.UseSetting("Replies:KeptFor", "12:00:00");
            web.UseSetting("Replies:ForgetTick", "00:00:00.2");
            web.ConfigureTestServices(services => services
                .AddSingleton<TwilioCallbacks>()
                .Configure<TwilioOptions>(options =>
                    (options.AuthToken, options.PublicBaseUrl) = (TwilioToken, new("https://msj.test"))));
        },
    };

    public ValueTask InitializeAsync() => Api.InitializeAsync();

    public ValueTask DisposeAsync() => Api.DisposeAsync();
}

[CollectionDefinition(nameof(GuardedSender), DisableParallelization = true)]
public sealed class GuardedSenderSpecs : ICollectionFixture<GuardedSender>;

[Collection(nameof(GuardedSender))]
public sealed class SuspendSendingApi(GuardedSender sender)
{
    private readonly ApiHost _api = sender.Api;

    private ApiClient Client => _api.AsAdministrator();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_leaves_while_sending_is_suspended_and_what_is_still_of_use_leaves_afterwards()
    {
        await _api.MorningComes();
        await Suspend();
        var convocation = await _api.HasConvocation();
        await ApiHost.Eventually(async () => (await Summons(convocation)) is not null);

        Assert.Equal((0, 0), await Commit());
        Assert.Equal(QueueState.Due, (await Summons(convocation))?.State);
        var state = await (await _api.As(AgentRole.ProbationOfficer, Scenes.Spip)).Get<SendingState>("/v1/sending-suspensions");
        Assert.Equal("L'envoi des SMS est suspendu : un texte est erroné.", state.Sentence);

        await Resume();
        await ApiHost.Eventually(async () => (await Summons(convocation))?.State == QueueState.Accepted);
        Assert.Null((await Client.Get<SendingState>("/v1/sending-suspensions")).Suspended);
    }

    [Fact]
    public async Task What_comes_to_be_of_no_use_meanwhile_is_recorded_as_not_sent()
    {
        var monday = Scenes.NextMonday;
        await _api.ClockMovesTo(new(monday.ToDateTime(new(8, 0)), TimeSpan.Zero));
        var slot = await _api.HasSlot(date: monday, time: new(15, 0));
        await Suspend();
        var convocation = await _api.HasConvocation(slot);
        await ApiHost.Eventually(async () => (await Summons(convocation)) is not null);

        await _api.ClockMovesTo(ApiHost.Now.AddHours(8));
        await ApiHost.Eventually(async () => (await Summons(convocation))?.State == QueueState.Expired);
        var message = await Client.Get<MessageSheet>($"/v1/messages/{(await Summons(convocation))?.MessageId}");
        Assert.Contains("l'envoi était suspendu", message.Sentence, StringComparison.Ordinal);
        await Resume();
    }

    [Fact]
    public async Task Once_a_suspension_is_answered_no_attempt_begins_any_more()
    {
        await _api.MorningComes();
        await Suspend();
        var slot = await _api.HasSlot(capacity: 24);

        for (var n = 0; n < 24; n++)
        {
            await _api.HasConvocation(slot);
        }

        await _api.AsyncViewsHaveCaughtUp();
        await Resume();
        await ApiHost.Eventually(async () => (await Attempts()).Count > 0);
        await Suspend();
        var last = await LastSuspension();

        Assert.Equal((0, 0), await Commit());
        Assert.All(await Attempts(), sequence => Assert.True(sequence < last));
        await Resume();
    }

    [Fact]
    public async Task A_number_is_sent_no_more_than_three_texts_a_day()
    {
        await _api.MorningComes();
        var person = await _api.HasProbationer();
        var convocations = new List<Guid>();

        for (var n = 0; n < 4; n++)
        {
            convocations.Add(await _api.HasConvocation(person: person));
        }

        await ApiHost.Eventually(async () => await Taken(convocations) == 3);
        await _api.AsyncViewsHaveCaughtUp();
        Assert.Equal(0, (await Commit()).Attempts);
        Assert.Equal(3, await Taken(convocations));

        await _api.MorningComes();
        await ApiHost.Eventually(async () => await Taken(convocations) == 4);
    }

    [Fact]
    public async Task Only_the_central_administrator_suspends()
    {
        using var answer = await (await _api.As(AgentRole.LocalAdministrator, Scenes.Spip))
            .Post("/v1/sending-suspensions", new { reason = SuspensionReason.Exercise });

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private async Task Suspend() => await Ask("suspensions", new { reason = SuspensionReason.WrongText });

    private async Task Resume() => await Ask("resumptions", new { });

    private async Task Ask(string what, object body)
    {
        using var answer = await Client.Post($"/v1/sending-{what}", body);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    /// <summary>As the dispatcher does, at this very moment: how many were attempted and looked at.</summary>
    private async Task<(int Attempts, int Looked)> Commit()
    {
        var (attempts, looked) = await _api.Alba.Services.GetRequiredService<MessageAttempts>().Commit(200, Cancellation);
        return (attempts.Count, looked);
    }

    private async Task<IReadOnlyList<long>> Attempts()
    {
        await using var session = _api.Store.QuerySession();
        var since = await LastResumption();
        var facts = await session.Events.QueryAllRawEvents()
            .Where(fact => fact.EventTypeName == "message_attempted" && fact.Sequence > since).ToListAsync(Cancellation);
        return [.. facts.Select(fact => fact.Sequence)];
    }

    private Task<long> LastSuspension() => Last("sending_suspended");

    private Task<long> LastResumption() => Last("sending_resumed");

    private async Task<long> Last(string name)
    {
        await using var session = _api.Store.QuerySession();
        var facts = await session.Events.FetchStreamAsync(Sending.Id, token: Cancellation);
        return facts.Last(fact => fact.EventTypeName == name).Sequence;
    }

    private async Task<int> Taken(IEnumerable<Guid> convocations)
    {
        var taken = 0;

        foreach (var convocation in convocations)
        {
            taken += (await Summons(convocation))?.AcceptedAt is null ? 0 : 1;
        }

        return taken;
    }

    private async Task<MessageLine?> Summons(Guid convocation) =>
        (await Client.Get<MessageLine[]>($"/v1/convocations/{convocation}/messages"))
            .SingleOrDefault(message => message.Role == MessageRole.Summons);
}
