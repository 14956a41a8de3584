namespace MonSuiviJustice.Domain.Agendas;

/// <summary>Hours of a day: some by name, some at a regular interval.</summary>
public sealed record SlotTimes(IReadOnlyList<TimeOnly> Times, IReadOnlyList<TimeRange> Ranges)
{
    /// <summary>In order, each once, whatever was said twice.</summary>
    public IReadOnlyList<TimeOnly> All => [.. Times.Concat(Ranges.SelectMany(range => range.Times)).Distinct().Order()];
}

/// <param name="Interval">In minutes.</param>
public sealed record TimeRange(TimeOnly First, TimeOnly Last, int Interval)
{
    public bool IsClear => First <= Last && Interval > 0;

    /// <summary>
    /// The first, and each one an interval later; the last only when the interval lands on it. The predecessor adds one
    /// after the last (<c>slot_type_factory.rb</c>).
    /// </summary>
    public IEnumerable<TimeOnly> Times => IsClear
        ? Enumerable.Range(0, 1 + (int)((Last - First).TotalMinutes / Interval)).Select(step =>
            First.AddMinutes(step * Interval))
        : [];
}
