namespace MonSuiviJustice.Domain.Replies;

/// <summary>
/// What a person is answered at once (evidence, M4: an answer that says when somebody reads, and whom to call in distress). No
/// name, no place, no date: anybody may hold the telephone (design rule R10).
/// </summary>
public static class AutomaticAnswer
{
    /// <summary>Answers within an hour, after which nobody is answered any more: another machine may be at the other end.</summary>
    public const int MostInAnHour = 3;

    /// <param name="switchboard">Of the place where the person is expected; null when there is none.</param>
    /// <returns>One text of one or two segments.</returns>
    public static string Of(ReplyMeaning meaning, string? switchboard) => meaning switch
    {
        ReplyMeaning.Stop =>
            "C'est noté, vous ne recevrez plus de SMS. Vos rendez-vous restent obligatoires. Pour en recevoir à nouveau, répondez START.",
        ReplyMeaning.Start => "C'est noté, vous recevrez à nouveau les SMS de vos rendez-vous. Pour les arrêter, répondez STOP.",
        ReplyMeaning.Yes => "Merci, à bientôt. En cas d'empêchement, répondez NON ou APPEL.",
        ReplyMeaning.No =>
            $"Votre réponse est transmise, mais le rendez-vous est maintenu. {Calling(switchboard)} pour expliquer votre empêchement.",
        ReplyMeaning.Call => "Votre demande est transmise, le service vous rappellera aux heures de bureau. Urgence : 15, 17, 18 ou 112.",
        ReplyMeaning.Other =>
            $"Votre message est transmis. Il est lu aux heures de bureau. {Calling(switchboard)} si c'est pressé. Urgence : 15, 17, 18 ou 112.",
    };

    private static string Calling(string? switchboard) =>
        switchboard is null ? "Appelez le service qui vous suit" : $"Appelez le {switchboard}";
}
