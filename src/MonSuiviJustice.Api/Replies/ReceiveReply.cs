using Microsoft.AspNetCore.Authorization;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Api.Notifications.Twilio;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Replies;

public static class ReceiveReplyEndpoint
{
    /// <summary>
    /// What a person answers to a text, where its sender can receive (decision 14): no token, but the signature of the
    /// provider. It may come twice. The answer is what the person is answered; nothing, where nobody is known at that number.
    /// </summary>
    [WolverinePost("/v1/sms/replies"), AllowAnonymous]
    public static async Task<IResult> Post(HttpContext http)
    {
        var services = http.RequestServices;

        // Without Twilio nobody answers.
        if (services.GetService<TwilioCallbacks>() is not { } callbacks || !http.Request.HasFormContentType)
        {
            return Problem.NotFound;
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);

        if (!callbacks.IsGenuineReply(form, http.Request.Headers[TwilioSignature.Header]))
        {
            return Problem.Of(EdgeRefusals.BadSignature);
        }

        return TwilioReplies.Read(form) is { } received
            ? TwilioReplies.Answer(await services.GetRequiredService<IncomingReplies>().Receive(received, http.RequestAborted))
            : TwilioReplies.Answer(null);
    }
}
