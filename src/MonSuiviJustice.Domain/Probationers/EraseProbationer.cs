using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Probationers;

/// <summary>
/// Everything that is known of a person goes; facts and figures stay. Nobody brings it back. What is ahead is called off
/// with it (<c>CallOffConvocations</c>).
/// </summary>
public sealed record EraseProbationer(ErasureReason Reason, Guid AgentId, DateTimeOffset At)
{
    public static readonly Refusal Erased = new(
        "probationer.erased",
        "Le dossier de cette personne a été effacé ; rien ne peut plus y être écrit.");

    /// <summary>The clock says that, not an agent.</summary>
    public static readonly Refusal NotYours = new(
        "probationer.erasure-not-due",
        "Un agent efface à la demande de la personne, d'une autorité, ou ce qui a été enregistré par erreur.");

    /// <param name="merged">Whoever is read under the file: they are the same person, and go with it.</param>
    public static Decision Decide(
        Probationer probationer,
        IReadOnlyList<Probationer> merged,
        EraseProbationer command) => probationer.File switch
        {
            FileState.Erased => Decision.NothingToDo,
            FileState.Open or FileState.Archived when probationer.MergedInto is not null => MergeProbationer.Merged,
            FileState.Open or FileState.Archived when command.Reason == ErasureReason.RetentionEnded => NotYours,
            FileState.Open or FileState.Archived when probationer.Divestment is not null => PendingDivestment.Pending,
            FileState.Open or FileState.Archived => Decision.Accept(
                [.. Of(probationer, merged, command.Reason, command.AgentId, command.At)]),
        };

    internal static IEnumerable<ProbationerErased> Of(
        Probationer probationer,
        IReadOnlyList<Probationer> merged,
        ErasureReason reason,
        Guid? agentId,
        DateTimeOffset at) => merged
            .Where(it => it.MergedInto == probationer.Id && it.File != FileState.Erased)
            .Prepend(probationer)
            .Select(it => new ProbationerErased(it.Id, reason, ErasedBy: agentId, ErasedAt: at));
}
