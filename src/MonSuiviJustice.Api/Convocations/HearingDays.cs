using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Convocations;

namespace MonSuiviJustice.Api.Convocations;

internal static class HearingDays
{
    /// <summary>With the legal delays as they stand; they are read only where the day was said.</summary>
    public static async Task<HearingDay?> HearingOf(this Work work, DateOnly? hearingOn, CancellationToken cancellation)
    {
        if (hearingOn is not { } day)
        {
            return null;
        }

        var delays = work.Possible<LegalDelays>(LegalDelays.NationalId);
        await work.Load(cancellation);
        return new HearingDay(day, delays.Possible ?? LegalDelays.BuiltIn);
    }
}
