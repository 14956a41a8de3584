using JasperFx.Events;
using Marten.Events.Aggregation;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Projections.Kernel;

/// <summary>Hands a pure fold of one stream to Marten: a decision's state (Live) or a view (Inline, Async).</summary>
public abstract class Fold<TState, TFact> : SingleStreamProjection<TState, Guid>, IFold
    where TState : class
    where TFact : class, IFact
{
    private readonly Func<TState?, TFact, TState?> _evolve;

    protected Fold(Func<TState?, TFact, TState?> evolve)
    {
        _evolve = evolve;

        // Without this, an overridden Evolve receives the facts of every stream.
        IncludeType<TFact>();
    }

    Type IFold.State => typeof(TState);

    object? IFold.Over(IEnumerable<IFact> facts) => facts.Aggregate(default(TState), Next);

    // Overridden, because Marten has no reflection fallback for Apply methods in an assembly without its generator.
    // Asked for one stream by its id, Marten does not look at its type.
    public sealed override TState? Evolve(TState? snapshot, Guid id, IEvent e) => Next(snapshot, e.Data);

    private TState? Next(TState? state, object fact) => fact is TFact own
        ? _evolve(state, own)
        : throw new OtherStreamException(typeof(TFact), fact.GetType());
}
