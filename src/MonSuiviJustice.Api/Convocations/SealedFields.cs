using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Projections.Convocations;

namespace MonSuiviJustice.Api.Convocations;

/// <summary>What stands in the extra fields: sealed in the vault under the key of the person.</summary>
internal static class SealedFields
{
    /// <summary>The booking with its extra fields, those that the agent's service wants at booking among them.</summary>
    /// <param name="list">Of the agent's service; null when it has none.</param>
    public static async Task<Decision> WithBooking(
        HttpContext http,
        Work work,
        Decision decision,
        ExtraFieldList? list,
        BookConvocationBody body)
    {
        if (decision.Facts.OfType<ConvocationBooked>().SingleOrDefault() is not { } booked
            || (list is null && body.Filled.Count == 0))
        {
            return decision;
        }

        var command = new FillExtraFields(
            [.. body.Filled.Select(given => new GivenField(given.FieldId, Guid.CreateVersion7(), given.Value.Trim()))],
            AtBooking: true,
            work.Request.Agent.Id,
            work.Now);
        var filled = FillExtraFields.Decide(Convocation.Evolve(null, booked), list, command);
        await Keep(http, work, filled, booked.ProbationerId, command);
        work.Revised(1 + filled.Facts.Count);
        return filled is Decision.Accepted accepted ? Decision.Accept([.. decision.Facts, .. accepted.NewFacts]) : filled;
    }

    /// <summary>Keeps the values beside the facts that speak of them; 404 for a person whom the vault has forgotten.</summary>
    public static async Task Keep(HttpContext http, Work work, Decision decision, Guid personId, FillExtraFields command)
    {
        if (decision.Facts.OfType<ConvocationExtraFieldFilled>().Any())
        {
            var opened = await http.Vault().Open(work.Session, [personId], http.Opening(), http.RequestAborted);
            var person = opened.GetValueOrDefault(personId) ?? throw new StopException(Problem.NotFound);
            Vault.Keep(work.Session, [.. command.Given.Select(given => (given.SealedId, person, given.Value))]);
        }
    }

    /// <summary>The sheet with what is written in its extra fields; null where the vault has forgotten it.</summary>
    public static async Task<ConvocationSheet> Opened(HttpContext http, IQuerySession session, ConvocationSheet sheet)
    {
        if (sheet.ExtraFields is not { Count: > 0 } fields)
        {
            return sheet;
        }

        var values = await http.Vault().Read(session, [.. fields.Select(field => field.SealedId)], http.Opening(), http.RequestAborted);
        var number = fields.FirstOrDefault(field => field.FieldId == ExtraField.ProsecutorNumber.Id);
        return sheet with
        {
            ProsecutorNumber = number is null ? null : values.GetValueOrDefault(number.SealedId),
            ExtraFields =
            [
                .. fields
                    .Where(field => field != number)
                    .Select(field => field with { Value = values.GetValueOrDefault(field.SealedId) }),
            ],
        };
    }
}
