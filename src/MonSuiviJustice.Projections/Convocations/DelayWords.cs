using MonSuiviJustice.Projections.Kernel;

namespace MonSuiviJustice.Projections.Convocations;

/// <summary>What an agent is told of a legal delay: it is never a reason to refuse a date.</summary>
public static class DelayWords
{
    /// <param name="receiveBy">The last day of the delay; null without one.</param>
    /// <param name="startsAt">With the offset of the place.</param>
    /// <returns>Null in time.</returns>
    public static string? Warning(DateOnly? receiveBy, DateTimeOffset startsAt) =>
        receiveBy is { } last && last < DateOnly.FromDateTime(startsAt.DateTime)
            ? $"Cette date est hors du délai légal, qui court jusqu'au {FrenchDay.Of(last)}."
            : null;

    /// <summary>Nothing is free until the last day.</summary>
    public static string NothingFree(DateOnly last, int days, string source) =>
        $"Aucune place libre d'ici au {FrenchDay.Of(last)}, dernier jour du délai légal ({days} jours, {source}).";
}
