using CsCheck;
using MonSuiviJustice.Domain.Accounts;
using MonSuiviJustice.Domain.Emails;
using MonSuiviJustice.Domain.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Accounts;

public sealed class ChoosePasswordSpec
{
    private static readonly ChoosePassword Command = new(
        IsLinkValid: true,
        Password: "quatre canards au marché",
        IsTheOldOne: false,
        OwnWords: ["Émilie", "Quatrevingt", "emilie.quatrevingt", "justice.fr", "spip-92"]);

    [Theory]
    [InlineData("quatre canards au marché")]
    [InlineData("aaaa bbbb velours 7")]
    [InlineData("ΚΑΛΗΜΕΡΑ ΣΑΣ ΟΛΟΥΣ")]
    [InlineData("👩‍🚀 un chat, deux rats, trois")]
    public void Any_long_password_will_do_whatever_its_characters(string password) =>
        Given().When(_ => ChoosePassword.Decide(Command with { Password = password })).ThenNothing();

    [Theory]
    [InlineData("Court-mais-bon")]
    [InlineData("éééééééééééééé")]
    [InlineData("👩‍🚀👩‍🚀👩‍🚀 abc")]
    public void Fourteen_characters_are_too_few_however_they_are_stored(string password) =>
        Given().When(_ => ChoosePassword.Decide(Command with { Password = password })).ThenRefused(ChoosePassword.TooShort);

    [Fact]
    public void A_whole_page_is_too_much() => Given()
        .When(_ => ChoosePassword.Decide(Command with { Password = string.Join(' ', Enumerable.Range(1, 60)) }))
        .ThenRefused(ChoosePassword.TooLong);

    [Theory]
    [InlineData("Azertyuiop-Qsdfghjklm")]
    [InlineData("1234567890123456")]
    [InlineData("motdepasse motdepasse")]
    [InlineData("Liberté, Égalité, Fraternité")]
    [InlineData("abcdefghijklmnop")]
    [InlineData("zyxwvutsrqponmlk")]
    [InlineData("velours7velours7velours7")]
    [InlineData("!!!!!!!!!!!!!!!!!!")]
    public void What_everybody_tries_first_is_refused(string password) =>
        Given().When(_ => ChoosePassword.Decide(Command with { Password = password })).ThenRefused(ChoosePassword.Common);

    [Theory]
    [InlineData("Emilie.Quatrevingt@justice.fr")]
    [InlineData("Émilie-Quatrevingt-2031")]
    [InlineData("Tribunal judiciaire 92")]
    [InlineData("MonSuiviJustice2031!")]
    public void What_anybody_knows_of_the_agent_is_refused(string password) =>
        Given().When(_ => ChoosePassword.Decide(Command with { Password = password })).ThenRefused(ChoosePassword.Personal);

    [Fact]
    public void A_new_password_is_another_one() =>
        Given().When(_ => ChoosePassword.Decide(Command with { IsTheOldOne = true })).ThenRefused(ChoosePassword.Unchanged);

    [Fact]
    public void A_link_that_was_used_says_nothing_of_the_password() => Given()
        .When(_ => ChoosePassword.Decide(Command with { IsLinkValid = false, Password = "court" }))
        .ThenRefused(ChoosePassword.LinkUnknown);

    [Fact]
    public void Whatever_is_typed_is_answered() => Gen.String.Sample(password =>
        Assert.True(ChoosePassword.Decide(Command with { Password = password }) is Decision.Accepted or Decision.Refused));

    [Fact]
    public void A_letter_carries_its_link_and_its_subject_names_nobody()
    {
        var invited = AccountLetters.Of(EmailKind.AgentInvited, "https://lien#secret");
        var forgotten = AccountLetters.Of(EmailKind.PasswordForgotten, "https://lien#secret");

        Assert.All([invited, forgotten], letter => Assert.Contains("https://lien#secret", letter?.Body, StringComparison.Ordinal));
        Assert.Equal(
            ["Votre accès à Mon Suivi Justice", "Choisir un nouveau mot de passe"], [invited?.Subject, forgotten?.Subject]);
        Assert.Null(AccountLetters.Of(EmailKind.DivestmentLapsed, ""));
    }
}
