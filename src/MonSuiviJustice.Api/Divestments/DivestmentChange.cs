using MonSuiviJustice.Api.Emails;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Divestments;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Api.Divestments;

/// <summary>What every change of a divestment has in common: its reach, If-Match, the person, and the new ETag.</summary>
internal static class DivestmentChange
{
    /// <param name="serviceOf">For which service the agent acts; null where the agent may in any case.</param>
    public static Task<IResult> Change(
        this FactWriter writer,
        HttpContext http,
        Guid divestmentId,
        Func<Divestment, Agent, string?> serviceOf,
        Func<Work, Divestment, Probationer, Task<Decision>> decide) => writer.Write(http, async work =>
        {
            var found = work.Existing<Divestment>(divestmentId);
            await work.Load(http.RequestAborted);
            var divestment = found.State;

            if (serviceOf(divestment, work.Request.Agent) is { } service)
            {
                await work.Demand(service, http.RequestAborted);
            }

            work.Expect(divestment);
            var person = work.Existing<Probationer>(divestment.ProbationerId);
            await work.Load(http.RequestAborted);
            var decision = await decide(work, divestment, person.State);
            Outbox.Add(work.Session, DivestmentEmails.Of(divestment, decision.Facts), work.Now);
            work.Revised(decision.Facts.OfType<DivestmentEvent>().Aggregate(divestment, Divestment.Evolve).Revision);
            return decision;
        });
}
