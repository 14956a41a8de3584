using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Organisations;

/// <param name="CommuneInsee">Where it is when not in the commune of the service's seat, as an antenna overseas.</param>
public sealed record OpenPlace(
    Guid PlaceId,
    string Label,
    string Street,
    string SwitchboardLine,
    FactList<ConvocationKind> Kinds,
    Guid AgentId,
    DateTimeOffset At,
    string? CommuneInsee = null)
{
    /// <summary>Predecessor: <c>app/models/slot.rb</c> checks it per slot, too late to be understood.</summary>
    public static readonly Refusal ForeignKind = new(
        "place.foreign-kind",
        "Un des types de convocation ne se tient pas dans ce type de service.");

    public static readonly Refusal WithoutKind = new(
        "place.without-kind",
        "Indiquez au moins un type de convocation pour ce lieu.");

    public static Decision Decide(Place? place, Service service, OpenPlace command) => command switch
    {
        _ when place is not null => Decision.NothingToDo,
        { Kinds.Count: 0 } => WithoutKind,
        _ when command.Kinds.Any(kind => KindTable.Of(kind).HeldBy is { } host && host != service.Type) => ForeignKind,
        _ => Decision.Accept(new PlaceOpened(
            PlaceId: command.PlaceId,
            ServiceCode: service.Code,
            Label: command.Label,
            Street: command.Street,
            SwitchboardLine: command.SwitchboardLine,
            TimeZone: service.TimeZone,
            Kinds: command.Kinds,
            OpenedBy: command.AgentId,
            OpenedAt: command.At,
            Territory: TerritoryTable.OfCommune(command.CommuneInsee ?? service.SeatInsee))),
    };
}
