using System.Data.Common;
using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Agendas;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Api.Organisations;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Projections.Agendas;
using MonSuiviJustice.Projections.Convocations;
using MonSuiviJustice.Projections.Organisations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Convocations;

/// <summary>Where an agent may convene a person for one kind, and what to do where not.</summary>
/// <param name="Commune">Who is competent today where the person lives, and by which rule; null when that is not known.</param>
/// <param name="Services">Those that are competent, that follow the person, and those of the agent's jurisdiction.</param>
/// <param name="NextSlots">The next free seats in the services where the agent may book.</param>
/// <param name="Gaps">What somebody should repair in the file: it stops no booking (ADR 0027).</param>
/// <param name="Delay">The legal delay after that hearing; null where the kind has none.</param>
/// <param name="Fallback">In French, when no competent service holds this kind in the tool yet; null otherwise.</param>
public sealed record BookingOptions(
    CommuneServices? Commune,
    IReadOnlyList<BookingService> Services,
    IReadOnlyList<SlotSheet> NextSlots,
    string? Fallback,
    BookingDelay? Delay,
    IReadOnlyList<FileGap> Gaps);

/// <param name="Days">After the day of the hearing.</param>
/// <param name="Source">The text that says so.</param>
/// <param name="LastDay">Whoever is received after it is received late.</param>
/// <param name="Warning">In French, when no seat is free until then; null otherwise.</param>
public sealed record BookingDelay(DateOnly HearingOn, int Days, string Source, DateOnly LastDay, string? Warning);

/// <param name="Competent">For the commune of the person, today.</param>
/// <param name="Follows">Why it follows the person; null when it does not.</param>
/// <param name="Places">Where it holds this kind; none when it does not use the tool for it yet.</param>
/// <param name="Refusal">Code of the reason why the agent does not book here; null when they do.</param>
/// <param name="Instead">The same in French, with what to do instead.</param>
public sealed record BookingService(
    string ServiceCode,
    ServiceType Type,
    string Label,
    bool Competent,
    FollowingReason? Follows,
    IReadOnlyList<BookingPlace> Places,
    string? Refusal,
    string? Instead);

public sealed record BookingPlace(Guid PlaceId, string Label);

public static class GetBookingOptionsEndpoint
{
    private const string NotDeployed =
        "Le service compétent ne tient pas encore ce type de convocation dans l'outil : faites suivre la personne par votre "
        + "service pour la convoquer chez vous, ou remettez-lui une convocation sur papier.";

    private const int SlotsShown = 10;

    private static readonly string Services =
        $"""
         select s.service_code, s.type, s.label, p.place_id, p.label
         from {ServiceTable.Rows} s
         left join {PlaceTable.Rows} p on p.service_code = s.service_code and not p.archived and $2 = any(p.kinds)
         where s.service_code = any($1) and s.archived is not true
         order by s.type, s.service_code, p.label, p.place_id
         """;

