using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Projections.Kernel;

/// <summary>A fold over facts that somebody else has read.</summary>
internal interface IFold
{
    Type State { get; }

    /// <exception cref="OtherStreamException">They are facts of a stream of another kind.</exception>
    object? Over(IEnumerable<IFact> facts);
}

/// <summary>The folds of this assembly, by the state that they give.</summary>
public static class Folds
{
    private static readonly Dictionary<Type, IFold> ByState = typeof(Folds).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(IFold)))
        .Select(type => (IFold)(Activator.CreateInstance(type) ?? throw new InvalidOperationException(type.FullName)))
        .ToDictionary(fold => fold.State);

    /// <summary>The state after the facts of one stream, in order; null when there are none.</summary>
    /// <exception cref="OtherStreamException">They are facts of a stream of another kind.</exception>
    public static TState? Over<TState>(IEnumerable<IFact> facts)
        where TState : class => (TState?)ByState[typeof(TState)].Over(facts);
}
