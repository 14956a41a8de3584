namespace MonSuiviJustice.Domain.Probationers;

/// <summary>The follow-up has ended. Nobody convenes the person any more; what is known of them stays until it is erased.</summary>
/// <param name="ArchivedBy">Null when nobody asked for it.</param>
public sealed record ProbationerArchived(
    Guid ProbationerId,
    ArchivalCause Cause,
    Guid? ArchivedBy,
    DateTimeOffset ArchivedAt) : ProbationerEvent;

/// <summary>The follow-up goes on. It counts as activity: the file is not archived again the next night.</summary>
public sealed record ProbationerUnarchived(
    Guid ProbationerId,
    Guid UnarchivedBy,
    DateTimeOffset UnarchivedAt) : ProbationerEvent;

/// <summary>The key of the person is destroyed: nothing personal is left anywhere. It is final.</summary>
/// <param name="ErasedBy">Null when nobody asked for it.</param>
public sealed record ProbationerErased(
    Guid ProbationerId,
    ErasureReason Reason,
    Guid? ErasedBy,
    DateTimeOffset ErasedAt) : ProbationerEvent;

public enum ArchivalCause
{
    /// <summary>An agent said so.</summary>
    FollowUpEnded = 1,

    /// <summary>Nothing had happened for as long as the retention rule says.</summary>
    Inactivity = 2,
}

/// <summary>A closed list: a free text would bring personal data into a fact.</summary>
public enum ErasureReason
{
    /// <summary>Article 17 of the GDPR.</summary>
    PersonAsked = 1,

    /// <summary>A court or the data protection authority said so.</summary>
    AuthorityDecided = 2,
    RegisteredByMistake = 3,

    /// <summary>The file had been in the archive for as long as the retention rule says.</summary>
    RetentionEnded = 4,
}

/// <summary>What may be done with the file of a person.</summary>
public enum FileState
{
    Open = 1,
    Archived = 2,

    /// <summary>Nothing: nobody knows any more who it was.</summary>
    Erased = 3,
}
