using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;

namespace MonSuiviJustice.Api.Probationers;

/// <summary>What is shown of people without opening the vault is on record too, and before it is answered.</summary>
internal static class Consultations
{
    private const string NotFollowed =
        "Votre service ne suit pas cette personne. En cas de nécessité, donnez un motif : POST /v1/probationers/{id}/break-glass.";

    private static readonly string Looked =
        $"""
         insert into {Openings.Rows} (opened_at, agent_id, why, on_behalf_of, person_id)
         select $1::timestamptz, $2::uuid, $3::text, $4::uuid, person_id from unnest($5::uuid[]) person_id
         """;

    private static readonly string Stated =
        $"""
         insert into {Openings.Rows} (opened_at, agent_id, why, person_id, reason_id)
         select ?, ?, ?, it.* from unnest(?, ?) it(person_id, reason_id)
         """;

    /// <summary>The agent of this request is about to be shown something of these people.</summary>
    public static async Task Looks(this HttpContext http, IQuerySession session, IEnumerable<Guid> people)
    {
        Guid[] ids = [.. people.Distinct()];

        if (ids.Length > 0)
        {
            var opening = http.Opening();
            await session.Rows(
                Looked, [opening.At, opening.AgentId, opening.Why, opening.OnBehalfOf, ids], row => row.GetGuid(0), http.RequestAborted);
        }
    }

    /// <summary>Why they are to be shown, sealed under the key of each.</summary>
    public static void State(IDocumentSession session, Opening opening, IReadOnlyCollection<OpenedRecord> people, string reason)
    {
        var texts = people.Select(person => (TextId: Guid.CreateVersion7(), Of: person, Text: reason)).ToArray();
        Vault.Keep(session, texts);
        session.QueueSqlCommand(
            Stated,
            opening.At,
            opening.AgentId ?? throw new InvalidOperationException("A chore has no reason but itself."),
            opening.Why,
            texts.Select(text => text.Of.PersonId).ToArray(),
            texts.Select(text => text.TextId).ToArray());
    }

    /// <summary>
    /// What is answered instead of the file of a person; null where it may be shown: to whoever the right reaches, and who
    /// need not say why or has said it, and for an hour to whoever else has said why.
    /// </summary>
    /// <param name="files">Of the person.</param>
    /// <param name="services">Whose business the person is.</param>
    public static async Task<IResult?> Barred(
        this HttpContext http,
        IQuerySession session,
        Guid[] files,
        IEnumerable<string> services)
    {
        var right = http.NeededRight();
        var reached = await http.ReachesOneOf(right, services);
        var opens = BrokenGlass.Opens(right);

        if (reached && !(opens && BrokenGlass.IsAsked(http.Agent().Role)))
        {
            return null;
        }

        return opens && await http.HasSaidWhy(session, files) ? null : Problem.Of((reached, opens) switch
        {
            (true, _) => EdgeRefusals.ReasonNeeded,
            (false, true) => EdgeRefusals.OutOfReach with { Message = NotFollowed },
            (false, false) => EdgeRefusals.OutOfReach,
        });
    }

    private static async Task<bool> HasSaidWhy(this HttpContext http, IQuerySession session, Guid[] files)
    {
        var opening = http.Opening();
        var said = await session.Rows(
            $"select 1 from unnest($1::uuid[]) asked(id) where {Openings.SaidWhy("asked.id", agent: 3, at: 2)} limit 1",
            [files, opening.At, opening.AgentId],
            row => row.GetInt32(0),
            http.RequestAborted);
        return said.Count > 0;
    }
}
