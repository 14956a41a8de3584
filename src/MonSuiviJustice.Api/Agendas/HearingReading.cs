using Marten;
using MonSuiviJustice.Api.Access;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Projections.Agendas;
using MonSuiviJustice.Projections.Organisations;

namespace MonSuiviJustice.Api.Agendas;

/// <summary>
/// Reads a hearing table in a handful of round trips, however long it is: the month, the seats, the columns, the names and
/// the texts out of the vault.
/// </summary>
internal sealed class HearingReading(HttpContext http, IQuerySession session, DateTimeOffset now)
{
    // The next slot of each service is the first entry of an index: not all of them are read for it.
    private static readonly string Opening =
        $"""
         select time_zone, (
             select min(next.day) from unnest($2) service(code)
             cross join lateral (
                 select s.day from {SlotTable.Rows} s
                 where s.service_code = service.code and s.kind = $3 and s.starts_at > $4
                     and not s.closed and s.reserved_for is null
                 order by s.starts_at limit 1) next)
         from {ServiceTable.Rows} where service_code = $1
         """;

    /// <summary>What is asked for, or why it is not shown.</summary>
    public async Task<IResult> Show(HearingSearch search, Func<HearingTable, IResult> answer)
    {
        if (search.Kind is not { } kind || !KindTable.IsAfterHearing(kind))
        {
            return Problem.Invalid(new InvalidField("kind", "Indiquez un type de sortie d'audience."));
        }

        var agent = http.Agent();
        var reached = await http.Reaches().ServicesOf(agent, Right.ReadAgenda, http.RequestAborted);

        if (search.Service is { } named && reached?.Contains(named) == false)
        {
            return Reaches.OutOfReach;
        }

        var own = search.Service ?? agent.ServiceCode;
        var jurisdiction = await http.Reaches().JurisdictionOf(own, http.RequestAborted);
        IReadOnlyList<string> services = reached is null ? jurisdiction : [.. jurisdiction.Intersect(reached)];
        return await session.Rows(
            Opening,
            [own, services.ToArray(), kind.ToString(), now],
            row => new Calendar(PlaceTime.DayOf(now, row.GetString(0)), row.IsDBNull(1) ? null : row.GetFieldValue<DateOnly>(1)),
            http.RequestAborted) is [var calendar]
                ? answer(await Read(search, kind, services, calendar))
                : Problem.NotFound;
    }

    private async Task<HearingTable> Read(
        HearingSearch search,
        ConvocationKind kind,
        IReadOnlyList<string> services,
        Calendar calendar)
    {
        var (from, to) = search.Day is { } day ? (day, day) : MonthOf(search.Month ?? calendar.FirstSlot ?? calendar.Today);
        var seats = await HearingSeats.Read(
            session,
            new Conditions()
                .AnyOf("a.service_code", services)
                .And("s.kind = ?", kind.ToString())
                .And("s.day >= ?", from)
                .And("s.day <= ?", to)
                .And("a.place_id = ?", search.Place)
                .And("a.agenda_id = ?", search.Agenda),
            http.RequestAborted);
        var taken = seats.SelectMany(slot => slot.Seated).ToArray();
        var columns = await ColumnsOf([.. services, .. taken.Select(one => one.Seated.ServiceCode)], kind);
        var names = await http.Names(session, taken.Select(one => one.Seated.ProbationerId));
        Guid[] texts = [.. taken.SelectMany(one => one.Filled).Select(filled => filled.SealedId)];
        var values = texts.Length == 0
            ? new Dictionary<Guid, string>()
            : await http.Vault().Read(session, texts, http.Opening(), http.RequestAborted);
        var thisMonth = MonthOf(calendar.Today).From;

        return new(
            kind,
            from,
            to,
            [.. Enumerable.Range(0, 6).Select(thisMonth.AddMonths)],
            columns,
            [.. seats.SelectMany(slot => LinesOf(slot, one => SeatOf(one, names, values)))]);
    }

    // Whoever sits first: the free seats of an hour stand below.
    private static IEnumerable<HearingLine> LinesOf(SeatedSlot slot, Func<SeatedOne, HearingSeat> seatOf) =>
    [
        .. slot.Seated.Select(one => LineOf(slot.Slot, seatOf(one))),
        .. Enumerable.Range(0, Math.Max(0, slot.Free)).Select(_ => LineOf(slot.Slot, taken: null)),
    ];

    private static HearingLine LineOf(SlotOfTable slot, HearingSeat? taken) =>
        new(slot.Date, slot.Time, slot.SlotId, slot.PlaceId, slot.Place, slot.AgendaId, slot.Agenda, taken);

    private static HearingSeat SeatOf(
        SeatedOne one,
        Func<Guid, PersonName> names,
        IReadOnlyDictionary<Guid, string> values)
    {
        var number = one.Filled.FirstOrDefault(filled => filled.FieldId == ExtraField.ProsecutorNumber.Id);
        return new(
            one.Seated.ConvocationId,
            one.Seated.Status,
            names(one.Seated.ProbationerId),
            number is null ? null : values.GetValueOrDefault(number.SealedId),
            one.Seated.ServiceCode,
            one.Seated.Service,
            one.Seated.Role,
            [.. one.Filled
                .Where(filled => filled != number)
                .Select(filled => new HearingCell(filled.FieldId, values.GetValueOrDefault(filled.SealedId)))]);
    }

    private async Task<IReadOnlyList<HearingColumn>> ColumnsOf(IEnumerable<string> services, ConvocationKind kind)
    {
        Guid[] ids = [.. services.Distinct().Select(ExtraFieldList.IdOf)];
        var facts = await http.RequestServices.GetRequiredService<Streams>().Read(session, ids, http.RequestAborted);
        var lists = facts.FoldAll<ExtraFieldList, ExtraFieldEvent>(ExtraFieldList.Evolve);
        return [.. lists.Values
            .OrderBy(list => list.ServiceCode, StringComparer.Ordinal)
            .SelectMany(list => list.Of(kind)
                .Select(field => new HearingColumn(field.Id, list.ServiceCode, field.Label, field.Type, field.Scope)))];
    }

    private static (DateOnly From, DateOnly To) MonthOf(DateOnly day)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        return (first, first.AddMonths(1).AddDays(-1));
    }

    /// <param name="FirstSlot">The day of the next slot that stands open; null without any.</param>
    private sealed record Calendar(DateOnly Today, DateOnly? FirstSlot);
}
