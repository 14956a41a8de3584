namespace MonSuiviJustice.Domain.Convocations;

public enum ConvocationStatus
{
    Booked = 1,
    Cancelled = 2,
    Honoured = 3,
    TurnedAway = 4,
    Missed = 5,
    Excused = 6,
}

/// <summary>A closed list: a free text would bring personal data into a fact.</summary>
public enum CancellationReason
{
    ServiceUnavailable = 1,
    Strike = 2,
    ProbationerUnavailable = 3,
    BookedByMistake = 4,
    MeasureEnded = 5,
}

/// <summary>Why somebody who came was not received.</summary>
public enum TurnedAwayReason
{
    TooLate = 1,
    AgentAbsent = 2,
    Strike = 3,
    PremisesClosed = 4,
}

/// <summary>What justifies an absence. No document is kept (decision 15).</summary>
public enum ExcuseKind
{
    Health = 1,
    Work = 2,
    Family = 3,
    Transport = 4,
    Detention = 5,
    OtherJustified = 6,
}
