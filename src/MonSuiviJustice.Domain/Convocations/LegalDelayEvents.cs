using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Convocations;

/// <summary>A fact of the one stream of legal delays.</summary>
public abstract record LegalDelayEvent : IFact
{
    private protected LegalDelayEvent() { }

    Guid IFact.StreamId => LegalDelays.NationalId;
}

/// <param name="Days">After the day of the hearing; null where there is no delay any more.</param>
/// <param name="Source">The text that says so.</param>
/// <param name="EffectiveFrom">The day of the first hearing that it holds for.</param>
public sealed record LegalDelaySet(
    ConvocationKind Kind,
    int? Days,
    string Source,
    DateOnly EffectiveFrom,
    Guid SetBy,
    DateTimeOffset SetAt) : LegalDelayEvent;
