using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Convocations;

public sealed class RetireExtraFieldSpec
{
    [Fact]
    public void A_field_is_retired_once() =>
        Given(Sample.FieldDefined)
            .When(past => Decide(past, Sample.FieldId))
            .Then(Sample.FieldRetired)
            .AndAgainNothing();

    [Fact]
    public void A_field_that_is_none_cannot_be_retired() =>
        Given(Sample.FieldDefined)
            .When(past => Decide(past, Sample.OtherSlotId))
            .ThenRefused(FillExtraFields.Unknown);

    private static Decision Decide(Past past, Guid fieldId) => RetireExtraField.Decide(
        past.The<ExtraFieldList>(ExtraFieldList.IdOf(Sample.Spip)),
        new(fieldId, Sample.AgentId, Sample.Before));
}
