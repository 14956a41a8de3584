using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Access;

/// <param name="Text">Beginnings of names, two letters or more, accents or none; several of them narrow the search.</param>
public sealed record SearchAgentsBody(
    [property: StringLength(100, MinimumLength = 1)] string Text,
    [property: Range(1, 50)] int Limit = 10);

/// <param name="IsComplete">False when more agents answer to the text: add a word.</param>
public sealed record AgentsFound(IReadOnlyList<AgentLine> Agents, bool IsComplete);

public static class SearchAgentsEndpoint
{
    private static readonly string[] Referents =
        [.. Enum.GetValues<AgentRole>().Where(KindAccess.MayBeReferent).Select(role => $"{role}")];

    /// <summary>
    /// Agents by name, of the own service or of all: for whoever manages them, everybody; for their colleagues, those who
    /// may follow a person.
    /// </summary>
    [WolverinePost("/v1/agent-searches"), Needs(Right.ReadAgents), WritesNothing, Costly]
    [ProducesResponseType<AgentsFound>(StatusCodes.Status200OK)]
    public static async Task<IResult> Post(SearchAgentsBody body, IQuerySession session, HttpContext http)
    {
        var tokens = http.AgentContacts().TokensIn(body.Text);

        if (tokens.Length == 0)
        {
            return Results.Ok(new AgentsFound([], IsComplete: true));
        }

        var manages = RightsTable.Of(http.Agent().Role, Right.ManageAgents) != Reach.None;
        var conditions = new Conditions()
            .And("c.tokens @> ?", tokens)
            .AnyOf("a.service_code", await http.Reaches().ServicesOf(http.Agent(), Right.ReadAgents, http.RequestAborted))
            .AnyOf("a.role", manages ? null : Referents)
            .And("(a.active is not false) = ?", true);
        var agents = await session.Rows(
            $"{AgentLines.From} join {AgentContacts.Rows} c using (agent_id) {conditions.Where} order by a.agent_id limit {body.Limit + 1}",
            conditions.Values,
            KnownAgent.Of,
            http.RequestAborted);
        var found = await http.AgentsOf(session, [.. agents.Take(body.Limit)]);
        return Results.Ok(new AgentsFound(found.ByName(), IsComplete: agents.Count <= body.Limit));
    }
}
