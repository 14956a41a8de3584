using System.Net;
using MonSuiviJustice.Domain.Notifications;

namespace MonSuiviJustice.Api.Notifications.Twilio;

/// <summary>What an answer to a POST means. In doubt it is <see cref="SendAnswer.Unknown"/>: that costs a look at the
/// list, where a wrong guess costs a second SMS or a lost one.</summary>
internal static class TwilioAnswers
{
    public static SendAnswer Read(HttpStatusCode status, TwilioReply? reply, TimeSpan? retryAfter) => (int)status switch
    {
        >= 200 and < 300 => reply?.Sid is { Length: > 0 } sid ? new SendAnswer.Accepted(sid) : new SendAnswer.Unknown(),

        // "Never processed and always safe to retry" (Twilio, error 20429).
        429 => new SendAnswer.NotTaken(retryAfter),

        >= 400 and < 500 => Refusal(status, reply?.Code, retryAfter),
        _ => new SendAnswer.Unknown(),
    };

    public static bool IsOurFault(HttpStatusCode status, TwilioReply? reply) =>
        (int)status is >= 400 and < 500
        && (IsClosed(status) || TwilioErrors.ConsequenceOf(reply?.Code ?? 0) == TwilioConsequence.AlertOperator);

    private static SendAnswer Refusal(HttpStatusCode status, int? code, TimeSpan? retryAfter) => code switch
    {
        { } known when TwilioErrors.LeavesPlanned(known) => new SendAnswer.NotTaken(retryAfter),
        { } told when TwilioErrors.ConsequenceOf(told) != TwilioConsequence.Nothing => new SendAnswer.Rejected(told, TwilioErrors.FaultOf(told)),
        _ when IsClosed(status) => new SendAnswer.NotTaken(retryAfter),
        { } unlisted => new SendAnswer.Rejected(unlisted, DeliveryFault.Unknown),

        // Without a code it is not Twilio that speaks but something in between, and what it let through is not known.
        _ => new SendAnswer.Unknown(),
    };

    private static bool IsClosed(HttpStatusCode status) =>
        status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden;
}
