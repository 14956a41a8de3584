using System.Diagnostics;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Organisations;

/// <param name="Territory">Whose public holidays are kept here.</param>
/// <param name="IsArchived">No slot is opened and nobody is booked here any more; who is booked stays.</param>
public sealed record Place(
    Guid Id,
    string ServiceCode,
    string TimeZone,
    Territory Territory,
    PlaceDetails Details,
    bool IsArchived)
{
    /// <summary>Predecessor: only its screens hid what was archived.</summary>
    public static readonly Refusal Archived = new("place.archived", "Ce lieu est archivé.");

    /// <summary>What may be held here.</summary>
    public FactList<ConvocationKind> Kinds => Details.Kinds;

    public static Place Evolve(Place? state, PlaceEvent fact) => (state, fact) switch
    {
        (null, PlaceOpened opened) => new(
            Id: opened.PlaceId,
            ServiceCode: opened.ServiceCode,
            TimeZone: opened.TimeZone,
            Territory: opened.Territory ?? TerritoryTable.OfTimeZone(opened.TimeZone),
            Details: DetailsOf(opened),
            IsArchived: false),
        ({ } place, PlaceRenamed renamed) => place with { Details = place.Details with { Label = renamed.Label } },
        ({ } place, PlaceRevised revised) => place with { Details = DetailsOf(revised, place.Details.Label) },
        ({ } place, PlaceArchived) => place with { IsArchived = true },
        _ => throw new UnreachableException($"{fact.GetType().Name} cannot follow {state?.ToString() ?? "nothing"}."),
    };

    private static PlaceDetails DetailsOf(PlaceOpened opened) => new(
        opened.Label,
        opened.Street,
        opened.SwitchboardLine,
        opened.Mailbox,
        opened.MainContact ?? ContactMethod.Phone,
        opened.PreparationLink,
        opened.Kinds);

    private static PlaceDetails DetailsOf(PlaceRevised revised, string label) => new(
        label,
        revised.Street,
        revised.SwitchboardLine,
        revised.Mailbox,
        revised.MainContact,
        revised.PreparationLink,
        revised.Kinds);
}
