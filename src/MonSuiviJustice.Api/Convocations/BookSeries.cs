using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Probationers;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Convocations;

/// <param name="Date">On the calendar of the place.</param>
/// <param name="Time">On the clock of the place.</param>
public sealed record ConfirmedDate(DateOnly Date, TimeOnly Time);

/// <param name="Dates">At most sixty, as proposed or as the agent wants them.</param>
/// <param name="Telling">What is told of the first; of the others the person is reminded. Mandatory as for one.</param>
/// <param name="Acknowledge">The overlaps that the agent accepts, on all dates.</param>
public sealed record BookSeriesBody(
    Guid AgendaId,
    ConvocationKind Kind,
    [property: Length(1, 60)] IReadOnlyList<ConfirmedDate> Dates,
    [property: Range(5, 480)] int Minutes = 30,
    Telling? Telling = null,
    IReadOnlyList<Overlap>? Acknowledge = null);

public sealed record SeriesLine(DateOnly Date, TimeOnly Time, Guid ConvocationId);

public static class BookSeriesEndpoint
{
    /// <summary>All dates of a follow-up at free times of one agenda, in one transaction under one key: all, or none.</summary>
    [WolverinePost("/v1/probationers/{probationerId}/convocations"), Needs(Right.BookConvocation)]
    [ProducesResponseType<IReadOnlyList<SeriesLine>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Post(Guid probationerId, BookSeriesBody body, HttpContext http)
    {
        IReadOnlyList<SeriesLine> lines = [];
        var written = await http.Writer().Write(http, async work =>
        {
            var agenda = work.Existing<Agenda>(body.AgendaId);
            var person = work.Existing<Probationer>(probationerId);
            var ids = body.Dates.Select((_, index) => IdOf(work, "convocation", index)).ToArray();
            var convocations = ids.Select(work.Possible<Convocation>).ToArray();
            await work.Load(http.RequestAborted);
            await work.Demand(agenda.State.ServiceCode, http.RequestAborted);

            var place = work.Existing<Place>(agenda.State.PlaceId);
            await work.Load(http.RequestAborted);
            var held = await HeldTimes.Around(
                work.Session,
                Span(body, agenda.State, probationerId),
                isFree: true,
                http.RequestAborted);

            SeriesDate[] dates =
            [
                .. body.Dates.Select((date, index) => new SeriesDate(ids[index], convocations[index].Possible, new(
                    IdOf(work, "slot", index), agenda.State, place.State, body.Kind, date.Date, date.Time, body.Minutes))),
            ];
            lines = [.. dates.Select(it => new SeriesLine(it.Time.Date, it.Time.Time, it.ConvocationId))];

            foreach (var date in dates.Where(date => date.Convocation is null))
            {
                work.Starts<Slot>(date.Time.SlotId);
            }

            var whole = await work.Whole(person.State, http.RequestAborted);
            var decision = BookSeries.Decide(
                dates,
                whole,
                new(held, body.Acknowledge ?? []),
                new(
                    body.Telling,
                    work.Request.Agent,
                    work.Now,
                    await work.ScopeFor([whole], [agenda.State.ServiceCode], http.RequestAborted)));
            HeldTimes.Take(work, decision, body.AgendaId, body.Minutes, isFree: true);
            return decision;
        });

        return written is Written ? Results.Ok(lines) : written;
    }

    // From the key of the request, so that the same request names the same things again.
    private static Guid IdOf(Work work, string kind, int index) => StableId.Of(
        kind,
        string.Create(CultureInfo.InvariantCulture, $"{work.Request.Agent.Id}/{work.Request.Key}/{index}"));

    private static HeldTime Span(BookSeriesBody body, Agenda agenda, Guid personId)
    {
        var starts = body.Dates.Select(date => PlaceTime.At(date.Date, date.Time, agenda.TimeZone)).ToArray();
        return new(Guid.Empty, personId, agenda.Id, starts.Min(), starts.Max().AddMinutes(body.Minutes));
    }
}
