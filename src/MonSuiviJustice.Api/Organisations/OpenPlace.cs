using System.ComponentModel.DataAnnotations;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Organisations;

/// <param name="Label">As people know it.</param>
/// <param name="Street">Where to go, in one line.</param>
/// <param name="Kinds">What is held there.</param>
/// <param name="SwitchboardLine">Whom to call; mandatory when it is the main contact.</param>
/// <param name="Mailbox">Where to write; mandatory when it is the main contact.</param>
/// <param name="MainContact">The one that texts name.</param>
/// <param name="PreparationLink">A page that says how to come prepared.</param>
/// <param name="CommuneInsee">
/// INSEE code of its commune when the seat of the service is elsewhere: it says which holidays. Told at the opening only.
/// </param>
public sealed record PlaceBody(
    [property: StringLength(100, MinimumLength = 1)] string Label,
    [property: StringLength(200, MinimumLength = 1)] string Street,
    FactList<ConvocationKind> Kinds,
    [property: StringLength(20, MinimumLength = 4)] string? SwitchboardLine = null,
    [property: StringLength(60, MinimumLength = 5)] string? Mailbox = null,
    ContactMethod MainContact = ContactMethod.Phone,
    [property: StringLength(200, MinimumLength = 8)] string? PreparationLink = null,
    [property: StringLength(5, MinimumLength = 5)] string? CommuneInsee = null)
{
    internal PlaceDetails Details =>
        new(Label, Street, SwitchboardLine, Mailbox, MainContact, PreparationLink, Kinds);
}

public static class OpenPlaceEndpoint
{
    [WolverinePost("/v1/services/{serviceCode}/places"), Needs(Right.OpenPlace)]
    public static Task<IResult> Post(string serviceCode, PlaceBody body, HttpContext http) =>
        http.Writer().Write(http, async work =>
        {
            var placeId = Guid.CreateVersion7();
            var service = work.Existing<Service>(Service.IdOf(serviceCode));
            await work.Load(http.RequestAborted);
            await work.Demand(service.State.Code, http.RequestAborted);

            work.Starts<Place>(placeId);
            work.Created($"/v1/places/{placeId}");
            return OpenPlace.Decide(null, service.State, new(
                PlaceId: placeId,
                Details: body.Details,
                AgentId: work.Request.Agent.Id,
                At: work.Now,
                CommuneInsee: body.CommuneInsee));
        });
}
