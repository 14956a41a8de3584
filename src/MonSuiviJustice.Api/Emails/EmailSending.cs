using Marten;
using MimeKit;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Emails;

namespace MonSuiviJustice.Api.Emails;

/// <summary>
/// On every node: hands over what is due. An attempt is on record before the mail server is called, and whatever is not known
/// to have been taken is tried again under the same Message-ID (ADR 0028).
/// </summary>
internal sealed partial class EmailSending(
    IDocumentStore store,
    EmailTexts texts,
    IPostman postman,
    TimeProvider clock,
    IConfiguration configuration,
    ILogger<EmailSending> logger)
    : Chore(configuration.GetValue("Emails:Tick", TimeSpan.FromSeconds(10)), logger)
{
    private const int Batch = 50;

    private readonly MailboxAddress _from =
        MailboxAddress.Parse(configuration["Emails:From"] ?? "Mon Suivi Justice <ne-pas-repondre@mon-suivi-justice.invalid>");

    protected override async Task<bool> DoBatch(CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        var due = await Outbox.Take(session, Batch, clock.Now(), cancellation);

        if (due.Count == 0)
        {
            return false;
        }

        var written = await texts.Of(session, [.. due.Select(it => it.Email)], cancellation);
        var messages = due.Select(it => (it.Email.Id, Message: MessageOf(it, written[it.Email.Id])))
            .SelectMany(it => it.Message is { } message ? [(it.Id, message)] : Array.Empty<(Guid, MimeMessage)>())
            .ToArray();
        var sent = messages.Length == 0 ? new Dictionary<Guid, Delivery>() : await postman.Send(messages, cancellation);

        foreach (var it in due)
        {
            var delivery = sent.TryGetValue(it.Email.Id, out var known) ? known
                : written[it.Email.Id].Text is null ? Delivery.WithoutReason
                : Delivery.WithoutAddress;
            var state = Outbox.Record(session, it, delivery, clock.Now());
            Metrics.Emails.Add(1, new("kind", $"{it.Email.Kind}"), new("result", $"{state}"));

            if (state is EmailState.Refused or EmailState.WithoutAddress or EmailState.GivenUp)
            {
                Undeliverable(logger, it.Email.Id, it.Email.Kind, state);
            }
        }

        await session.SaveChangesAsync(cancellation);
        return due.Count == Batch;
    }

    /// <summary>Null when there is nobody to send it to, or nothing to say.</summary>
    private MimeMessage? MessageOf(DueEmail due, WrittenEmail written)
    {
        if (written is not { Text: { } text, To.Count: > 0 })
        {
            return null;
        }

        var message = new MimeMessage
        {
            MessageId = $"{due.Email.Id:N}@{_from.Domain}",
            Date = due.DecidedAt,
            Subject = text.Subject,
            Body = new TextPart("plain") { Text = text.Body },
        };
        message.From.Add(_from);
        message.To.AddRange(written.To.Select(address => new MailboxAddress("", address)));

        // RFC 3834: no answering machine answers this one.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    [LoggerMessage(LogLevel.Warning, "The e-mail {EmailId} ({Kind}) reaches nobody: {State}.")]
    private static partial void Undeliverable(ILogger logger, Guid emailId, EmailKind kind, EmailState state);
}
