using MonSuiviJustice.Demo.Gateway;

namespace MonSuiviJustice.Demo.Suite;

/// <summary>Every fault that the suite strikes with, in the order of the report.</summary>
internal static class Catalogue
{
    public static IEnumerable<Fault> All(Ground ground) =>
    [
        .. new Kills(ground).All,
        .. new ProviderFaults(ground).All,
        .. new CallbackFaults(ground).All,
        .. new Outages(ground).All,
        .. new Bursts(ground).All,
    ];
}

/// <summary>The provider answers badly, or not at all.</summary>
internal sealed class ProviderFaults(Ground ground)
{
    public IEnumerable<Fault> All =>
    [
        Of("F4", "429 sur un appel sur cinq", new Faults { Rate429 = 0.2 }),
        Of("F5", "500, page 502 ou JSON tronqué, pris ou non", new Faults { Rate500Accepted = 0.15, Rate500Refused = 0.15 }),
        Of("F6", "silence ou coupure après la prise", new Faults { HangAcceptedRate = 0.02, ResetAcceptedRate = 0.13 }),
    ];

    private Fault Of(string id, string name, Faults faults) => new(id, name, async _ =>
    {
        await new Sending(ground).Suffer(faults);
        return new();
    });
}
