using System.Diagnostics;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Organisations;

/// <param name="Kinds">What may be held here.</param>
/// <param name="Territory">Whose public holidays are kept here.</param>
public sealed record Place(Guid Id, string ServiceCode, string TimeZone, FactList<ConvocationKind> Kinds, Territory Territory)
{
    public static Place Evolve(Place? state, PlaceEvent fact) => (state, fact) switch
    {
        (null, PlaceOpened opened) => new(
            Id: opened.PlaceId,
            ServiceCode: opened.ServiceCode,
            TimeZone: opened.TimeZone,
            Kinds: opened.Kinds,
            Territory: opened.Territory ?? TerritoryTable.OfTimeZone(opened.TimeZone)),
        _ => throw new UnreachableException($"{fact.GetType().Name} cannot follow {state?.ToString() ?? "nothing"}."),
    };
}
