using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Tests.Kernel;

/// <summary>What the SPIP wants to know of a follow-up besides.</summary>
public static partial class Sample
{
    public static readonly Guid FieldId = new("00000000-0000-7000-8000-000000000021");
    public static readonly Guid SealedId = new("00000000-0000-7000-8000-000000000022");

    public static ExtraFieldDefined FieldDefined => new(
        ServiceCode: Spip,
        FieldId: FieldId,
        Label: "Date du jugement",
        Type: ExtraFieldType.Date,
        Scope: ExtraFieldScope.Later,
        Kinds: [ConvocationKind.SpipFollowUp],
        DefinedBy: AgentId,
        DefinedAt: BookedAt);

    public static ExtraFieldRetired FieldRetired => new(Spip, FieldId, RetiredBy: AgentId, RetiredAt: Before);

    public static ConvocationExtraFieldFilled FieldFilled => new(
        ConvocationId: ConvocationId,
        ProbationerId: ProbationerId,
        PlaceId: PlaceId,
        StartsAt: StartsAt,
        FieldId: FieldId,
        SealedId: SealedId,
        FilledBy: AgentId,
        FilledAt: Before);

    /// <summary>Fifteen days until the judge's, for hearings of the year in which people are convened here.</summary>
    public static LegalDelaySet DelaySet => new(
        Kind: ConvocationKind.HearingSap,
        Days: 15,
        Source: "art. 474 du code de procédure pénale, loi de 2027",
        EffectiveFrom: new(2027, 1, 1),
        SetBy: AgentId,
        SetAt: Before);

    private static IFact[] ExtraFieldFacts => [FieldDefined, FieldRetired];
}
