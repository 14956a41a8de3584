using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Access;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Projections.Convocations;
using MonSuiviJustice.Projections.Notifications;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Notifications;

/// <param name="Convocations">Those whose reminders would move.</param>
/// <param name="CalledOff">Reminders that would not leave any more.</param>
/// <param name="Added">Reminders that would leave on another day.</param>
public sealed record ReminderPlanPreview(int Convocations, int CalledOff, int Added);

public static class PreviewReminderPlanEndpoint
{
    private const int Batch = 500;

    // Of the whole country: where the service has no plan of its own.
    private static readonly string Booked =
        $"""
         select convocation_id from {ConvocationTable.Rows}
         where status = 'Booked' and starts_at > $1 and kind = $2
             and ($3 = '{TemplateSet.National}' and not service_code = any($4) or service_code = $3)
         order by convocation_id
         """;

    /// <summary>How many reminders a plan would move. It writes nothing.</summary>
    [WolverinePost("/v1/reminder-plans/{scope}/{kind}/preview"), Needs(Right.WriteMessages), WritesNothing]
    [ProducesResponseType<ReminderPlanPreview>(StatusCodes.Status200OK)]
    public static async Task<IResult> Post(
        string scope,
        ConvocationKind kind,
        WriteReminderPlanBody body,
        IQuerySession session,
        TimeProvider clock,
        HttpContext http)
    {
        if (!await http.Reaches().Includes(http.Agent(), Right.WriteMessages, scope, http.RequestAborted))
        {
            return Reaches.OutOfReach;
        }

        if (!Enum.IsDefined(kind) || !await MessageScope.IsKnown(session, scope, http.RequestAborted))
        {
            return Problem.NotFound;
        }

        var own = await session.Rows(
            $"select scope from {ReminderPlanTable.Rows} where kind = $1 and own",
            [kind.ToString()],
            row => row.GetString(0),
            http.RequestAborted);
        var now = clock.Now();
        var ids = await session.Rows(
            Booked,
            [now, kind.ToString(), scope, own.ToArray()],
            row => row.GetGuid(0),
            http.RequestAborted);
        var facts = new List<IFact>();

        foreach (var some in ids.Chunk(Batch))
        {
            var known = await http.Streams().Read(session, some, http.RequestAborted);
            facts.AddRange(known.FoldAll<Convocation, ConvocationEvent>(Convocation.Evolve).Values
                .SelectMany(convocation => FollowReminderPlan.Decide(convocation, new(body.Plan(""), now)).Facts));
        }

        return Results.Ok(new ReminderPlanPreview(
            Convocations: facts.OfType<ConvocationPlanFollowed>().Count(),
            CalledOff: facts.OfType<ConvocationPlanFollowed>().Sum(fact => fact.CalledOff.Count),
            Added: facts.OfType<ConvocationMessagesPlanned>().Sum(fact => fact.Messages.Count)));
    }
}
