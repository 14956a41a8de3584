using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Divestments;

/// <summary>
/// When what is expected, on the calendar of the service that asks. The predecessor counts days as well
/// (<c>divestment_stalled_service.rb</c>), but waits for ever where silence decides nothing.
/// </summary>
/// <param name="TimeZone">IANA.</param>
/// <param name="LastWordAt">When the services were last asked or chased.</param>
/// <param name="EscalatedAt">Null while silence has not been handed to the local administrators.</param>
public sealed record DivestmentDates(
    string TimeZone,
    DateTimeOffset RequestedAt,
    DateTimeOffset LastWordAt,
    DateTimeOffset? EscalatedAt)
{
    /// <summary>How many days until silence counts.</summary>
    public const int Silence = 10;

    /// <summary>How many days the local administrators have from then on.</summary>
    public const int Escalation = 10;

    /// <summary>How many days between two chasers.</summary>
    public const int Chaser = 5;

    /// <summary>From this day on, silence counts.</summary>
    public DateTimeOffset SilenceAt => DaysAfter(RequestedAt, Silence);

    public DateTimeOffset ChaserAt => DaysAfter(LastWordAt, Chaser);

    /// <summary>The local administrators are given their days whatever happened before: an outage takes none away.</summary>
    public DateTimeOffset LapsesAt => DaysAfter(EscalatedAt ?? SilenceAt, Escalation);

    /// <summary>By when an answer is expected.</summary>
    public DateTimeOffset AnswerDueAt => EscalatedAt is null ? SilenceAt : LapsesAt;

    /// <summary>When there is something to look at next.</summary>
    public DateTimeOffset NextAt => ChaserAt < AnswerDueAt ? ChaserAt : AnswerDueAt;

    private DateTimeOffset DaysAfter(DateTimeOffset instant, int days) =>
        PlaceTime.At(PlaceTime.DayOf(instant, TimeZone).AddDays(days), TimeOnly.MinValue, TimeZone);
}
