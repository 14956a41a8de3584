using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using MonSuiviJustice.Api.Notifications;
using MonSuiviJustice.Api.Notifications.Twilio;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Notifications;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Notifications;

/// <summary>The application before a provider that does not always answer and never calls back.</summary>
public sealed class UnreliableProvider : IAsyncLifetime
{
    public UnreliableProvider() => Api = new()
    {
        Differently = web =>
        {
            web.UseSetting("Notifications:ReconcileTick", "00:00:00.1");
            web.UseSetting("Notifications:ReceiptTick", "00:00:00.1");
            web.UseSetting("Notifications:EscalationTick", "00:00:00.1");
            web.ConfigureTestServices(services => services.AddSingleton<ISmsGateway>(Gateway));
        },
    };

    public ApiHost Api { get; }

    internal UnreliableGateway Gateway { get; } = new();

    public ValueTask InitializeAsync() => Api.InitializeAsync();

    public ValueTask DisposeAsync() => Api.DisposeAsync();
}

/// <summary>What it does with the next texts is set from outside; what it took, it lists.</summary>
internal sealed class UnreliableGateway(SmsProvider provider = SmsProvider.Local) : ISmsGateway
{
    private readonly LocalGateway _taken = new(TimeProvider.System);

    private int _calls;

    /// <summary>Does a text reach it?</summary>
    public bool Takes { get; set; } = true;

    /// <summary>Do we hear of it?</summary>
    public bool Answers { get; set; } = true;

    /// <summary>Does it show what it took?</summary>
    public bool Lists { get; set; } = true;

    /// <summary>The code with which it refuses the next texts; null when it refuses none.</summary>
    public int? Refuses { get; set; }

    /// <summary>The code with which the next texts do not arrive; null when they arrive.</summary>
    public int? Loses { get; set; }

    /// <summary>How often a text was handed over.</summary>
    public int Calls => _calls;

    public SmsProvider Provider => provider;

    public IReadOnlyList<InboxLine> Inbox => _taken.Inbox;

    public int Taken => _taken.Inbox.Count;

    public async Task<SendAnswer> Send(OutgoingSms sms, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _calls);

        if (Refuses is { } code)
        {
            return new SendAnswer.Rejected(code, FaultOf(code));
        }

        var answer = Takes ? await _taken.Send(sms, cancellation) : new SendAnswer.Unknown();
        return Answers ? answer : new SendAnswer.Unknown();
    }

    public async Task<ProviderMessage?> Find(string providerId, CancellationToken cancellation) =>
        await _taken.Find(providerId, cancellation) is { } found && Loses is { } code
            ? found with { Status = DeliveryStatus.Undelivered, ErrorCode = code }
            : await _taken.Find(providerId, cancellation);

    public DeliveryFault FaultOf(int code) => TwilioErrors.FaultOf(code);

    // Its clock is not ours: a text is looked for by its number.
    public Task<IReadOnlyList<ProviderMessage>?> List(string to, DateTimeOffset since, CancellationToken cancellation) =>
        Lists
            ? _taken.List(to, DateTimeOffset.MinValue, cancellation)
            : throw new HttpRequestException("The provider does not answer.");

    public void IsReliableAgain() => (Takes, Answers, Lists, Refuses, Loses) = (true, true, true, null, null);
}

[CollectionDefinition(nameof(UnreliableProvider), DisableParallelization = true)]
public sealed class UnreliableProviderSpecs : ICollectionFixture<UnreliableProvider>;
