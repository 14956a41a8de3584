using System.Diagnostics;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;

namespace MonSuiviJustice.Domain.Agendas;

/// <summary>A weekday and an hour at which an agenda opens a slot every week.</summary>
/// <param name="Next">The first of its days whose slot is not open yet; days are on the calendar of the place.</param>
/// <param name="Reached">No slot of it was ever opened on that day or later, in this life or an earlier one.</param>
public sealed record RecurringSlot(
    Guid Id,
    Guid AgendaId,
    Guid PlaceId,
    string ServiceCode,
    Territory Territory,
    string TimeZone,
    ConvocationKind Kind,
    DayOfWeek Weekday,
    TimeOnly Time,
    int Minutes,
    int Capacity,
    DateOnly From,
    DateOnly? Until,
    DateOnly Next,
    DateOnly Reached,
    bool IsEnded,
    Guid OpenedBy)
{
    private const int Week = 7;

    /// <summary>
    /// The same agenda, kind, weekday and hour are the same recurring slot, as in the predecessor's unique key: two of them
    /// cannot overlap. Two hours whose convocations would still last into each other may stand side by side, because
    /// several agents receive in one agenda. The id stays when that agenda is merged into another one.
    /// </summary>
    public static Guid IdOf(Guid agendaId, ConvocationKind kind, DayOfWeek weekday, TimeOnly time) =>
        StableId.Of("recurring-slot", $"{agendaId}/{kind}/{weekday}/{time:O}");

    /// <summary>One day, one slot, whoever opens it and however often.</summary>
    public Guid SlotIdOn(DateOnly date) => StableId.Of("slot", $"{Id}/{date:O}");

    /// <summary>The first such day that is not before another.</summary>
    public static DateOnly FirstOn(DateOnly date, DayOfWeek weekday) =>
        date.AddDays((weekday - date.DayOfWeek + Week) % Week);

    /// <summary>The first of its days that follows one of them.</summary>
    public static DateOnly After(DateOnly day) => day.AddDays(Week);

    /// <summary>Its days from today on of which a slot may have been opened.</summary>
    public IEnumerable<DateOnly> DaysAhead(DateTimeOffset now)
    {
        for (var day = FirstOn(PlaceTime.DayOf(now, TimeZone), Weekday); day < Reached; day = After(day))
        {
            yield return day;
        }
    }

    public static RecurringSlot Evolve(RecurringSlot? state, RecurringSlotEvent fact) => (state, fact) switch
    {
        (_, RecurringSlotOpened opened) => Of(opened, state?.Reached ?? DateOnly.MinValue),
        ({ } it, RecurringSlotRolled rolled) => it with
        {
            Next = After(rolled.Through),
            Reached = it.Reached > rolled.Through ? it.Reached : After(rolled.Through),
        },
        ({ } it, RecurringSlotExtended extended) => it with { Until = extended.Until },
        ({ } it, RecurringSlotEnded) => it with { IsEnded = true },
        ({ } it, RecurringSlotAgendaChanged changed) => it with { AgendaId = changed.AgendaId },
        _ => throw new UnreachableException($"{fact.GetType().Name} cannot follow {state?.ToString() ?? "nothing"}."),
    };

    private static RecurringSlot Of(RecurringSlotOpened opened, DateOnly reached) => new(
        Id: opened.RecurringSlotId,
        AgendaId: opened.AgendaId,
        PlaceId: opened.PlaceId,
        ServiceCode: opened.ServiceCode,
        Territory: opened.Territory,
        TimeZone: opened.TimeZone,
        Kind: opened.Kind,
        Weekday: opened.Weekday,
        Time: opened.Time,
        Minutes: opened.Minutes,
        Capacity: opened.Capacity,
        From: opened.From,
        Until: opened.Until,
        Next: FirstOn(opened.From, opened.Weekday),
        Reached: reached,
        IsEnded: false,
        OpenedBy: opened.OpenedBy);
}
