using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Probationers;

public sealed record RegisterProbationer(
    Guid ProbationerId,
    string ServiceCode,
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

    public static Decision Decide(Probationer? probationer, RegisterProbationer command) => command switch
    {
        _ when probationer is not null => Decision.NothingToDo,
        { Reachability: Reachability.Mobile, MobileHash: null } => MobileMissing,
        _ => Decision.Accept(new ProbationerRegistered(
            ProbationerId: command.ProbationerId,
            ServiceCode: command.ServiceCode,
            Reachability: command.Reachability,
            MobileHash: command.MobileHash,
            MobileEnding: command.MobileEnding,
            RegisteredBy: command.AgentId,
            RegisteredAt: command.At)),
    };
}
