using System.Diagnostics;

namespace MonSuiviJustice.Domain.Organisations;

public sealed record Place(Guid Id, string ServiceCode, string TimeZone)
{
    public static Place Evolve(Place? state, PlaceEvent fact) => (state, fact) switch
    {
        (null, PlaceOpened opened) => new(opened.PlaceId, opened.ServiceCode, opened.TimeZone),
        _ => throw new UnreachableException($"{fact.GetType().Name} cannot follow {state?.ToString() ?? "nothing"}."),
    };
}
