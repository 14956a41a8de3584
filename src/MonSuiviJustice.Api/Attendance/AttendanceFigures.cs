using System.Globalization;
using MonSuiviJustice.Domain.Convocations;

namespace MonSuiviJustice.Api.Attendance;

/// <summary>One row of figures. What is null was held back: fewer than eleven convocations would show.</summary>
/// <param name="Month">Such as 2031-03.</param>
/// <param name="Base">Convocations that were not cancelled and have started.</param>
/// <param name="ReachableBase">Those of the base whose person could be reached by SMS when they were booked.</param>
/// <param name="FilledInRate">Recorded over base, from 0 to 1; every other rate is over what is recorded.</param>
public sealed record AttendanceFigures(
    string? Service,
    Guid? Place,
    ConvocationKind? Kind,
    string? Month,
    int Base,
    int ReachableBase,
    int Recorded,
    int NotRecorded,
    int? Honoured,
    int? TurnedAway,
    int? Excused,
    int? Missed,
    decimal? FilledInRate,
    decimal? AttendanceRate,
    decimal? TurnedAwayRate,
    decimal? ExcusedRate,
    decimal? MissedRate)
{
    /// <summary>Decision 9: in a smaller cell, somebody could be recognised.</summary>
    internal const int SmallestCell = 11;

    internal static AttendanceFigures Of(
        string? service,
        Guid? place,
        ConvocationKind? kind,
        DateOnly? month,
        AttendanceCounts counts)
    {
        // The counts are held back with the rates, which anybody could work out from them.
        var recorded = counts.Base - counts.NotRecorded;
        var shows = recorded >= SmallestCell;

        return new(
            Service: service,
            Place: place,
            Kind: kind,
            Month: month?.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            Base: counts.Base,
            ReachableBase: counts.Reachable,
            Recorded: recorded,
            NotRecorded: counts.NotRecorded,
            Honoured: shows ? counts.Honoured : null,
            TurnedAway: shows ? counts.TurnedAway : null,
            Excused: shows ? counts.Excused : null,
            Missed: shows ? counts.Missed : null,
            FilledInRate: Rate(recorded, counts.Base),
            AttendanceRate: Rate(counts.Honoured, recorded),
            TurnedAwayRate: Rate(counts.TurnedAway, recorded),
            ExcusedRate: Rate(counts.Excused, recorded),
            MissedRate: Rate(counts.Missed, recorded));
    }

    private static decimal? Rate(int part, int whole) =>
        whole < SmallestCell ? null : Math.Round((decimal)part / whole, 4);
}

internal sealed record AttendanceCounts(
    int Base,
    int Reachable,
    int NotRecorded,
    int Honoured,
    int TurnedAway,
    int Excused,
    int Missed);
