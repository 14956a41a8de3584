using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Probationers;

public sealed class ChangeIdentitySpec
{
    private static readonly Identity Known = new(
        "DUPONT",
        "Camille",
        new DateOnly(1990, 5, 17),
        AppiNumber: null,
        CommuneInsee: "92050",
        WithoutCommune: null,
        Language: null);

    [Fact]
    public void The_fact_says_which_parts_changed_and_no_value() =>
        Given(Sample.PersonWithMobile)
            .When(past => ChangeIdentity.Decide(past.Person, Known, Command(Known with
            {
                LastName = "DURAND",
                CommuneInsee = null,
                WithoutCommune = NoCommune.NoFixedAbode,
            })))
            .Then(Sample.IdentityChanged);

    [Fact]
    public void Each_part_is_told_from_the_others() => Assert.Equal(
        Enum.GetValues<IdentityField>(),
        new Identity("A", "B", null, "200012345678", "92012", null, MessageLanguage.French).ChangedFrom(Known));

    [Fact]
    public void The_same_identity_once_more_changes_nothing() =>
        Given(Sample.PersonWithMobile)
            .When(past => ChangeIdentity.Decide(past.Person, Known, Command(Known)))
            .ThenNothing();

    [Fact]
    public void Whoever_books_across_jurisdictions_says_where_the_person_lives() =>
        Given(Sample.PersonWithMobile)
            .When(past => ChangeIdentity.Decide(
                past.Person,
                Known,
                Command(Known with { CommuneInsee = null }) with { NeedsResidence = true }))
            .ThenRefused(RegisterProbationer.ResidenceMissing);

    private static ChangeIdentity Command(Identity given) => new(given, NeedsResidence: false, Sample.AgentId, Sample.Before);
}
