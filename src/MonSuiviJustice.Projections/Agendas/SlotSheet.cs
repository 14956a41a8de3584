using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Projections.Kernel;

namespace MonSuiviJustice.Projections.Agendas;

/// <summary>What an agent sees of one slot.</summary>
/// <param name="StartsAt">With the offset of the place.</param>
/// <param name="Minutes">How long one convocation lasts.</param>
/// <param name="Taken">Seats that a convocation holds.</param>
/// <param name="RecurringSlotId">Null when it was opened for itself.</param>
/// <param name="ReservedFor">The convocation that it was opened with, at a free time: nobody else may sit here.</param>
public sealed record SlotSheet(
    Guid Id,
    Guid AgendaId,
    Guid PlaceId,
    string ServiceCode,
    ConvocationKind Kind,
    DateTimeOffset StartsAt,
    string TimeZone,
    int Minutes,
    int Capacity,
    int Taken,
    bool Closed,
    Guid? RecurringSlotId,
    Guid? ReservedFor = null)
{
    /// <summary>Seats that can still be given: none in a closed slot, nor in one that is kept for somebody.</summary>
    public int Remaining => Closed || ReservedFor is not null ? 0 : Capacity - Taken;

    public static SlotSheet? Next(SlotSheet? view, SlotEvent fact) => (view, fact) switch
    {
        (null, SlotOpened opened) => new(
            Id: opened.SlotId,
            AgendaId: opened.AgendaId,
            PlaceId: opened.PlaceId,
            ServiceCode: opened.ServiceCode,
            Kind: opened.Kind,
            StartsAt: opened.StartsAt,
            TimeZone: opened.TimeZone,
            Minutes: opened.Minutes,
            Capacity: opened.Capacity,
            Taken: 0,
            Closed: false,
            RecurringSlotId: opened.RecurringSlotId,
            ReservedFor: opened.ReservedFor),
        ({ } slot, SlotSeatTaken) => slot with { Taken = slot.Taken + 1 },
        ({ } slot, SlotSeatFreed) => slot with { Taken = slot.Taken - 1 },
        ({ } slot, SlotClosed) => slot with { Closed = true },
        ({ } slot, SlotWithdrawn) => slot with { Closed = true },
        ({ } slot, SlotReopened) => slot with { Closed = false },
        ({ } slot, SlotRestored now) => slot with { Closed = false, Minutes = now.Minutes, Capacity = now.Capacity },
        ({ } slot, SlotCapacityChanged changed) => slot with { Capacity = changed.Capacity },
        ({ } slot, SlotAgendaChanged changed) => slot with { AgendaId = changed.AgendaId },
        _ => view,
    };
}

public sealed class SlotSheetView() : Fold<SlotSheet, SlotEvent>(SlotSheet.Next);
