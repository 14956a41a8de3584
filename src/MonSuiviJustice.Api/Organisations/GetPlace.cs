using System.Data.Common;
using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Organisations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Organisations;

/// <param name="SwitchboardLine">Whom to call, in national form; null where people only write.</param>
/// <param name="Mailbox">Where to write; null where people only call.</param>
/// <param name="MainContact">The one of the two that texts name.</param>
/// <param name="PreparationLink">A page that says how to come prepared; null when there is none yet.</param>
/// <param name="TimeZone">IANA name.</param>
/// <param name="Kinds">What is held there.</param>
/// <param name="Moves">To come; only when one place is asked for.</param>
public sealed record PlaceLine(
    Guid PlaceId,
    string ServiceCode,
    string Label,
    string Street,
    string? SwitchboardLine,
    string? Mailbox,
    ContactMethod MainContact,
    string? PreparationLink,
    string TimeZone,
    IReadOnlyList<ConvocationKind> Kinds,
    bool Archived,
    IReadOnlyList<PlannedMove>? Moves = null)
{
    internal const string Columns =
        """
        place_id, service_code, label, street, switchboard_line, mailbox, main_contact, preparation_link, time_zone,
        kinds, archived
        """;

    internal static PlaceLine Of(DbDataReader row) => new(
        PlaceId: row.GetGuid(0),
        ServiceCode: row.GetString(1),
        Label: row.GetString(2),
        Street: row.GetString(3),
        SwitchboardLine: row.Text(4),
        Mailbox: row.Text(5),
        MainContact: row.Name<ContactMethod>(6),
        PreparationLink: row.Text(7),
        TimeZone: row.GetString(8),
        Kinds: [.. row.Texts(9).Select(Enum.Parse<ConvocationKind>)],
        Archived: row.GetBoolean(10));

    internal static PlaceLine Of(Place place) => new(
        place.Id,
        place.ServiceCode,
        place.Details.Label,
        place.Details.Street,
        place.Details.SwitchboardLine,
        place.Details.Mailbox,
        place.Details.MainContact,
        place.Details.PreparationLink,
        place.TimeZone,
        place.Kinds,
        place.IsArchived,
        [
            .. place.Moves.Where(move => !move.IsDone)
                .Select(move => new PlannedMove(move.From, move.Street, move.SwitchboardLine)),
        ]);
}

/// <param name="From">The first day there, on the calendar of the place.</param>
/// <param name="SwitchboardLine">Whom to call there; null when the line moves along.</param>
public sealed record PlannedMove(DateOnly From, string Street, string? SwitchboardLine);

public static class GetPlaceEndpoint
{
    /// <summary>Folded from its stream: right at once after a change.</summary>
    [WolverineGet("/v1/places/{placeId}"), Needs(Right.ReadDirectory)]
    [ProducesResponseType<PlaceLine>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(Guid placeId, IQuerySession session, HttpContext http) =>
        await session.Events.AggregateStreamAsync<Place>(placeId, token: http.RequestAborted) is { } place
            ? Results.Ok(PlaceLine.Of(place))
            : Problem.NotFound;
}
