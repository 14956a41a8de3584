using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Convocations;

/// <summary>A fact of the stream of the extra fields of one service: what it wants to know of a convocation besides.</summary>
public abstract record ExtraFieldEvent : IFact
{
    private protected ExtraFieldEvent() { }

    public abstract string ServiceCode { get; init; }

    Guid IFact.StreamId => ExtraFieldList.IdOf(ServiceCode);
}

/// <param name="ServiceCode">The service whose agents fill it, on the convocations that they book.</param>
/// <param name="Kinds">The kinds of convocation that have it.</param>
public sealed record ExtraFieldDefined(
    string ServiceCode,
    Guid FieldId,
    string Label,
    ExtraFieldType Type,
    ExtraFieldScope Scope,
    FactList<ConvocationKind> Kinds,
    Guid DefinedBy,
    DateTimeOffset DefinedAt) : ExtraFieldEvent;

/// <summary>It is filled no more; what was filled stays.</summary>
public sealed record ExtraFieldRetired(
    string ServiceCode,
    Guid FieldId,
    Guid RetiredBy,
    DateTimeOffset RetiredAt) : ExtraFieldEvent;

public enum ExtraFieldType
{
    Text = 1,
    Date = 2,
}

public enum ExtraFieldScope
{
    /// <summary>And then it must be filled.</summary>
    AtBooking = 1,
    Later = 2,
}
