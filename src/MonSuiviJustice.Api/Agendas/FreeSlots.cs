using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Projections.Agendas;

namespace MonSuiviJustice.Api.Agendas;

/// <summary>
/// The next free seats of a kind, in the order of time. Each service is looked up by itself in an index of open slots, so
/// that the answer does not depend on how many slots there are, and passes over those that are full.
/// </summary>
/// <param name="Services">Those to look in; null for the whole country.</param>
/// <param name="From">First day, on the calendar of the place.</param>
/// <param name="To">Last day, on the calendar of the place.</param>
/// <param name="After">The last line of the page before; null for the first page.</param>
internal sealed record FreeSlots(
    ConvocationKind Kind,
    IReadOnlyList<string>? Services,
    Guid? PlaceId,
    DateOnly? From,
    DateOnly? To,
    Cursor? After,
    int Limit)
{
    /// <summary>The farthest that the calendar of a place is from the one of Greenwich.</summary>
    private static readonly TimeSpan Farthest = TimeSpan.FromHours(14);

    /// <summary>One more than asked for, when there is more.</summary>
    public Task<IReadOnlyList<SlotSheet>> Read(IQuerySession session, DateTimeOffset now, CancellationToken cancellation)
    {
        // The instants bound the search in the index, the days say what is meant.
        var conditions = new Conditions()
            .And("s.kind = ?", Kind.ToString())
            .And("s.starts_at > ?", Earliest(now))
            .And("s.starts_at < ?", To is { } to ? MidnightOf(to.AddDays(1)) + Farthest : null)
            .And("s.day >= ?", From)
            .And("s.day <= ?", To)
            .And("s.place_id = ?", PlaceId)
            .After(After, "s.starts_at", "s.slot_id");
        var (found, values) = Services is null
            ? (Next(conditions.Where), conditions.Values)
            : (OfEach(conditions), [.. conditions.Values, Services.ToArray()]);
        return session.Rows(
            $"""
             select {SlotRow.Columns} from ({found}) s join {AgendaTable.Rows} a using (agenda_id)
             order by s.starts_at, s.slot_id limit {Limit + 1}
             """,
            values,
            SlotRow.SheetOf,
            cancellation);
    }

    private static DateTimeOffset MidnightOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    private DateTimeOffset Earliest(DateTimeOffset now) =>
        From is { } from && MidnightOf(from) - Farthest is var earliest && earliest > now ? earliest : now;

    private string OfEach(Conditions conditions) =>
        $"""
         select one.* from unnest(${conditions.Values.Count + 1}::text[]) service(code)
         cross join lateral ({Next($"{conditions.Where} and s.service_code = service.code")}) one
         """;

    private string Next(string where) =>
        $"""
         select s.* from {SlotTable.Rows} s {where} and {SlotTable.IsFree}
         order by s.starts_at, s.slot_id limit {Limit + 1}
         """;
}
