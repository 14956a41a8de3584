using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Probationers;

/// <summary>
/// Two files of one person become one to read: streams are linked, not rewritten. The predecessor deletes the other file
/// with its identity and its services (<c>convicts/merge_service.rb</c>), and nobody can undo it.
/// </summary>
public sealed record MergeProbationer(Guid AgentId, DateTimeOffset At)
{
    public static readonly Refusal Merged = new(
        "probationer.merged",
        "Ce dossier a été fusionné avec un autre : agissez sur le dossier conservé.");

    public static readonly Refusal WithItself = new(
        "probationer.merged-with-itself",
        "Un dossier ne se fusionne pas avec lui-même.");

    public static readonly Refusal HasOthers = new(
        "probationer.has-merged-files",
        "D'autres dossiers sont fusionnés avec celui-ci : conservez-le, ou séparez-les d'abord.");

    /// <param name="other">The file that is read under the kept one afterwards.</param>
    public static Decision Decide(Probationer other, Probationer kept, MergeProbationer command) => other switch
    {
        _ when other.Id == kept.Id => WithItself,
        _ when other.MergedInto == kept.Id => Decision.NothingToDo,
        _ when kept.Closed is { } because => because,
        { MergedInto: not null } => Merged,
        { File: FileState.Erased } => EraseProbationer.Erased,
        { Merged.Count: > 0 } => HasOthers,
        _ when (other.Divestment ?? kept.Divestment) is not null => PendingDivestment.Pending,
        _ => Decision.Accept(
            new ProbationerMerged(other.Id, kept.Id, MergedBy: command.AgentId, MergedAt: command.At),
            new ProbationerJoined(kept.Id, other.Id, JoinedBy: command.AgentId, JoinedAt: command.At)),
    };
}
