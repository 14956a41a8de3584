using System.Collections.Immutable;
using System.Diagnostics;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Agendas;

/// <summary>A time in an agenda with a number of seats. It owns the seats: who wants one asks this stream.</summary>
/// <param name="Minutes">How long one convocation lasts.</param>
/// <param name="ReservedFor">The only convocation that may sit here; null when anybody may.</param>
/// <param name="Seated">The convocations that hold a seat.</param>
/// <param name="IsWithdrawn">Closed with its recurring slot, and not by an agent for itself.</param>
/// <param name="Revision">Counts what agents change of the slot itself: who sits down does not make it stale.</param>
public sealed record Slot(
    Guid Id,
    Guid AgendaId,
    Guid PlaceId,
    string ServiceCode,
    ConvocationKind Kind,
    DateTimeOffset StartsAt,
    string TimeZone,
    int Minutes,
    int Capacity,
    Guid? ReservedFor,
    bool IsClosed,
    ImmutableHashSet<Guid> Seated,
    long Revision = 1,
    bool IsWithdrawn = false) : IRevised
{
    public static readonly Refusal Full = new("slot.full", "Il ne reste plus de place dans ce créneau.");

    public static readonly Refusal Closed = new("slot.closed", "Ce créneau est fermé.");

    public static readonly Refusal Reserved = new(
        "slot.reserved",
        "Ce créneau est réservé à une autre convocation.");

    public DateTimeOffset EndsAt => StartsAt.AddMinutes(Minutes);

    /// <summary>Why this convocation cannot sit here; null when it can.</summary>
    public Refusal? Refuses(Guid convocationId) => this switch
    {
        { IsClosed: true } => Closed,
        { ReservedFor: { } owner } when owner != convocationId => Reserved,
        _ when Seated.Count >= Capacity => Full,
        _ => null,
    };

    public static Slot Evolve(Slot? state, SlotEvent fact) => (state, fact) switch
    {
        (null, SlotOpened opened) => Of(opened),
        ({ } slot, SlotSeatTaken taken) => slot with { Seated = slot.Seated.Add(taken.ConvocationId) },
        ({ } slot, SlotSeatFreed freed) => slot with { Seated = slot.Seated.Remove(freed.ConvocationId) },
        ({ } slot, SlotClosed) => slot.Revised() with { IsClosed = true },
        ({ } slot, SlotReopened) => slot.Revised() with { IsClosed = false, IsWithdrawn = false },
        ({ } slot, SlotWithdrawn) => slot.Revised() with { IsClosed = true, IsWithdrawn = true },
        ({ } slot, SlotRestored restored) => slot.Revised() with
        {
            IsClosed = false,
            IsWithdrawn = false,
            Capacity = restored.Capacity,
        },
        ({ } slot, SlotCapacityChanged changed) => slot.Revised() with { Capacity = changed.Capacity },
        ({ } slot, SlotAgendaChanged changed) => slot with { AgendaId = changed.AgendaId },
        _ => throw new UnreachableException($"{fact.GetType().Name} cannot follow {state?.ToString() ?? "nothing"}."),
    };

    private Slot Revised() => this with { Revision = Revision + 1 };

    private static Slot Of(SlotOpened opened) => new(
        Id: opened.SlotId,
        AgendaId: opened.AgendaId,
        PlaceId: opened.PlaceId,
        ServiceCode: opened.ServiceCode,
        Kind: opened.Kind,
        StartsAt: opened.StartsAt,
        TimeZone: opened.TimeZone,
        Minutes: opened.Minutes,
        Capacity: opened.Capacity,
        ReservedFor: opened.ReservedFor,
        IsClosed: false,
        Seated: []);
}
