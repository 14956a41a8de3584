using System.Diagnostics.CodeAnalysis;

namespace MonSuiviJustice.Projections.Kernel;

/// <summary>An id names a stream of another kind: a place was asked for, and it is an agenda.</summary>
[SuppressMessage("Design", "CA1032", Justification = "It is thrown in one place.")]
public sealed class OtherStreamException(Type expected, Type found)
    : Exception($"Expected a stream of {expected.Name} and found {found.Name} in it.");
