using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Access;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Projections.Convocations;
using MonSuiviJustice.Projections.Notifications;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Notifications;

/// <summary>Somebody whom a text did not reach, and what is to be done.</summary>
/// <param name="Role">What the text said.</param>
/// <param name="Fault">Why it did not arrive.</param>
/// <param name="DueAt">Of the step.</param>
/// <param name="Overdue">It should have been done before.</param>
public sealed record EscalationLine(
    Guid EscalationId,
    Guid ConvocationId,
    Guid ProbationerId,
    DateTimeOffset StartsAt,
    MessageRole Role,
    DeliveryFault Fault,
    EscalationStep Step,
    DateTimeOffset DueAt,
    bool Overdue)
{
    /// <summary>In French: what to do.</summary>
    public string Task => Step switch
    {
        EscalationStep.NumberAsked => "Demander un autre numéro à la personne, ou la prévenir autrement.",
        EscalationStep.LetterAsked => "Imprimer le courrier et l'envoyer.",
        EscalationStep.Closed => "Rien : la personne est prévenue.",
    };
}

public static class GetEscalationsEndpoint
{
    private const int Most = 500;

    private static readonly string Open =
        $"""
         select e.escalation_id, e.convocation_id, e.probationer_id, c.starts_at, e.role, e.fault, e.step, e.due_at
         from {EscalationTable.Rows} e join {ConvocationTable.Rows} c using (convocation_id)
         where e.service_code = $1 and e.step <> 'Closed'
         order by e.due_at, e.escalation_id
         limit {Most}
         """;

    /// <summary>The people of a service whom a text did not reach and whom nobody has told otherwise, the most urgent first.</summary>
    [WolverineGet("/v1/services/{serviceCode}/escalations"), Needs(Right.ReadInbox)]
    [ProducesResponseType<IReadOnlyList<EscalationLine>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(string serviceCode, IQuerySession session, TimeProvider clock, HttpContext http)
    {
        if (!await http.Reaches().Includes(http.Agent(), Right.ReadInbox, serviceCode, http.RequestAborted))
        {
            return Reaches.OutOfReach;
        }

        var now = clock.Now();
        var open = await session.Rows(
            Open,
            [serviceCode],
            row => new EscalationLine(
                row.GetGuid(0),
                row.GetGuid(1),
                row.GetGuid(2),
                row.GetFieldValue<DateTimeOffset>(3),
                row.Name<MessageRole>(4),
                row.Name<DeliveryFault>(5),
                row.Name<EscalationStep>(6),
                row.GetFieldValue<DateTimeOffset>(7),
                row.GetFieldValue<DateTimeOffset>(7) <= now),
            http.RequestAborted);
        await http.Looks(session, open.Select(line => line.ProbationerId));
        return Results.Ok(open);
    }
}
