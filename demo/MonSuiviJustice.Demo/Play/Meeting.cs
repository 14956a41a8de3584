namespace MonSuiviJustice.Demo.Play;

/// <summary>How a convocation will go. Chosen before the play, whatever seat it gets.</summary>
internal enum Destiny
{
    OnTime = 1,
    Late = 2,
    TurnedAway = 3,
    Missed = 4,
    MissedThenCorrected = 5,
    MissedThenReconvoked = 6,
    ExcusedAfter = 7,
    ExcusedBefore = 8,
    ExcuseUndone = 9,
    Cancelled = 10,
    Rescheduled = 11,
    Unrecorded = 12,
}

/// <summary>One convocation: what the script says of it, and what has happened to it so far.</summary>
/// <param name="Name">Chance is thrown for it.</param>
/// <param name="Day">On which it is first booked, whichever hour it gets.</param>
/// <param name="Reserve">Where it goes when it is moved, or booked again.</param>
internal sealed record Meeting(
    string Name,
    Person Person,
    AgentPart Agent,
    Venue Venue,
    DateOnly Day,
    string Telling,
    bool AsReferent,
    Destiny Destiny,
    SlotPlan Reserve)
{
    /// <summary>The one that it replaces.</summary>
    public Meeting? Reconvokes { get; init; }

    /// <summary>What the script has it do before its day, and on the day after.</summary>
    public IReadOnlyList<(DateTime At, Change Change)> Changes { get; init; } = [];

    public Guid Id { get; set; }

    public string? ETag { get; set; }

    public SlotPlan? Seat { get; set; }

    /// <summary>Nothing is left to be recorded.</summary>
    public bool IsOver { get; set; }

    public bool IsBooked => Id != Guid.Empty;
}

/// <summary>What an agent does about a convocation apart from its outcome.</summary>
internal enum Change
{
    Cancel = 1,
    Move = 2,
    Excuse = 3,
    UndoExcuse = 4,
    Correct = 5,
    Reconvoke = 6,
}

/// <summary>A slot to open.</summary>
internal sealed record SlotPlan(Venue Venue, DateTime StartsAt, int Capacity)
{
    public Guid Id { get; set; }
}

/// <summary>A race: the wanted slot has fewer seats than people, and who loses takes the next slot of the day.</summary>
internal sealed record Round(DateTime At, IReadOnlyList<SlotPlan> Slots, IReadOnlyList<Meeting> Meetings);
