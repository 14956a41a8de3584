using MonSuiviJustice.Demo.Gateway;

namespace MonSuiviJustice.Demo.Play;

/// <summary>
/// Months in a few jumps: the clock stops at each instant at which a text is due, and an hour before. The provider
/// dates by the real clock, so a text left when the clock stood where its ledger first showed it.
/// </summary>
internal sealed class Journey(Clock clock, Provider provider, Texts texts)
{
    private readonly Dictionary<string, Departure> _departures = [];

    public IReadOnlyCollection<Departure> Departures => _departures.Values;

    public async Task Start(DateTimeOffset now)
    {
        await clock.Move(now);
        await texts.UntilReady();
    }

    /// <summary>Notes what has left since the clock was last moved.</summary>
    public async Task Note(DateTimeOffset now)
    {
        await texts.Settle();

        foreach (var entry in await provider.Ledger())
        {
            _departures.TryAdd(entry.Sid, new(entry, now));
        }
    }

    /// <summary>As far as an instant that is no due one.</summary>
    /// <returns>That instant.</returns>
    public async Task<DateTimeOffset> TravelTo(DateTimeOffset end, IEnumerable<DateTimeOffset> dues, DateTimeOffset now)
    {
        await Travel(dues.Where(due => due < end), now);
        await clock.Move(end);
        await Note(end);
        return end;
    }

    public async Task Travel(IEnumerable<DateTimeOffset> dues, DateTimeOffset now)
    {
        var stops = dues.SelectMany(due => new[] { due.AddHours(-1), due })
            .Where(stop => stop > now)
            .Distinct()
            .Order();

        foreach (var stop in stops)
        {
            await clock.Move(stop);
            await Note(stop);
        }
    }
}

/// <param name="At">On the development clock.</param>
internal sealed record Departure(LedgerEntry Entry, DateTimeOffset At);
