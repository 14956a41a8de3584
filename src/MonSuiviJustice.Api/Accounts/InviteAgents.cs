using System.ComponentModel.DataAnnotations;
using MonSuiviJustice.Api.Access;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Accounts;

/// <param name="Invitations">A line of the file each; no address twice.</param>
public sealed record InviteAgentsBody(
    [property: Length(1, InviteAgentsBody.Most), Nested(most: InviteAgentsBody.Most)] IReadOnlyList<InviteAgentBody> Invitations)
{
    /// <summary>A body is 64 KB at most.</summary>
    public const int Most = 200;
}

public static class InviteAgentsEndpoint
{
    /// <summary>
    /// The people of a file are registered and invited by e-mail, all of them or none; each line that stands in the way is
    /// named with its reason.
    /// </summary>
    [WolverinePost("/v1/invitation-batches"), Needs(Right.ManageAgents)]
    public static Task<IResult> Post(InviteAgentsBody body, HttpContext http) => http.Writer().Write(http, async work =>
    {
        if (body.Invitations.Select(it => it.Email.Trim()).Distinct(StringComparer.OrdinalIgnoreCase).Count() < body.Invitations.Count)
        {
            throw new StopException(Problem.Invalid(new InvalidField("/invitations", "Une adresse figure deux fois.")));
        }

        string[] services = [.. body.Invitations.Select(it => it.ServiceCode).Distinct()];

        foreach (var service in services)
        {
            await work.Demand(service, http.RequestAborted);
        }

        var contacts = http.AgentContacts();
        var types = services.Zip(await work.TypesOf(services, http.RequestAborted)).ToDictionary(it => it.First, it => it.Second);
        var holders = new List<Guid?>();

        foreach (var it in body.Invitations)
        {
            holders.Add(await contacts.AgentAt(work.Session, it.Email, http.RequestAborted));
        }

        Guid[] ids = [.. holders.Select((holder, number) => holder ?? work.Request.NewAgentId(number))];
        var agents = ids.Select(work.Possible<Agent>).ToArray();
        await work.Load(http.RequestAborted);
        var decision = InviteAgents.Decide([.. agents.Select(agent => agent.Possible)], new(
        [
            .. body.Invitations.Zip(ids, (it, id) => new InviteAgent(
                id, it.Role, it.ServiceCode, types[it.ServiceCode], IsHandedOver: false, work.Request.Agent, work.Now)),
        ]));

        foreach (var (number, it) in body.Invitations.Index().Where(it => decision.Facts.Count > 0 && holders[it.Index] is null))
        {
            contacts.Put(work.Session, ids[number], it.Contact);
        }

        work.AddLinks(decision, http.RequestServices.GetRequiredService<AccountLinks>());
        return decision;
    });
}
