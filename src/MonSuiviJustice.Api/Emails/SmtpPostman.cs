using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace MonSuiviJustice.Api.Emails;

/// <summary>
/// Speaks SMTP (RFC 5321) with the relay of the installation: <c>Emails:Host</c>, <c>Emails:Port</c> (587), <c>Emails:User</c>
/// and <c>Emails:Password</c>; <c>Emails:Security</c> is <c>StartTls</c>, <c>SslOnConnect</c>, or <c>None</c> inside one machine.
/// </summary>
internal sealed partial class SmtpPostman(IConfiguration configuration, ILogger<SmtpPostman> logger) : IPostman
{
    public async Task<IReadOnlyDictionary<Guid, Delivery>> Send(
        IReadOnlyList<(Guid Id, MimeMessage Message)> emails,
        CancellationToken cancellation)
    {
        var deliveries = emails.ToDictionary(email => email.Id, _ => Delivery.NotTaken);

        try
        {
            using var smtp = new Client { Timeout = (int)configuration.GetValue("Emails:Timeout", TimeSpan.FromSeconds(30)).TotalMilliseconds };
            await Connect(smtp, cancellation);

            foreach (var (id, message) in emails.Where(_ => smtp.IsConnected))
            {
                deliveries[id] = await Send(smtp, message, cancellation);
            }

            await smtp.DisconnectAsync(smtp.IsConnected, cancellation);
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            NoRelay(logger, error.GetType().Name);
        }

        return deliveries;
    }

    private async Task Connect(SmtpClient smtp, CancellationToken cancellation)
    {
        await smtp.ConnectAsync(
            configuration["Emails:Host"] ?? "",
            configuration.GetValue("Emails:Port", 587),
            configuration.GetValue("Emails:Security", SecureSocketOptions.StartTls),
            cancellation);

        if (configuration["Emails:User"] is { Length: > 0 } user)
        {
            await smtp.AuthenticateAsync(user, configuration["Emails:Password"] ?? "", cancellation);
        }
    }

    private static async Task<Delivery> Send(SmtpClient smtp, MimeMessage message, CancellationToken cancellation)
    {
        try
        {
            await smtp.SendAsync(message, cancellation);
            return Delivery.Taken;
        }
        catch (SmtpCommandException refused)
        {
            // RFC 5321, 4.2.1: a code of five hundred is for ever, one of four hundred is not.
            return (int)refused.StatusCode >= 500 ? Delivery.Refused : Delivery.NotTaken;
        }
        catch (Exception error) when (error is IOException or ProtocolException or ServiceNotConnectedException or TimeoutException)
        {
            return Delivery.Unknown;
        }
    }

    [LoggerMessage(LogLevel.Warning, "No mail server takes e-mails ({Error}); they wait.")]
    private static partial void NoRelay(ILogger logger, string error);

    /// <summary>An address that the server does not know keeps no colleague from receiving it.</summary>
    private sealed class Client : SmtpClient
    {
        protected override void OnRecipientNotAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response)
        {
            if ((int)response.StatusCode < 500)
            {
                base.OnRecipientNotAccepted(message, mailbox, response);
            }
        }

        protected override void OnNoRecipientsAccepted(MimeMessage message) => throw new SmtpCommandException(
            SmtpErrorCode.RecipientNotAccepted, SmtpStatusCode.MailboxUnavailable, "Nobody.");
    }
}