    /// <summary>
    /// The services where a person may be convened for a kind: those that are competent today, with the rule that decided, those
    /// that follow the person, and the agent's own; their next free seats; and what to do where the agent may not book. The
    /// legal delay is counted from the day of the hearing, today when left out.
    /// </summary>
    [WolverineGet("/v1/probationers/{probationerId}/booking-options/{kind}"), Needs(Right.ReadProbationer)]
    [ProducesResponseType<BookingOptions>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(
        Guid probationerId,
        ConvocationKind kind,
        DateOnly? hearingOn,
        IQuerySession session,
        TimeProvider clock,
        HttpContext http) => http.ShowPerson(session, probationerId, async (card, _) =>
        {
            var agent = http.Agent();
            var identity = card.MergedInto ?? probationerId;
            var opened = await http.Vault().Open(session, [identity], http.Opening(), http.RequestAborted);
            var record = opened.GetValueOrDefault(identity)?.Record;
            var commune = record?.CommuneInsee is { } insee
                ? await GetCommuneServicesEndpoint.Find(session, insee, GetCommuneServicesEndpoint.Today(clock), http.RequestAborted)
                : null;
            var candidates = await CandidateServices.Of(session, agent, communeInsee: null, clock.Now(), http.RequestAborted);
            var jurisdiction = await http.Reaches().JurisdictionOf(agent.ServiceCode, http.RequestAborted);
            var reached = await http.Reaches().ServicesOf(agent, Right.BookConvocation, http.RequestAborted);
            var scope = reached is null ? null : new BookingScope([.. jurisdiction], candidates.BooksAnywhere(agent));
            string[] competent = [.. new[] { commune?.Court, commune?.Spip }.OfType<NamedService>().Select(it => it.ServiceCode)];
            string[] codes = [.. competent, .. card.Following.Select(it => it.ServiceCode), .. jurisdiction];
            var held = KindTable.Of(kind).HeldBy;
            var rows = await session.Rows(Services, [codes, kind.ToString()], Row.Of, http.RequestAborted);
            BookingService[] services =
            [
                .. rows
                    .Where(row => held is null || row.Type == held)
                    .GroupBy(row => row.ServiceCode)
                    .Select(service => LineOf([.. service], competent, card.Following, ReasonNot)),
            ];
            string[] bookable = [.. services.Where(it => it.Refusal is null && it.Places.Count > 0).Select(it => it.ServiceCode)];
            var slots = bookable.Length == 0
                ? []
                : await new FreeSlots(kind, bookable, null, null, null, null, SlotsShown).Read(session, clock.Now(), http.RequestAborted);

            return new BookingOptions(
                commune,
                services,
                [.. slots.Take(SlotsShown)],
                services.Any(it => it.Competent) && !services.Any(it => it is { Competent: true, Places.Count: > 0 }) ? NotDeployed : null,
                DelayOf(
                    await GetLegalDelaysEndpoint.Find(session, http.RequestAborted),
                    kind,
                    hearingOn ?? GetCommuneServicesEndpoint.Today(clock),
                    slots),
                record?.Gaps() ?? []);

            (string Code, string Message)? ReasonNot(string service)
            {
                if (!KindAccess.MayBook(agent.Role, kind))
                {
                    return (BookConvocation.KindNotYours.Code, BookConvocation.KindNotYours.Message);
                }

                if (scope?.Refuses(card.Following, service) is { } because)
                {
                    return (because.Code, because.Message);
                }

                return scope is { Anywhere: false } && reached?.Contains(service) == false
                    ? (EdgeRefusals.OutOfReach.Code, EdgeRefusals.OutOfReach.Message)
                    : null;
            }
        });

    private static BookingDelay? DelayOf(
        LegalDelays delays,
        ConvocationKind kind,
        DateOnly hearingOn,
        IReadOnlyList<SlotSheet> free)
    {
        if (delays.Of(kind, hearingOn) is not { Days: { } days, Source: var source })
        {
            return null;
        }

        var last = hearingOn.AddDays(days);
        return new(
            hearingOn,
            days,
            source,
            last,
            free.Any(slot => DelayWords.Warning(last, slot.StartsAt) is null) ? null : DelayWords.NothingFree(last, days, source));
    }

    private static BookingService LineOf(
        IReadOnlyList<Row> rows,
        IReadOnlyList<string> competent,
        IReadOnlyList<Followed> following,
        Func<string, (string Code, string Message)?> reasonNot)
    {
        var (code, type, label, _, _) = rows[0];
        var reason = reasonNot(code);
        return new(
            code,
            type,
            label,
            competent.Contains(code),
            following.FirstOrDefault(it => it.ServiceCode == code)?.Reason,
            [.. rows.Where(row => row.PlaceId is not null).Select(row => new BookingPlace(row.PlaceId ?? default, row.Place ?? ""))],
            reason?.Code,
            reason?.Message);
    }

    private sealed record Row(string ServiceCode, ServiceType Type, string Label, Guid? PlaceId, string? Place)
    {
        public static Row Of(DbDataReader row) => new(
            row.GetString(0),
            row.Name<ServiceType>(1),
            row.GetString(2),
            row.GetGuidOrNull(3),
            row.Text(4));
    }
}
