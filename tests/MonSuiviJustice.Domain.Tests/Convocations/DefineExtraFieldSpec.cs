using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Convocations;

public sealed class DefineExtraFieldSpec
{
    private static readonly DefineExtraField Command = new(
        Sample.Spip,
        Sample.FieldId,
        "Date du jugement",
        ExtraFieldType.Date,
        ExtraFieldScope.Later,
        [ConvocationKind.SpipFollowUp],
        Sample.AgentId,
        Sample.BookedAt);

    [Fact]
    public void A_field_is_defined_once() =>
        Given()
            .When(past => Decide(past, Command))
            .Then(Sample.FieldDefined)
            .AndAgainNothing();

    [Fact]
    public void A_field_is_for_some_kind_of_convocation() =>
        Given()
            .When(past => Decide(past, Command with { Kinds = [] }))
            .ThenRefused(DefineExtraField.WithoutKind);

    [Fact]
    public void Two_fields_of_one_kind_have_two_names() =>
        Given(Sample.FieldDefined)
            .When(past => Decide(past, Another("date du jugement")))
            .ThenRefused(DefineExtraField.SameLabel);

    [Fact]
    public void A_kind_has_at_most_four() =>
        Given(Four)
            .When(past => Decide(past, Another("Cinq") with { Kinds = [ConvocationKind.FirstSpip, ConvocationKind.SpipFollowUp] }))
            .ThenRefused(DefineExtraField.TooMany);

    [Fact]
    public void Another_kind_has_four_of_its_own() =>
        Given(Four)
            .When(past => Decide(past, Another("Cinq") with { Kinds = [ConvocationKind.FirstSpip] }))
            .Then(Sample.FieldDefined with
            {
                FieldId = Sample.OtherSlotId,
                Label = "Cinq",
                Kinds = [ConvocationKind.FirstSpip],
            });

    [Fact]
    public void A_retired_field_leaves_its_place_to_another() =>
        Given([.. Four, Sample.FieldRetired])
            .When(past => Decide(past, Another("Date du jugement")))
            .Then(Sample.FieldDefined with { FieldId = Sample.OtherSlotId });

    private static IFact[] Four =>
    [
        Sample.FieldDefined,
        .. Enumerable.Range(2, 3).Select(number => Sample.FieldDefined with
        {
            FieldId = StableId.Of("field", $"{number}"),
            Label = $"Champ {number}",
        }),
    ];

    private static DefineExtraField Another(string label) =>
        Command with { FieldId = Sample.OtherSlotId, Label = label };

    private static Decision Decide(Past past, DefineExtraField command) =>
        DefineExtraField.Decide(past.Any<ExtraFieldList>(ExtraFieldList.IdOf(Sample.Spip)), command);
}
