using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Projections.Convocations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Convocations;

/// <param name="SlotIds">Two: one of a hearing at the SAP (or SAP DDSE), one of a hearing at the SPIP.</param>
/// <param name="Telling">Mandatory when the person can receive texts: one text tells both.</param>
/// <param name="Acknowledge">The overlaps that the agent accepts, for both.</param>
/// <param name="ExtraFields">Of the agent's service: each convocation takes those of its kind.</param>
/// <param name="ProsecutorNumber">Of the case at the prosecutor's office, on both; kept in the vault.</param>
/// <param name="HearingOn">The day of the hearing; the legal delays are counted from it.</param>
public sealed record BookPairBody(
    Guid ProbationerId,
    [property: Length(2, 2)] IReadOnlyList<Guid> SlotIds,
    Telling? Telling = null,
    IReadOnlyList<Overlap>? Acknowledge = null,
    IReadOnlyList<FilledField>? ExtraFields = null,
    [property: StringLength(60, MinimumLength = 1)] string? ProsecutorNumber = null,
    DateOnly? HearingOn = null);

/// <param name="Warning">In French, when the date is after the legal delay: it is booked all the same. Null in time.</param>
public sealed record PairLine(Guid SlotId, Guid ConvocationId, string? Warning = null);

public static class BookPairEndpoint
{
    /// <summary>
    /// The date at the judge's and the one at the SPIP in one transaction under one key: both, or neither, and then the answer
    /// names the one that went.
    /// </summary>
    [WolverinePost("/v1/convocation-pairs"), Needs(Right.BookConvocation)]
    [ProducesResponseType<IReadOnlyList<PairLine>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Post(BookPairBody body, HttpContext http)
    {
        IReadOnlyList<PairLine> lines = [];
        var written = await http.Writer().Write(http, async work =>
        {
            var person = work.Existing<Probationer>(body.ProbationerId);
            var fields = work.Possible<ExtraFieldList>(ExtraFieldList.IdOf(work.Request.Agent.ServiceCode));
            lines = [.. body.SlotIds.Select((slotId, index) => new PairLine(slotId, IdOf(work, index)))];
            var asked = lines
                .Select(line => (Slot: work.Existing<Slot>(line.SlotId), Convocation: work.Possible<Convocation>(line.ConvocationId)))
                .ToArray();
            await work.Load(http.RequestAborted);
            PairHalf[] halves =
                [.. lines.Zip(asked, (line, it) => new PairHalf(line.ConvocationId, it.Convocation.Possible, it.Slot.State))];

            foreach (var half in halves)
            {
                await work.DemandSeat(half.Slot.ServiceCode, http.RequestAborted);
            }

            var whole = await work.Whole(person.State, http.RequestAborted);
            var hearing = await work.HearingOf(body.HearingOn, http.RequestAborted);
            var decision = BookPair.Decide(
                halves,
                whole,
                new(await Held(work, body.ProbationerId, halves, http.RequestAborted), body.Acknowledge ?? []),
                new(
                    body.Telling,
                    work.Request.Agent,
                    work.Now,
                    await work.ScopeFor([whole], halves.Select(half => half.Slot.ServiceCode), http.RequestAborted),
                    hearing));
            lines = [.. lines.Zip(halves, (line, half) => line with { Warning = WarningOf(half.Slot, hearing) })];

            foreach (var half in halves)
            {
                HeldTimes.Take(
                    work,
                    Decision.Accept([.. decision.Facts.OfType<ConvocationBooked>().Where(it => it.ConvocationId == half.ConvocationId)]),
                    half.Slot.AgendaId,
                    half.Slot.Minutes,
                    isFree: false);
            }

            return await SealedFields.WithBooking(
                http, work, decision, fields.Possible, FilledField.All(body.ExtraFields, body.ProsecutorNumber));
        });

        return written is Written ? Results.Ok(lines) : written;
    }

    private static string? WarningOf(Slot slot, HearingDay? hearing) =>
        DelayWords.Warning(hearing?.Delays.LastDay(slot.Kind, hearing.On), slot.StartsAt);

    // From the key of the request, so that the same request names the same things again.
    private static Guid IdOf(Work work, int index) => StableId.Of(
        "convocation",
        string.Create(CultureInfo.InvariantCulture, $"{work.Request.Agent.Id}/{work.Request.Key}/{index}"));

    // Taking the times looks in any case: what takes place then is read for whom it refused.
    private static async Task<IReadOnlyList<HeldTime>> Held(
        Work work,
        Guid personId,
        IReadOnlyList<PairHalf> halves,
        CancellationToken cancellation)
    {
        if (!work.IsRepeated)
        {
            return [];
        }

        var (from, to) = (halves.Min(half => half.Slot.StartsAt), halves.Max(half => half.Slot.EndsAt));
        return await HeldTimes.Around(work.Session, new(default, personId, default, from, to), isFree: false, cancellation);
    }
}
