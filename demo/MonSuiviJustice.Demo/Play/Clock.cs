namespace MonSuiviJustice.Demo.Play;

/// <summary>The development clock of the API: it stands still where it is put.</summary>
internal sealed class Clock(Troupe troupe)
{
    /// <summary>On the wall in Nanterre.</summary>
    public DateTime Now { get; private set; }

    public Task Move(DateTime wall) => Move(Wall.Instant(wall));

    public async Task Move(DateTimeOffset instant)
    {
        await troupe.Administrator.Do(HttpMethod.Put, "/v1/dev/clock", new { now = instant });
        Now = Wall.At(instant);
    }
}
