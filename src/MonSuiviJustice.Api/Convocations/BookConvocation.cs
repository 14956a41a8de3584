using System.ComponentModel.DataAnnotations;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Probationers;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Convocations;

/// <param name="SlotId">A slot opened beforehand; absent for a free time.</param>
/// <param name="AgendaId">For a free time, with its kind, date and time: a slot is opened for this convocation alone.</param>
/// <param name="Date">On the calendar of the place.</param>
/// <param name="Time">On the clock of the place.</param>
/// <param name="Minutes">How long it lasts, at a free time.</param>
/// <param name="Telling">Mandatory when the person can receive texts.</param>
/// <param name="AsReferent">The agent becomes the referent of a person who has none.</param>
/// <param name="Reconvokes">The missed or excused convocation that this one replaces.</param>
/// <param name="Acknowledge">The overlaps that the agent accepts; whatever overlaps otherwise is refused.</param>
/// <param name="ExtraFields">Of the agent's service; those that it wants at booking are mandatory.</param>
/// <param name="HearingOn">The day of the hearing that it is given after; the legal delay is counted from it.</param>
/// <param name="ProsecutorNumber">Of the case at the prosecutor's office, on a kind that may bear it; kept in the vault.</param>
public sealed record BookConvocationBody(
    Guid ProbationerId,
    Guid? SlotId = null,
    Guid? AgendaId = null,
    ConvocationKind? Kind = null,
    DateOnly? Date = null,
    TimeOnly? Time = null,
    [property: Range(5, 480)] int Minutes = 30,
    Telling? Telling = null,
    bool AsReferent = false,
    Guid? Reconvokes = null,
    IReadOnlyList<Overlap>? Acknowledge = null,
    IReadOnlyList<FilledField>? ExtraFields = null,
    [property: StringLength(60, MinimumLength = 1)] string? ProsecutorNumber = null,
    DateOnly? HearingOn = null)
{
    internal IReadOnlyList<FilledField> Filled => FilledField.All(ExtraFields, ProsecutorNumber);
}

/// <param name="Value">A text, or a date written year-month-day; at most 500 characters.</param>
public sealed record FilledField(Guid FieldId, string Value)
{
    /// <summary>The number of the case is a field as the others, but one that every service has.</summary>
    internal static IReadOnlyList<FilledField> All(IReadOnlyList<FilledField>? given, string? prosecutorNumber) =>
    [
        .. given ?? [],
        .. prosecutorNumber is { } number ? new FilledField[] { new(ExtraField.ProsecutorNumber.Id, number) } : [],
    ];
}

public static class BookConvocationEndpoint
{
    /// <summary>
    /// Two streams, one transaction: the slot owns the seats, so a race for the last one is lost there and decided again.
    /// </summary>
    [WolverinePost("/v1/convocations"), Needs(Right.BookConvocation)]
    public static Task<IResult> Post(BookConvocationBody body, HttpContext http) =>
        http.Writer().Write(http, async work =>
        {
            var convocationId = Guid.CreateVersion7();
            var person = work.Existing<Probationer>(body.ProbationerId);
            var former = body.Reconvokes is { } formerId ? work.Existing<Convocation>(formerId) : null;
            var fields = work.Possible<ExtraFieldList>(ExtraFieldList.IdOf(work.Request.Agent.ServiceCode));
            var seat = body switch
            {
                { SlotId: { } slotId, AgendaId: null, Date: null, Time: null } =>
                    await ChosenSeat.In(work, slotId, body.ProbationerId, http.RequestAborted),
                { SlotId: null, AgendaId: { } agendaId, Kind: { } kind, Date: { } date, Time: { } time } =>
                    await ChosenSeat.At(
                        work,
                        new(agendaId, kind, date, time, body.Minutes),
                        body.ProbationerId,
                        http.RequestAborted),
                _ => throw new StopException(Problem.Invalid(new InvalidField(
                    "/slotId",
                    "Indiquez un créneau, ou bien un agenda, un type, une date et une heure."))),
            };

            var whole = await work.Whole(person.State, http.RequestAborted);
            work.Starts<Convocation>(convocationId);
            work.Created($"/v1/convocations/{convocationId}");
            var decision = BookConvocation.Decide(
                null,
                seat.Seat,
                whole,
                former?.State,
                seat.SameTime(body.Acknowledge),
                new(
                    ConvocationId: convocationId,
                    Telling: body.Telling,
                    AsReferent: body.AsReferent,
                    Agent: work.Request.Agent,
                    At: work.Now,
                    Scope: await work.ScopeFor([whole], [seat.ServiceCode], http.RequestAborted),
                    Hearing: await work.HearingOf(body.HearingOn, http.RequestAborted)));
            var taken = seat.Taken(work, decision, convocationId, body.ProbationerId);
            var filled = await SealedFields.WithBooking(http, work, taken, fields.Possible, body.Filled);
            work.Revised(1 + filled.Facts.OfType<ConvocationExtraFieldFilled>().Count());
            return filled;
        });
}
