using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Convocations;

/// <summary>Where somebody is to be received: in a slot that stands in the agenda, or in one that is opened for them.</summary>
public sealed class Seat
{
    private readonly Slot? _standing;

    private readonly FreeTime? _freeTime;

    private Seat(Slot? standing, FreeTime? freeTime)
    {
        _standing = standing;
        _freeTime = freeTime;
    }

    /// <summary>Of the slot, or of the one to open; null for none.</summary>
    public Guid? SlotId => _standing?.Id ?? _freeTime?.SlotId;

    public ConvocationKind? Kind => _standing?.Kind ?? _freeTime?.Kind;

    public static Seat At(FreeTime freeTime) => new(null, freeTime);

    public static implicit operator Seat(Slot slot) => new(slot, null);

    /// <summary>What is decided on the slot, after its opening where it is opened for this convocation.</summary>
    public Decision For(Guid convocationId, Guid agentId, DateTimeOffset at, Func<Slot, Decision> decide)
    {
        if (_standing is { } standing)
        {
            return decide(standing);
        }

        return _freeTime?.Open(convocationId, agentId, at) switch
        {
            Decision.Accepted opened => After(opened.NewFacts, decide),
            var refused => refused ?? Decision.NothingToDo,
        };
    }

    private static Decision After(IReadOnlyList<IFact> opening, Func<Slot, Decision> decide) =>
        decide(opening.OfType<SlotEvent>().Aggregate(default(Slot), Slot.Evolve)
            ?? throw new InvalidOperationException("No slot was opened.")) switch
        {
            Decision.Accepted booked => Decision.Accept([.. opening, .. booked.NewFacts]),
            var refused => refused,
        };
}
