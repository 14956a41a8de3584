using MonSuiviJustice.Domain.Emails;

namespace MonSuiviJustice.Domain.Accounts;

/// <summary>What an agent is written with a link that lets them choose a password.</summary>
public static class AccountLetters
{
    /// <summary>An invitation waits for whoever is on leave.</summary>
    public static TimeSpan InvitationTerm => TimeSpan.FromDays(14);

    /// <summary>Predecessor: <c>devise.rb</c>, reset_password_within.</summary>
    public static TimeSpan ForgottenTerm => TimeSpan.FromHours(6);

    public static EmailText? Of(EmailKind kind, string link) => kind switch
    {
        EmailKind.AgentInvited => new(
            "Votre accès à Mon Suivi Justice",
            $"""
             Vous êtes invité à utiliser Mon Suivi Justice. Choisissez votre mot de passe dans les quatorze jours :

             {link}

             Ce lien ne sert qu'une fois et n'est que pour vous : ne le transmettez à personne.
             """),
        EmailKind.PasswordForgotten => new(
            "Choisir un nouveau mot de passe",
            $"""
             Un nouveau mot de passe a été demandé pour votre accès à Mon Suivi Justice. Choisissez-le dans les six heures :

             {link}

             Ce lien ne sert qu'une fois. Si vous n'avez rien demandé, ne faites rien : votre mot de passe reste le même.
             """),
        _ => null,
    };
}
