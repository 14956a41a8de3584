using MonSuiviJustice.Domain.Convocations;

namespace MonSuiviJustice.Domain.Notifications;

/// <summary>
/// What the kind of a convocation changes in the texts about it (predecessor: 62 texts, seeds 1 and 7; ours are written
/// anew). No court, sentence or offence is named (design rule R10).
/// </summary>
/// <param name="Announced">The beginning of a summons.</param>
/// <param name="Noun">After "Rappel :" and the like; a masculine one.</param>
/// <param name="Where">After the hour.</param>
/// <param name="Prepared">What to bring or to do.</param>
/// <param name="Expected">What follows from missing it, without a threat (R4).</param>
/// <param name="Unmet">The beginning of a text after a miss.</param>
/// <param name="Next">After a cancellation.</param>
internal sealed record Meeting(
    string Announced,
    string Noun,
    string Where,
    string Prepared,
    string Expected,
    string Unmet,
    string Next)
{
    private static readonly Meeting AtThePlace = new(
        Announced: "Vous avez rendez-vous",
        Noun: "rendez-vous",
        Where: ", {lieu.adresse}",
        Prepared: "Apportez une pièce d'identité.",
        Expected: "Toute absence est notée.",
        Unmet: "Nous vous attendions",
        Next: "Nous vous recontacterons.");

    private static readonly Meeting BeforeTheJudge = AtThePlace with { Next = "Contactez-nous pour connaître la suite." };

    private static readonly Meeting WhereToldBefore = AtThePlace with { Where = ", à l'endroit qui vous a été indiqué" };

    private static readonly Meeting Required = AtThePlace with { Expected = "Présence indispensable." };

    public bool IsAtThePlace => Where == AtThePlace.Where;

    public static Meeting Of(ConvocationKind kind) => kind switch
    {
        ConvocationKind.HearingSap => AtThePlace with
        {
            Prepared = "Apportez vos justificatifs.",
            Next = "Une nouvelle date suivra.",
        },
        ConvocationKind.HearingSpip => AtThePlace,
        ConvocationKind.SapDdse => AtThePlace,
        ConvocationKind.JapFollowUp => BeforeTheJudge with { Prepared = "Apportez identité et justificatifs." },
        ConvocationKind.AdversarialDebate => BeforeTheJudge,
        ConvocationKind.Japat => BeforeTheJudge with
        {
            Where = ", sur place ou en visio, comme indiqué dans votre courrier",
        },
        ConvocationKind.FirstSpip => AtThePlace,
        ConvocationKind.SpipFollowUp => AtThePlace,
        ConvocationKind.Article741 => AtThePlace,
        ConvocationKind.CommunityWork => WhereToldBefore,
        ConvocationKind.HomeVisit => new(
            Announced: "Une visite est prévue chez vous",
            Noun: "rendez-vous à domicile",
            Where: "",
            Prepared: "Merci d'être à votre domicile à cette heure.",
            Expected: AtThePlace.Expected,
            Unmet: "Nous sommes passés chez vous",
            Next: AtThePlace.Next),
        ConvocationKind.PhoneCall => new(
            Announced: "Vous avez un rendez-vous par téléphone",
            Noun: "rendez-vous par téléphone",
            Where: "",
            Prepared: "Nous vous appellerons : soyez joignable.",
            Expected: AtThePlace.Expected,
            Unmet: "Nous avons cherché à vous joindre",
            Next: AtThePlace.Next),
        ConvocationKind.Ddse => AtThePlace,
        ConvocationKind.Course => WhereToldBefore,
        ConvocationKind.SpipRecall => Required,
        ConvocationKind.CollectiveAction => Required,
    };
}
