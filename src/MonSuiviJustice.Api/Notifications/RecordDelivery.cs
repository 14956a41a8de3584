using Marten;
using Microsoft.AspNetCore.Authorization;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Api.Notifications.Twilio;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Projections.Notifications;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Notifications;

public static class RecordDeliveryEndpoint
{
    /// <summary>
    /// The provider's receipt of one attempt: no token, but its signature. It may come twice, out of order, or before the
    /// answer to the call itself.
    /// </summary>
    [WolverinePost("/v1/sms/callbacks/{attemptId}"), AllowAnonymous]
    public static async Task<IResult> Post(Guid attemptId, HttpContext http)
    {
        var services = http.RequestServices;

        // Without Twilio nobody calls back.
        if (services.GetService<TwilioCallbacks>() is not { } callbacks || !http.Request.HasFormContentType)
        {
            return Problem.NotFound;
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);

        if (!callbacks.IsGenuine(attemptId, form, http.Request.Headers[TwilioSignature.Header]))
        {
            return Problem.Of(EdgeRefusals.BadSignature);
        }

        if (TwilioCallback.Read(form) is not { } receipt || StatusOf(receipt.Status) is not { } status)
        {
            return Results.NoContent();
        }

        if (await Attempted(services.GetRequiredService<IDocumentStore>(), attemptId, http.RequestAborted) is not { } row)
        {
            return Problem.NotFound;
        }

        var command = new RecordDelivery(
            attemptId,
            receipt.ProviderId,
            status,
            receipt.ErrorCode ?? 0,
            TwilioErrors.FaultOf(receipt.ErrorCode ?? 0),
            services.GetRequiredService<TimeProvider>().Now());
        await services.GetRequiredService<AnswerRecord>().Record(
            [
                new News(
                    row.MessageId,
                    row.ConvocationId,
                    (message, convocation) => RecordDelivery.Decide(message, convocation, command)),
            ],
            http.RequestAborted);
        return Results.NoContent();
    }

    private static MessageStatus? StatusOf(DeliveryStatus? told) => told switch
    {
        DeliveryStatus.Sent => MessageStatus.Sent,
        DeliveryStatus.Delivered => MessageStatus.Delivered,
        DeliveryStatus.Undelivered => MessageStatus.Undelivered,
        DeliveryStatus.Accepted => MessageStatus.Accepted,
        null => null,
    };

    private static async Task<(Guid MessageId, Guid ConvocationId)?> Attempted(
        IDocumentStore store,
        Guid attemptId,
        CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var rows = await session.Rows(
            $"select message_id, convocation_id from {SmsQueueTable.Rows} where attempt_id = $1",
            [attemptId],
            row => (row.GetGuid(0), row.GetGuid(1)),
            cancellation);
        return rows.Count > 0 ? rows[0] : null;
    }
}
