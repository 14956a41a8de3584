using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Domain.Divestments;

/// <summary>
/// One of the services that were asked says yes or no. All must accept; one refusal ends it (predecessor:
/// <c>divestment_state_service.rb</c>). To refuse, nothing has to be repaired first.
/// </summary>
/// <param name="IsComplete">All that a service needs to take the file over is there.</param>
/// <param name="SealedId">Of what the agent says besides; null without a word.</param>
/// <param name="InPlace">A central administrator answers in the place of the service.</param>
public sealed record AnswerDivestment(
    string ServiceCode,
    DivestmentReply Reply,
    bool IsComplete,
    Guid? SealedId,
    bool InPlace,
    Guid AgentId,
    DateTimeOffset At)
{
    public static readonly Refusal NotAsked = new(
        "divestment.not-asked",
        "Aucune réponse n'est attendue de ce service pour ce dessaisissement.");

    public static readonly Refusal Answered = new(
        "divestment.answered",
        "Ce service a déjà répondu à cette demande de dessaisissement.");

    public static readonly Refusal Ended = new(
        "divestment.ended",
        "Cette demande de dessaisissement est terminée.");

    public static readonly Refusal Incomplete = new(
        "divestment.file-incomplete",
        "Le dossier de la personne est incomplet : complétez-le avant d'accepter.");

    /// <param name="merged">The files that are read under the person's.</param>
    public static Decision Decide(
        Divestment divestment,
        Probationer person,
        IReadOnlyList<Probationer> merged,
        AnswerDivestment command) => divestment.Requests.FirstOrDefault(it => it.ServiceCode == command.ServiceCode) switch
        {
            null => NotAsked,
            { Answer: DivestmentAnswer.Accepted } when command.Reply == DivestmentReply.Accepted => Decision.NothingToDo,
            { Answer: DivestmentAnswer.Refused } when command.Reply == DivestmentReply.Refused => Decision.NothingToDo,
            _ when divestment.Outcome is not null => Ended,
            { Answer: not (DivestmentAnswer.Pending or DivestmentAnswer.Ignored) } => Answered,
            _ => command.Reply switch
            {
                DivestmentReply.Refused => Decision.Accept(
                [
                    command.Fact(divestment, DivestmentAnswer.Refused),
                    .. DivestmentEnd.Nothing(divestment, person, command.AgentId, command.At),
                ]),
                DivestmentReply.Accepted when !command.IsComplete => Incomplete,
                DivestmentReply.Accepted when person.IsJapat => RequestDivestment.Japat,
                DivestmentReply.Accepted => Decision.Accept([.. Accepted(divestment, person, merged, command)]),
            },
        };

    private static IEnumerable<IFact> Accepted(
        Divestment divestment,
        Probationer person,
        IReadOnlyList<Probationer> merged,
        AnswerDivestment command)
    {
        var answered = command.Fact(divestment, DivestmentAnswer.Accepted);
        var after = Divestment.Evolve(divestment, answered);
        return
        [
            answered,
            .. after.IsUnanimous ? DivestmentEnd.Accepted(after, person, merged, AcceptanceCause.Unanimity, command.AgentId, command.At) : [],
        ];
    }

    private DivestmentAnswered Fact(Divestment divestment, DivestmentAnswer answer) => new(
        DivestmentId: divestment.Id,
        ProbationerId: divestment.ProbationerId,
        ServiceCode: ServiceCode,
        Answer: answer,
        SealedId: SealedId,
        InPlace: InPlace,
        AnsweredBy: AgentId,
        AnsweredAt: At);
}

public enum DivestmentReply
{
    Accepted = 1,
    Refused = 2,
}
