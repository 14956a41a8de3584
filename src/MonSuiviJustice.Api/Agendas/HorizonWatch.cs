using MonSuiviJustice.Api.Kernel;

namespace MonSuiviJustice.Api.Agendas;

/// <summary>
/// Looks whether the horizon has reached slots that are not open yet. A new day at the place makes them due, by our clock;
/// an outage is caught up at the first look after it.
/// </summary>
internal sealed class HorizonWatch(RollingHorizon horizon, IConfiguration configuration, ILogger<HorizonWatch> logger)
    : Chore(configuration.GetValue("Agendas:HorizonTick", TimeSpan.FromMinutes(1)), logger)
{
    /// <summary>With 26 weeks ahead, some thousands of slots in one transaction of a fraction of a second.</summary>
    internal const int Batch = 100;

    protected override async Task<bool> DoBatch(CancellationToken cancellation) =>
        (await horizon.Roll(Batch, cancellation)).IsMore;
}
