using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Domain.Divestments;

/// <summary>
/// What the calendar says of a divestment that is pending: chase, accept by silence, hand over to the local administrators,
/// give up. Every request ends: where the predecessor waits for ever (<c>divestment_stalled_service.rb</c>: an incomplete
/// file, a convocation elsewhere), it lapses ten days after the administrators were told.
/// </summary>
/// <param name="IsComplete">All that a service needs to take the file over is there.</param>
/// <param name="IsExpectedElsewhere">Booked, still ahead, and not by one of the destinations.</param>
public sealed record AdvanceDivestment(bool IsComplete, bool IsExpectedElsewhere, DateTimeOffset At)
{
    /// <param name="merged">The files that are read under the person's.</param>
    public static Decision Decide(
        Divestment divestment,
        Probationer person,
        IReadOnlyList<Probationer> merged,
        AdvanceDivestment command) => divestment switch
        {
            { Outcome: not null } => Decision.NothingToDo,
            _ when person.File == FileState.Erased || person.MergedInto is not null => Decision.Accept([.. Lapsed(divestment, person, command)]),
            { Dates.NextAt: var next } when command.At < next => Decision.NothingToDo,
            { Dates.SilenceAt: var silence } when silence <= command.At && command.SilenceDecides(person) => Decision.Accept(
                [.. DivestmentEnd.Accepted(divestment, person, merged, AcceptanceCause.Silence, agentId: null, command.At)]),
            { Dates: { EscalatedAt: not null, LapsesAt: var lapse } } when lapse <= command.At =>
                Decision.Accept([.. Lapsed(divestment, person, command)]),
            { Dates: { EscalatedAt: null, SilenceAt: var silence } } when silence <= command.At => Decision.Accept(
                new DivestmentEscalated(divestment.Id, divestment.ProbationerId, divestment.Expected, command.At)),
            _ => Decision.Accept(
                new DivestmentChased(divestment.Id, divestment.ProbationerId, divestment.Expected, command.At)),
        };

    private static IEnumerable<IFact> Lapsed(Divestment divestment, Probationer person, AdvanceDivestment command) =>
    [
        new DivestmentLapsed(divestment.Id, divestment.ProbationerId, command.At),
        .. DivestmentEnd.Nothing(divestment, person, agentId: null, command.At),
    ];

    private bool SilenceDecides(Probationer person) => !person.IsJapat && IsComplete && !IsExpectedElsewhere;
}
