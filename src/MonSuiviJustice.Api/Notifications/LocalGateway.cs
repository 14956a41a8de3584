using MonSuiviJustice.Domain.Notifications;

namespace MonSuiviJustice.Api.Notifications;

/// <summary>Sends nothing and shows everything: a developer reads here what a person would have received.</summary>
public sealed class LocalGateway(TimeProvider clock) : ISmsGateway
{
    /// <summary>The newest messages are kept, the oldest make room.</summary>
    public const int Capacity = 10_000;

    private readonly Lock _gate = new();
    private readonly Queue<InboxLine> _lines = [];

    public SmsProvider Provider => SmsProvider.Local;

    /// <summary>What was "received", newest first.</summary>
    public IReadOnlyList<InboxLine> Inbox
    {
        get
        {
            lock (_gate)
            {
                return [.. _lines.Reverse()];
            }
        }
    }

    public Task<SendAnswer> Send(OutgoingSms sms, CancellationToken cancellation)
    {
        var providerId = $"local-{Guid.CreateVersion7():N}";
        var line = new InboxLine(sms.To, sms.Body, clock.GetUtcNow(), sms.AttemptId, providerId);

        lock (_gate)
        {
            if (_lines.Count == Capacity)
            {
                _lines.Dequeue();
            }

            _lines.Enqueue(line);
        }

        return Task.FromResult<SendAnswer>(new SendAnswer.Accepted(line.ProviderId));
    }

    public Task<ProviderMessage?> Find(string providerId, CancellationToken cancellation) =>
        Task.FromResult(Inbox.Where(line => line.ProviderId == providerId).Select(Delivered).FirstOrDefault());

    public Task<IReadOnlyList<ProviderMessage>?> List(string to, DateTimeOffset since, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<ProviderMessage>?>(
            [.. Inbox.Where(line => line.To == to && line.At >= since).Select(Delivered)]);

    public DeliveryFault FaultOf(int code) => DeliveryFault.Unknown;

    // There is no handset to wait for, and nobody who calls back.
    private static ProviderMessage Delivered(InboxLine line) =>
        new(line.ProviderId, line.Body, DeliveryStatus.Delivered, ErrorCode: null, line.At);
}

/// <param name="To">E.164.</param>
public sealed record InboxLine(string To, string Body, DateTimeOffset At, Guid AttemptId, string ProviderId);
