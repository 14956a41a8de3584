using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Probationers;

/// <param name="ServiceCode">Of the agent.</param>
/// <param name="Candidates">The services among which those are that follow the person.</param>
/// <param name="Japat">The anti-terrorist judge follows the person.</param>
/// <param name="HasResidence">A commune, or why there is none.</param>
/// <param name="NeedsResidence">The agent books outside the jurisdiction: somebody must know where the person lives.</param>
public sealed record RegisterProbationer(
    Guid ProbationerId,
    string ServiceCode,
    Candidates Candidates,
    bool Japat,
    bool HasResidence,
    bool NeedsResidence,
    Reachability Reachability,
    string? MobileHash,
    string? MobileEnding,
    Guid AgentId,
    DateTimeOffset At)
{
    /// <summary>Predecessor: <c>app/models/convict.rb</c>, a number is required unless a flag says why not.</summary>
    public static readonly Refusal MobileMissing = new(
        "probationer.mobile-missing",
        "Indiquez un numéro de mobile, ou précisez que la personne n'en a pas ou refuse les SMS.");

    /// <summary>Predecessor: <c>app/models/convict.rb</c>, for agents who book across jurisdictions.</summary>
    public static readonly Refusal ResidenceMissing = new(
        "probationer.residence-missing",
        "Indiquez la commune où vit la personne, ou précisez qu'elle n'en a pas.");

    public static Decision Decide(Probationer? probationer, RegisterProbationer command) => command switch
    {
        _ when probationer is not null => Decision.NothingToDo,
        { Reachability: Reachability.Mobile, MobileHash: null } => MobileMissing,
        { NeedsResidence: true, HasResidence: false } => ResidenceMissing,
        _ => Decision.Accept(
        [
            new ProbationerRegistered(
                ProbationerId: command.ProbationerId,
                ServiceCode: command.ServiceCode,
                Reachability: command.Reachability,
                MobileHash: command.MobileHash,
                MobileEnding: command.MobileEnding,
                RegisteredBy: command.AgentId,
                RegisteredAt: command.At,
                FollowedBy: command.Candidates.Initial(command.Japat)),
            .. Marked(command),
        ]),
    };

    private static IEnumerable<IFact> Marked(RegisterProbationer command) => command.Japat
        ? [new ProbationerJapatMarked(command.ProbationerId, MarkedBy: command.AgentId, MarkedAt: command.At)]
        : [];
}
