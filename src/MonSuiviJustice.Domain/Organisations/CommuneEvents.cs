using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Organisations;

/// <summary>A fact of the stream of one commune whose competence was corrected.</summary>
public abstract record CommuneEvent : IFact
{
    private protected CommuneEvent() { }

    public abstract string Insee { get; init; }

    Guid IFact.StreamId => Commune.IdOf(Insee);
}

/// <summary>From that day on, whatever the map of the department says.</summary>
/// <param name="Insee">INSEE code of the commune.</param>
/// <param name="Rank">Among all that was said of the commune: of what holds on a day, the highest decides.</param>
/// <param name="Reason">In French, about the commune and nobody.</param>
public sealed record CommuneCorrected(
    string Insee,
    int Rank,
    string? CourtCode,
    string? SpipCode,
    DateOnly EffectiveOn,
    string Reason,
    Guid CorrectedBy,
    DateTimeOffset CorrectedAt) : CommuneEvent;

/// <summary>From that day on, the map of the department holds again.</summary>
/// <param name="Reason">In French, about the commune and nobody.</param>
public sealed record CommuneCorrectionWithdrawn(
    string Insee,
    int Rank,
    DateOnly EffectiveOn,
    string Reason,
    Guid WithdrawnBy,
    DateTimeOffset WithdrawnAt) : CommuneEvent;
