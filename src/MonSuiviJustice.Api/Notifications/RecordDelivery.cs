using Marten;
using Microsoft.AspNetCore.Authorization;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Api.Notifications.Twilio;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Projections.Notifications;
using Npgsql;
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

        if (await MessageOf(services.GetRequiredService<IDocumentStore>(), attemptId, http.RequestAborted) is not { } messageId)
        {
            return Problem.NotFound;
        }

        var command = new RecordDelivery(
            attemptId,
            receipt.ProviderId,
            status,
            receipt.ErrorCode ?? 0,
            services.GetRequiredService<TimeProvider>().Now());
        await services.GetRequiredService<AnswerRecord>().Record(
            [(messageId, (message, convocation) => RecordDelivery.Decide(message, convocation, command))],
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

    private static async Task<Guid?> MessageOf(IDocumentStore store, Guid attemptId, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        await using var command = new NpgsqlCommand(
            $"select message_id from {SmsQueueTable.Rows} where attempt_id = $1");
        command.Parameters.Add(new() { Value = attemptId });
        await using var reader = await session.ExecuteReaderAsync(command, cancellation);
        return await reader.ReadAsync(cancellation) ? reader.GetGuid(0) : null;
    }
}
