using System.Diagnostics;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Organisations;

/// <param name="Territory">Whose public holidays are kept here.</param>
/// <param name="IsArchived">No slot is opened and nobody is booked here any more; who is booked stays.</param>
/// <param name="Moves">In the order in which they were planned.</param>
public sealed record Place(
    Guid Id,
    string ServiceCode,
    string TimeZone,
    Territory Territory,
    PlaceDetails Details,
    bool IsArchived,
    FactList<PlaceMove> Moves)
{
    /// <summary>Predecessor: only its screens hid what was archived.</summary>
    public static readonly Refusal Archived = new("place.archived", "Ce lieu est archivé.");

    /// <summary>What may be held here.</summary>
    public FactList<ConvocationKind> Kinds => Details.Kinds;

    public DateOnly DayOf(DateTimeOffset instant) => PlaceTime.DayOf(instant, TimeZone);

    /// <summary>The move that decides where people go on a day: the latest first day, and of two for one day the latest word.</summary>
    public PlaceMove? MoveBefore(DateOnly day) => MovesUntil(day).LastOrDefault();

    /// <summary>What people are told of the place for a day to come.</summary>
    public PlaceDetails DetailsOn(DateOnly day) =>
        MovesUntil(day).Where(move => !move.IsDone).Aggregate(Details, (details, move) => move.Of(details));

    public IEnumerable<PlaceMove> MovesUntil(DateOnly day) =>
        Moves.Where(move => move.From <= day).OrderBy(move => move.From).ThenBy(move => move.PlannedAt);

    public static Place Evolve(Place? state, PlaceEvent fact) => (state, fact) switch
    {
        (null, PlaceOpened opened) => new(
            Id: opened.PlaceId,
            ServiceCode: opened.ServiceCode,
            TimeZone: opened.TimeZone,
            Territory: opened.Territory ?? TerritoryTable.OfTimeZone(opened.TimeZone),
            Details: DetailsOf(opened),
            IsArchived: false,
            Moves: []),
        ({ } place, PlaceRenamed renamed) => place with { Details = place.Details with { Label = renamed.Label } },
        ({ } place, PlaceRevised revised) => place with { Details = DetailsOf(revised, place.Details.Label) },
        ({ } place, PlaceMovePlanned planned) => place with { Moves = [.. place.Moves, MoveOf(planned)] },
        ({ } place, PlaceMoved moved) => place with
        {
            Details = place.Details with
            {
                Street = moved.Street,
                SwitchboardLine = moved.SwitchboardLine ?? place.Details.SwitchboardLine,
            },
            Moves = [.. place.Moves.Select(move => move.MoveId == moved.MoveId ? move with { IsDone = true } : move)],
        },
        ({ } place, PlaceArchived) => place with { IsArchived = true },
        _ => throw new UnreachableException($"{fact.GetType().Name} cannot follow {state?.ToString() ?? "nothing"}."),
    };

    private static PlaceMove MoveOf(PlaceMovePlanned planned) => new(
        planned.MoveId,
        planned.From,
        planned.Street,
        planned.SwitchboardLine,
        planned.PlannedAt,
        IsDone: false);

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
