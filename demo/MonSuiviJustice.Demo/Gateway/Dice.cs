namespace MonSuiviJustice.Demo.Gateway;

/// <summary>Chance that repeats: a throw depends on the seed, the subject and the question, on nothing else.</summary>
internal sealed class Dice(int seed, string subject)
{
    public double Throw(string question) => (Mix(question) >> 11) * (1.0 / (1UL << 53));

    public int Pick(string question, int sides) => (int)(Throw(question) * sides);

    /// <summary>What happens to the nth POST of an attempt: one throw over all exclusive rates.</summary>
    public Fate Fate(Faults faults, int nth)
    {
        var left = Throw($"fate {nth}");

        foreach (var (fate, rate) in new (Fate, double)[]
        {
            (Gateway.Fate.TooMany, faults.Rate429),
            (Gateway.Fate.ErrorAccepted, faults.Rate500Accepted),
            (Gateway.Fate.ErrorRefused, faults.Rate500Refused),
            (Gateway.Fate.HangAccepted, faults.HangAcceptedRate),
            (Gateway.Fate.ResetAccepted, faults.ResetAcceptedRate),
            (Gateway.Fate.Reject, faults.RejectRate),
        })
        {
            if (left < rate)
            {
                return fate;
            }

            left -= rate;
        }

        return Gateway.Fate.Accept;
    }

    // FNV-1a, then the finaliser of SplitMix64: spread well enough for rates, and the same on every machine.
    private ulong Mix(string question)
    {
        var hash = 14695981039346656037UL ^ (uint)seed;

        foreach (var letter in $"{subject}|{question}")
        {
            hash = (hash ^ letter) * 1099511628211UL;
        }

        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9UL;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBUL;
        return hash ^ (hash >> 31);
    }
}
