using MimeKit;

namespace MonSuiviJustice.Api.Emails;

/// <summary>Hands e-mails to the outside world, one at a time.</summary>
internal interface IPostman
{
    /// <summary>A round, over one connection; the outside world is left alone when nothing is due.</summary>
    Task<IReadOnlyDictionary<Guid, Delivery>> Send(IReadOnlyList<(Guid Id, MimeMessage Message)> emails, CancellationToken cancellation);
}
