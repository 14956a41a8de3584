using System.ComponentModel.DataAnnotations;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Organisations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Organisations;

/// <param name="Reason">In French, about the structure and nobody.</param>
/// <param name="From">Codes of linked services; all of them when left out.</param>
public sealed record AttachPeopleBody(
    [property: StringLength(200, MinimumLength = 3)] string Reason,
    [property: Paragraphs(most: 50, longest: 60)] IReadOnlyList<string>? From = null);

public static class AttachPeopleEndpoint
{
    /// <summary>Whoever the linked services follow now is followed by this one too, a moment later.</summary>
    [WolverinePost("/v1/services/{serviceCode}/attachments"), Needs(Right.OrganiseServices)]
    public static Task<IResult> Post(string serviceCode, AttachPeopleBody body, HttpContext http) =>
        http.Writer().Write(http, async work =>
        {
            var service = work.Existing<Service>(Service.IdOf(serviceCode));
            await work.Load(http.RequestAborted);
            await work.Demand(service.State.Code, http.RequestAborted);
            var attachmentId = Guid.CreateVersion7();
            work.Created($"/v1/services/{serviceCode}/attachments/{attachmentId}");
            return AttachPeople.Decide(service.State, new(
                AttachmentId: attachmentId,
                From: [.. body.From?.Distinct() ?? service.State.Links.Order(StringComparer.Ordinal)],
                Reason: body.Reason.Trim(),
                AgentId: work.Request.Agent.Id,
                At: work.Now));
        });
}
