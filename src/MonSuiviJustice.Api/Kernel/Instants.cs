namespace MonSuiviJustice.Api.Kernel;

internal static class Instants
{
    /// <summary>Now in whole microseconds: PostgreSQL keeps no more, and what is read must equal what was written.</summary>
    public static DateTimeOffset Now(this TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
