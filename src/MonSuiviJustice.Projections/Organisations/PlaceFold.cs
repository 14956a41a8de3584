using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Projections.Kernel;

namespace MonSuiviJustice.Projections.Organisations;

public sealed class PlaceFold() : Fold<Place, PlaceEvent>(Place.Evolve);
