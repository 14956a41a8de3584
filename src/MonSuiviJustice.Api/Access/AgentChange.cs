using MonSuiviJustice.Api.Emails;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;

namespace MonSuiviJustice.Api.Access;

/// <summary>What every change of an agent has in common: its reach, If-Match, the e-mails, and the new ETag.</summary>
internal static class AgentChange
{
    /// <param name="demand">403 where the right does not reach.</param>
    /// <param name="restsOnWhatWasRead">Not where the agent of another service is called, whom nobody here may read.</param>
    public static Task<IResult> Change(
        this FactWriter writer,
        HttpContext http,
        Guid agentId,
        Func<Work, Agent, Task> demand,
        Func<Work, Agent, Task<Decision>> decide,
        bool restsOnWhatWasRead = true) => writer.Write(http, async work =>
        {
            var found = work.Existing<Agent>(agentId);
            await work.Load(http.RequestAborted);
            await demand(work, found.State);

            if (restsOnWhatWasRead)
            {
                work.Expect(found.State);
            }

            var decision = await decide(work, found.State);
            Outbox.Add(work.Session, AgentEmails.Of(decision.Facts), work.Now);
            work.Revised(decision.Facts.OfType<AgentEvent>().Aggregate(found.State, Agent.Evolve).Revision);
            return decision;
        });

    /// <summary>Of a service of the directory; null where it is none, such as the country.</summary>
    public static async Task<IReadOnlyList<ServiceType?>> TypesOf(this Work work, string[] codes, CancellationToken cancellation)
    {
        var services = codes.Select(code => work.Possible<Service>(Service.IdOf(code))).ToArray();
        await work.Load(cancellation);
        return [.. services.Select(service => service.Possible is { IsArchived: false } it ? it.Type : default(ServiceType?))];
    }
}
