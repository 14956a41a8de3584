using System.Diagnostics;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Convocations;

/// <summary>Within how many days of a hearing somebody is received, by which text, for the hearings from which day on.</summary>
/// <param name="Days">After the day of the hearing; null where the text sets none any more.</param>
/// <param name="Source">The text that says so.</param>
/// <param name="EffectiveFrom">The day of the first hearing that it holds for.</param>
public sealed record LegalDelay(ConvocationKind Kind, int? Days, string Source, DateOnly EffectiveFrom);

/// <summary>
/// The legal delays of the country, as data. A hearing keeps the delay that held on its day, whatever is said later.
/// </summary>
public sealed record LegalDelays(Guid Id, FactList<LegalDelay> All)
{
    private const string AfterHearing = "art. 474 du code de procédure pénale";

    /// <summary>Of the present wording of the article (loi n° 2019-222 du 23 mars 2019).</summary>
    private static readonly DateOnly Since = new(2020, 3, 24);

    public static readonly Guid NationalId = StableId.Of("legal-delays", "national");

    /// <summary>Before anybody has said otherwise: twenty days until the judge's, thirty until the SPIP's.</summary>
    public static readonly LegalDelays BuiltIn = new(
        NationalId,
        [
            new(ConvocationKind.HearingSap, 20, AfterHearing, Since),
            new(ConvocationKind.HearingSpip, 30, AfterHearing, Since),
        ]);

    /// <summary>The delay of a hearing of that day; null without one.</summary>
    public LegalDelay? Of(ConvocationKind kind, DateOnly hearingOn) =>
        All.Where(it => it.Kind == kind && it.EffectiveFrom <= hearingOn).MaxBy(it => it.EffectiveFrom) is { Days: not null } delay
            ? delay
            : null;

    /// <summary>The last day on which the person is received in time; null without a delay.</summary>
    public DateOnly? LastDay(ConvocationKind kind, DateOnly hearingOn) =>
        Of(kind, hearingOn)?.Days is { } days ? hearingOn.AddDays(days) : null;

    public static LegalDelays Evolve(LegalDelays? state, LegalDelayEvent fact) => fact switch
    {
        LegalDelaySet it => (state ?? BuiltIn) with
        {
            All =
            [
                .. (state ?? BuiltIn).All.Where(delay => delay.Kind != it.Kind || delay.EffectiveFrom != it.EffectiveFrom),
                new(it.Kind, it.Days, it.Source, it.EffectiveFrom),
            ],
        },
        _ => throw new UnreachableException($"{fact.GetType().Name} is no fact of legal delays."),
    };
}
