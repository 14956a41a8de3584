using MimeKit;

namespace MonSuiviJustice.Api.Emails;

/// <summary>Sends nothing and shows everything: a developer reads here what an agent would have received.</summary>
internal sealed class LocalMailbox : IPostman
{
    /// <summary>The newest are kept, the oldest make room.</summary>
    private const int Capacity = 10_000;

    private readonly Lock _gate = new();
    private readonly Queue<MailboxLine> _lines = [];

    /// <summary>What was "received", newest first.</summary>
    public IReadOnlyList<MailboxLine> Inbox
    {
        get
        {
            lock (_gate)
            {
                return [.. _lines.Reverse()];
            }
        }
    }

    public Task<IReadOnlyDictionary<Guid, Delivery>> Send(
        IReadOnlyList<(Guid Id, MimeMessage Message)> emails,
        CancellationToken cancellation)
    {
        lock (_gate)
        {
            foreach (var (_, message) in emails)
            {
                if (_lines.Count == Capacity)
                {
                    _lines.Dequeue();
                }

                _lines.Enqueue(new(
                    message.MessageId ?? "",
                    [.. message.To.Mailboxes.Select(to => to.Address)],
                    message.Subject ?? "",
                    message.TextBody ?? "",
                    message.Date));
            }
        }

        return Task.FromResult<IReadOnlyDictionary<Guid, Delivery>>(emails.ToDictionary(email => email.Id, _ => Delivery.Taken));
    }
}

public sealed record MailboxLine(string MessageId, IReadOnlyList<string> To, string Subject, string Body, DateTimeOffset At);
