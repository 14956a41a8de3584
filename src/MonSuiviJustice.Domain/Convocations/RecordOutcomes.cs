using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Domain.Convocations;

/// <summary>How a session went, for each of those who were expected: all of it is recorded, or nothing.</summary>
public sealed record RecordOutcomes(Guid SlotId, Guid AgentId, DateTimeOffset At)
{
    public static readonly Refusal NotAll = new(
        "convocation.outcomes-refused",
        "Une issue au moins ne peut pas être enregistrée : aucune ne l'a été.");

    public static readonly Refusal OtherSlot = new(
        "convocation.other-slot",
        "Cette convocation n'a pas lieu dans ce créneau.");

    public static readonly Refusal Changed = new(
        "convocation.changed",
        "Cette convocation a changé depuis que vous l'avez lue.");

    public static readonly Refusal ExcuseMissing = new(
        "convocation.excuse-missing",
        "Précisez ce qui justifie l'absence.");

    public static Decision Decide(IReadOnlyList<SessionLine> lines, RecordOutcomes command)
    {
        var decisions = lines.Select(line => DecideOne(line, command)).ToArray();
        RefusedPart[] refused =
        [
            .. decisions.Index()
                .Select(decision => (decision.Index, Refused: decision.Item as Decision.Refused))
                .Where(decision => decision.Refused is not null)
                .Select(decision => new RefusedPart("outcomes", decision.Index, decision.Refused?.Because ?? NotAll)),
        ];
        return refused.Length > 0
            ? Decision.Refuse(NotAll, refused)
            : Decision.Accept([.. decisions.SelectMany(decision => decision.Facts)]);
    }

    /// <summary>What is decided for one of them.</summary>
    public static Decision DecideOne(SessionLine line, RecordOutcomes command) => line switch
    {
        _ when line.Convocation.SlotId != command.SlotId => OtherSlot,
        _ when line.Convocation.Revision != line.Revision => Changed,
        { Outcome: ConvocationStatus.Honoured } => RecordAttendance.Decide(
            line.Convocation,
            new(line.Late ? Arrival.Late : Arrival.OnTime, Reason: null, command.AgentId, command.At)),
        { Outcome: ConvocationStatus.TurnedAway } => RecordAttendance.Decide(
            line.Convocation,
            new(Arrival.TurnedAway, line.TurnedAwayReason, command.AgentId, command.At)),
        { Outcome: ConvocationStatus.Missed } => RecordAbsence.Decide(
            line.Convocation,
            line.Person,
            new(line.TellPerson, command.AgentId, command.At)),
        { Outcome: ConvocationStatus.Excused, Excuse: { } excuse } => ExcuseConvocation.Decide(
            line.Convocation,
            new(excuse, command.AgentId, command.At)),
        { Outcome: ConvocationStatus.Excused } => ExcuseMissing,
        _ => CorrectOutcome.NotAnOutcome,
    };
}

/// <param name="Revision">What the agent saw.</param>
/// <param name="Late">The person came late and was received.</param>
/// <param name="TurnedAwayReason">Why they were not received; only when turned away.</param>
/// <param name="Excuse">What justifies the absence; only when excused.</param>
/// <param name="TellPerson">A text after a miss.</param>
public sealed record SessionLine(
    Convocation Convocation,
    long Revision,
    Probationer Person,
    ConvocationStatus Outcome,
    bool Late,
    TurnedAwayReason? TurnedAwayReason,
    ExcuseKind? Excuse,
    bool TellPerson);
