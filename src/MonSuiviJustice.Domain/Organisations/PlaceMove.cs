namespace MonSuiviJustice.Domain.Organisations;

/// <summary>A place goes elsewhere: the same agendas, slots and convocations, at another address from a day on.</summary>
/// <param name="From">The first day there, on the calendar of the place.</param>
/// <param name="SwitchboardLine">Whom to call there; null when the line moves along.</param>
/// <param name="PlannedAt">Who was convened before it knows the former address.</param>
/// <param name="IsDone">The day has come: the place itself says the new address.</param>
public sealed record PlaceMove(
    Guid MoveId,
    DateOnly From,
    string Street,
    string? SwitchboardLine,
    DateTimeOffset PlannedAt,
    bool IsDone)
{
    public PlaceDetails Of(PlaceDetails former) => former with
    {
        Street = Street,
        SwitchboardLine = SwitchboardLine ?? former.SwitchboardLine,
    };
}
