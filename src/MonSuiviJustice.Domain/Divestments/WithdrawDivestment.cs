using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Domain.Divestments;

/// <summary>The service that asked wants it no more. In the predecessor a request made by mistake can only be refused.</summary>
public sealed record WithdrawDivestment(Guid AgentId, DateTimeOffset At)
{
    public static Decision Decide(Divestment divestment, Probationer person, WithdrawDivestment command) =>
        divestment.Outcome switch
        {
            DivestmentOutcome.Withdrawn => Decision.NothingToDo,
            null => Decision.Accept(
            [
                new DivestmentWithdrawn(divestment.Id, divestment.ProbationerId, WithdrawnBy: command.AgentId, WithdrawnAt: command.At),
                .. DivestmentEnd.Nothing(divestment, person, command.AgentId, command.At),
            ]),
            _ => AnswerDivestment.Ended,
        };
}
