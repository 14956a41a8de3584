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
    /// <summary>What is booked with its extra fields, those that the agent's service wants at booking among them.</summary>
    /// <param name="list">Of the agent's service; null when it has none.</param>
    public static async Task<Decision> WithBooking(
        HttpContext http,
        Work work,
        Decision decision,
        ExtraFieldList? list,
        IReadOnlyList<FilledField> filled)
    {
        if (list is null && filled.Count == 0)
        {
            return decision;
        }

        var together = decision.Facts.OfType<ConvocationBooked>().ToArray();

        foreach (var booked in together)
        {
            var command = new FillExtraFields(
                [
                    .. filled
                        .Where(field => IsOf(booked, field) || !Array.Exists(together, other => IsOf(other, field)))
                        .Select(given => new GivenField(given.FieldId, Guid.CreateVersion7(), given.Value.Trim())),
                ],
                AtBooking: true,
                work.Request.Agent.Id,
                work.Now);
            var facts = FillExtraFields.Decide(Convocation.Evolve(null, booked), list, command);
            await Keep(http, work, facts, booked.ProbationerId, command);
            decision = decision.And(facts);
        }

        return decision;

        // Of two convocations booked in one go, each takes those of its kind.
        bool IsOf(ConvocationBooked booked, FilledField field) =>
            ExtraFieldList.FieldsOf(list, booked.Kind).Any(own => own.Id == field.FieldId);
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
