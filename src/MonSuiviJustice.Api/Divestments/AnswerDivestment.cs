using System.ComponentModel.DataAnnotations;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Divestments;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Divestments;

/// <param name="Comment">For whoever asked; sealed under the key of the person.</param>
/// <param name="ServiceCode">For which service; the agent's own when left out.</param>
public sealed record AnswerDivestmentBody(
    DivestmentReply Reply,
    [property: StringLength(120, MinimumLength = 1)] string? Comment = null,
    [property: StringLength(60, MinimumLength = 1)] string? ServiceCode = null);

public static class AnswerDivestmentEndpoint
{
    /// <summary>
    /// One of the services that were asked says yes or no; a central administrator says it in the place of any. When all have
    /// accepted, the follow-up goes over; one refusal ends it.
    /// </summary>
    [WolverinePost("/v1/divestments/{divestmentId}/answers"), Needs(Right.AnswerDivestment)]
    public static Task<IResult> Post(Guid divestmentId, AnswerDivestmentBody body, HttpContext http) =>
        http.Writer().Change(http, divestmentId, (divestment, agent) => ServiceOf(divestment, body, agent), async (work, divestment, person) =>
        {
            var agent = work.Request.Agent;
            var serviceCode = body.ServiceCode ?? agent.ServiceCode;
            var merged = await work.Merged(person, http.RequestAborted);
            var opened = await http.Vault().Open(work.Session, [person.Id], http.Opening(), http.RequestAborted);
            var record = opened.GetValueOrDefault(person.Id);
            var sealedId = body.Comment is null || record is null ? default(Guid?) : Guid.CreateVersion7();
            var decision = AnswerDivestment.Decide(divestment, person, merged, new(
                ServiceCode: serviceCode,
                Reply: body.Reply,
                IsComplete: record.IsComplete(),
                SealedId: sealedId,
                InPlace: serviceCode != agent.ServiceCode,
                AgentId: agent.Id,
                At: work.Now));

            if (decision.Facts.Count > 0 && record is not null && sealedId is { } textId && body.Comment is { } comment)
            {
                Vault.Keep(work.Session, [(textId, record, comment.Trim())]);
            }

            return decision;
        });

    /// <summary>Whoever has no part in it learns nothing of it: as if in the place of the service that asks.</summary>
    private static string ServiceOf(Divestment divestment, AnswerDivestmentBody body, Agent agent) =>
        (body.ServiceCode ?? agent.ServiceCode) is var service && divestment.Concerns(service)
            ? service
            : divestment.RequestingServiceCode;
}
