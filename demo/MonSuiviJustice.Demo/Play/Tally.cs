namespace MonSuiviJustice.Demo.Play;

/// <summary>What agents do.</summary>
internal enum Deed
{
    Booked = 0,

    /// <summary>Refused with <c>slot.full</c>: somebody else was first.</summary>
    FoundFull = 1,
    Reconvoked = 2,
    Cancelled = 3,
    Moved = 4,
    Recorded = 5,
    Corrected = 6,
}

/// <summary>What the agents did, counted by their own clients from the answers that they got.</summary>
internal sealed class Tally
{
    private readonly int[] _counts = new int[Enum.GetValues<Deed>().Length];

    public int this[Deed deed] => Volatile.Read(ref _counts[(int)deed]);

    public void Add(Deed deed) => Interlocked.Increment(ref _counts[(int)deed]);

    /// <summary>What has been added since an earlier look.</summary>
    public IReadOnlyList<int> Since(IReadOnlyList<int> before) => [.. _counts.Select((count, deed) => count - before[deed])];

    public IReadOnlyList<int> Look() => [.. _counts];
}
