using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Organisations;

/// <summary>A fact of the stream of one import of the competence map of one department.</summary>
public abstract record CompetenceMapEvent : IFact
{
    private protected CompetenceMapEvent() { }

    public abstract string DepartmentCode { get; init; }

    public abstract int Number { get; init; }

    Guid IFact.StreamId => CompetenceMap.IdOf(DepartmentCode, Number);
}

/// <summary>Who is competent for each commune of a department, as one import said it.</summary>
/// <param name="Number">The map takes the place of the department's map of the number before.</param>
/// <param name="Digest">Of the communes below: a map equal to the current one is not imported again.</param>
/// <param name="EffectiveOn">First day on which it holds; null in facts of before: the day of the import.</param>
/// <param name="Source">Where it comes from, in French.</param>
public sealed record CompetenceMapImported(
    string DepartmentCode,
    int Number,
    string Digest,
    FactList<CommuneCompetence> Communes,
    Guid ImportedBy,
    DateTimeOffset ImportedAt,
    DateOnly? EffectiveOn = null,
    string? Source = null) : CompetenceMapEvent;

/// <param name="Insee">INSEE code of the commune.</param>
/// <param name="CourtCode">The competent TJ, null where no source names one.</param>
/// <param name="SpipCode">The competent SPIP, null where no source names one.</param>
/// <param name="Method">How an exception was decided, null for the plain rule.</param>
/// <param name="Remark">Why, in French.</param>
public sealed record CommuneCompetence(
    string Insee,
    string Label,
    FactList<string> PostalCodes,
    string? CourtCode,
    string? SpipCode,
    string? Method,
    string? Remark);
