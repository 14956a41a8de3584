using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using MonSuiviJustice.Api.CaseHistory;
using MonSuiviJustice.Api.Notifications;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Projections.Notifications;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Notifications;

/// <summary>The application before two providers.</summary>
public sealed class TwoProviders : IAsyncLifetime
{
    public TwoProviders() => Api = new()
    {
        Differently = web =>
        {
            web.UseSetting("Notifications:ReconcileTick", "00:00:00.1");
            web.ConfigureTestServices(services => services
                .AddSingleton<ISmsGateway>(First)
                .AddSingleton<ISmsGateway>(Second));
        },
    };

    public ApiHost Api { get; }

    internal UnreliableGateway First { get; } = new();

    internal UnreliableGateway Second { get; } = new(SmsProvider.LinkMobility);

    public ValueTask InitializeAsync() => Api.InitializeAsync();

    public ValueTask DisposeAsync() => Api.DisposeAsync();
}

[CollectionDefinition(nameof(TwoProviders), DisableParallelization = true)]
public sealed class TwoProvidersSpecs : ICollectionFixture<TwoProviders>;

[Collection(nameof(TwoProviders))]
public sealed class SwitchOverApi(TwoProviders providers)
{
    private readonly ApiHost _api = providers.Api;

    private ApiClient Client => _api.AsAdministrator();

    [Fact]
    public async Task When_a_provider_fails_the_next_texts_go_to_another_one_and_nobody_is_told_twice()
    {
        await _api.MorningComes();
        providers.First.Answers = false;
        var lost = await Convened(SmsProviders.Enough);
        await ApiHost.Eventually(async () => await Count(lost, QueueState.Uncertain) == lost.Count);

        var after = await Convened(3);
        await ApiHost.Eventually(async () => await Count(after, QueueState.Accepted) == after.Count);
        Assert.Equal(after.Count, providers.Second.Taken);
        var attempt = Assert.Single((await Summons(after[0])).Attempts);
        Assert.Equal(SmsProvider.LinkMobility, attempt.Provider);

        providers.First.IsReliableAgain();
        await _api.ClockMovesTo(ApiHost.Now.AddMinutes(20));
        await ApiHost.Eventually(async () => await Count(lost, QueueState.Accepted) == lost.Count);
        Assert.Equal((lost.Count, after.Count), (providers.First.Taken, providers.Second.Taken));
    }

    private async Task<IReadOnlyList<Guid>> Convened(int people)
    {
        var slot = await _api.HasSlot(people);
        var convocations = new List<Guid>();

        for (var n = 0; n < people; n++)
        {
            convocations.Add(await _api.HasConvocation(slot));
        }

        return convocations;
    }

    private async Task<int> Count(IEnumerable<Guid> convocations, QueueState state)
    {
        var count = 0;

        foreach (var convocation in convocations)
        {
            count += (await Messages(convocation)).Count(it => it.Role == MessageRole.Summons && it.State == state);
        }

        return count;
    }

    private async Task<MessageSheet> Summons(Guid convocation)
    {
        var line = (await Messages(convocation)).Single(message => message.Role == MessageRole.Summons);
        return await Client.Get<MessageSheet>($"/v1/messages/{line.MessageId}");
    }

    private Task<MessageLine[]> Messages(Guid convocation) =>
        Client.Get<MessageLine[]>($"/v1/convocations/{convocation}/messages");
}
