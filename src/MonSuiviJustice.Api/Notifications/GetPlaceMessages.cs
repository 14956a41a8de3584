using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Projections.Convocations;
using MonSuiviJustice.Projections.Notifications;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Notifications;

/// <param name="Day">Of the convocations, on the calendar of the place.</param>
/// <param name="Slot">Only of this slot.</param>
/// <param name="Role">Only these texts.</param>
public sealed record PlaceMessageSearch(DateOnly Day, Guid? Slot = null, MessageRole? Role = null);

/// <summary>The board of a day: whom its texts have reached so far.</summary>
/// <param name="States">How many texts stand where.</param>
public sealed record PlaceMessages(IReadOnlyDictionary<QueueState, int> States, IReadOnlyList<PlaceMessage> Messages);

/// <param name="StartsAt">With the offset of the place.</param>
/// <param name="Fault">What stood in the way; null when nothing did.</param>
public sealed record PlaceMessage(
    Guid MessageId,
    Guid ConvocationId,
    Guid ProbationerId,
    DateTimeOffset StartsAt,
    MessageRole Role,
    QueueState State,
    DeliveryFault? Fault);

public static class GetPlaceMessagesEndpoint
{
    private static readonly string Board =
        $"""
         select q.message_id, q.convocation_id, q.probationer_id, c.starts_at, c.time_zone, q.role, q.state, q.fault
         from {ConvocationTable.Rows} c join {SmsQueueTable.Rows} q using (convocation_id)
         where c.place_id = $1 and c.day = $2 and ($3::uuid is null or c.slot_id = $3) and ($4::text is null or q.role = $4)
         order by c.starts_at, q.planned_at, q.message_id
         limit 2000
         """;

    /// <summary>The texts about the convocations of a day, with their receipts.</summary>
    [WolverineGet("/v1/places/{placeId}/messages"), Needs(Right.ReadConvocation)]
    [ProducesResponseType<PlaceMessages>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        Guid placeId,
        [FromQuery] PlaceMessageSearch search,
        IQuerySession session,
        HttpContext http) => await http.Show(
            await session.Events.AggregateStreamAsync<Place>(placeId, token: http.RequestAborted),
            place => place.ServiceCode,
            async place =>
            {
                var messages = await session.Rows(
                    Board,
                    [place.Id, search.Day, search.Slot, search.Role?.ToString()],
                    row => new PlaceMessage(
                        row.GetGuid(0),
                        row.GetGuid(1),
                        row.GetGuid(2),
                        PlaceTime.On(row.GetFieldValue<DateTimeOffset>(3), row.GetString(4)),
                        row.Name<MessageRole>(5),
                        row.Name<QueueState>(6),
                        row.Text(7) is { } fault ? Enum.Parse<DeliveryFault>(fault) : null),
                    http.RequestAborted);
                await http.Looks(session, messages.Select(message => message.ProbationerId));
                return new PlaceMessages(messages.CountBy(message => message.State).ToDictionary(), messages);
            });
}
