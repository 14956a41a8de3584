using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Convocations;

public sealed class FillExtraFieldsSpec
{
    private static readonly ExtraFieldDefined AtBooking = Sample.FieldDefined with { Scope = ExtraFieldScope.AtBooking };

    [Fact]
    public void The_fact_says_which_field_and_the_vault_knows_the_rest() =>
        Given([.. Sample.WholeBooking, Sample.FieldDefined])
            .When(past => Decide(past, "2027-04-30"))
            .Then(Sample.FieldFilled);

    [Fact]
    public void It_makes_the_convocation_another_revision_and_calls_no_text_off()
    {
        var before = Past.Of([.. Sample.WholeBooking, Sample.FieldDefined]);

        var after = before.Then(Decide(before, "2027-04-30").Facts);

        Assert.Equal(before.Convocation.Revision + 1, after.Convocation.Revision);
        Assert.Equal(before.Convocation.Pending, after.Convocation.Pending);
    }

    [Fact]
    public void A_date_is_a_date() =>
        Given([.. Sample.WholeBooking, Sample.FieldDefined])
            .When(past => Decide(past, "le 30 avril"))
            .ThenRefused(FillExtraFields.NotADate);

    [Fact]
    public void A_text_is_any_text() =>
        Given([.. Sample.WholeBooking, Sample.FieldDefined with { Type = ExtraFieldType.Text }])
            .When(past => Decide(past, "le 30 avril"))
            .Then(Sample.FieldFilled);

    [Fact]
    public void A_field_that_was_retired_is_filled_no_more() =>
        Given([.. Sample.WholeBooking, Sample.FieldDefined, Sample.FieldRetired])
            .When(past => Decide(past, "2027-04-30"))
            .ThenRefused(FillExtraFields.Unknown);

    [Fact]
    public void A_field_of_another_kind_is_unknown_here() =>
        Given([.. Sample.WholeBooking, Sample.FieldDefined with { Kinds = [ConvocationKind.FirstSpip] }])
            .When(past => Decide(past, "2027-04-30"))
            .ThenRefused(FillExtraFields.Unknown);

    [Fact]
    public void What_is_wanted_at_booking_is_mandatory_then() =>
        Given([.. Sample.WholeBooking, AtBooking])
            .When(past => FillExtraFields.Decide(
                past.Convocation,
                ListOf(past),
                new([], AtBooking: true, Sample.AgentId, Sample.Before)))
            .ThenRefused(FillExtraFields.Missing);

    [Fact]
    public void What_may_come_later_is_not() =>
        Given([.. Sample.WholeBooking, Sample.FieldDefined])
            .When(past => FillExtraFields.Decide(
                past.Convocation,
                ListOf(past),
                new([], AtBooking: true, Sample.AgentId, Sample.Before)))
            .ThenNothing();

    [Fact]
    public void A_hearing_bears_the_number_of_its_case_without_any_service_wanting_it() =>
        Given([.. Sample.WholeBooking])
            .When(past => NumberOn(past.Convocation with { Kind = ConvocationKind.HearingSap }))
            .Then(Sample.FieldFilled with { FieldId = ExtraField.ProsecutorNumber.Id });

    [Fact]
    public void A_follow_up_bears_none() =>
        Given([.. Sample.WholeBooking])
            .When(past => NumberOn(past.Convocation))
            .ThenRefused(FillExtraFields.Unknown);

    private static Decision NumberOn(Convocation convocation) => FillExtraFields.Decide(
        convocation,
        list: null,
        new([new(ExtraField.ProsecutorNumber.Id, Sample.SealedId, "42")], AtBooking: true, Sample.AgentId, Sample.Before));

    private static ExtraFieldList ListOf(Past past) => past.The<ExtraFieldList>(ExtraFieldList.IdOf(Sample.Spip));

    private static Decision Decide(Past past, string value) => FillExtraFields.Decide(
        past.Convocation,
        ListOf(past),
        new([new(Sample.FieldId, Sample.SealedId, value)], AtBooking: false, Sample.AgentId, Sample.Before));
}
