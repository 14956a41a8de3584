using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Convocations;

public enum Arrival
{
    OnTime = 1,
    Late = 2,
    TurnedAway = 3,
}

/// <summary>The person came.</summary>
/// <param name="Reason">Why they were not received; only when turned away.</param>
public sealed record RecordAttendance(Arrival Arrival, TurnedAwayReason? Reason, Guid AgentId, DateTimeOffset At)
{
    public static readonly Refusal NotStarted = new(
        "convocation.not-started",
        "La convocation n'a pas encore commencé.");

    public static readonly Refusal Cancelled = new("convocation.cancelled", "Cette convocation est annulée.");

    public static readonly Refusal ReasonMissing = new(
        "convocation.reason-missing",
        "Précisez pourquoi la personne n'a pas été reçue.");

    public static Decision Decide(Convocation convocation, RecordAttendance command) => convocation.Status switch
    {
        _ when command is { Arrival: Arrival.TurnedAway, Reason: null } => ReasonMissing,
        ConvocationStatus.Cancelled => Cancelled,
        ConvocationStatus.Booked when command.At < convocation.StartsAt => NotStarted,
        ConvocationStatus.Booked => Decision.Accept(FactOf(convocation, command)),
        _ when convocation.Status == StatusOf(command.Arrival) => Decision.NothingToDo,
        _ => CancelConvocation.OutcomeRecorded,
    };

    internal static ConvocationStatus StatusOf(Arrival arrival) => arrival switch
    {
        Arrival.OnTime or Arrival.Late => ConvocationStatus.Honoured,
        Arrival.TurnedAway => ConvocationStatus.TurnedAway,
    };

    private static ConvocationEvent FactOf(Convocation convocation, RecordAttendance command) => command.Arrival switch
    {
        Arrival.OnTime or Arrival.Late => new ConvocationHonoured(
            ConvocationId: convocation.Id,
            ProbationerId: convocation.ProbationerId,
            PlaceId: convocation.PlaceId,
            StartsAt: convocation.StartsAt,
            Late: command.Arrival == Arrival.Late,
            RecordedBy: command.AgentId,
            RecordedAt: command.At),
        Arrival.TurnedAway => new ConvocationTurnedAway(
            ConvocationId: convocation.Id,
            ProbationerId: convocation.ProbationerId,
            PlaceId: convocation.PlaceId,
            StartsAt: convocation.StartsAt,
            Reason: command.Reason ?? TurnedAwayReason.TooLate,
            RecordedBy: command.AgentId,
            RecordedAt: command.At),
    };
}
