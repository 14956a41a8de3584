namespace MonSuiviJustice.Domain.Notifications;

/// <summary>Hours of the day on the clock of a place.</summary>
/// <param name="First">From then on.</param>
/// <param name="Last">Until just before.</param>
public sealed record DayHours(TimeOnly First, TimeOnly Last)
{
    public bool Include(TimeOnly time) => time.IsBetween(First, Last);

    public bool Cover(DayHours others) => First <= others.First && others.Last <= Last;
}
