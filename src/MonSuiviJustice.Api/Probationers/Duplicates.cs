using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Projections.Convocations;

namespace MonSuiviJustice.Api.Probationers;

/// <summary>Another file that stands in the way, with as much of it as the agent may see.</summary>
/// <param name="LastName">The names are null where the agent does not reach the person.</param>
/// <param name="Following">The services that follow the person: whom to ask or to call.</param>
public sealed record DuplicateFile(
    Guid Id,
    string? LastName,
    string? FirstName,
    IReadOnlyList<Likeness> Alike,
    IReadOnlyList<string> Following,
    DuplicateWay Possible);

/// <summary>What an agent can do about a file that exists already (predecessor: <c>convicts_controller.rb</c>).</summary>
public enum DuplicateWay
{
    /// <summary>The agent's own service follows the person.</summary>
    OpenFile = 1,
    AskTransfer = 2,

    /// <summary>No transfer: the person is expected there, or followed by the anti-terrorist judge.</summary>
    CallService = 3,
}

/// <summary>Is there a file of this person already? What the decision is told, and what follows from its answer.</summary>
internal sealed class Duplicates
{
    private static readonly string Expected =
        $"""
         select distinct probationer_id from {ConvocationTable.Rows}
         where probationer_id = any($1) and status = 'Booked' and starts_at > $2
         """;

    private readonly HttpContext _http;
    private readonly Work _work;
    private readonly KnownIdentities _known;
    private readonly IReadOnlyDictionary<Guid, Probationer> _states;

    private Duplicates(
        HttpContext http,
        Work work,
        KnownIdentities known,
        IReadOnlyDictionary<Guid, Probationer> states,
        TellApart command)
    {
        (_http, _work, _known, _states) = (http, work, known, states);
        Command = command;
    }

    private TellApart Command { get; }

    /// <param name="record">What the vault will say of the person.</param>
    /// <param name="textsBegin">Texts begin to go to the number, which may have been there before.</param>
    /// <param name="despite">Files that the agent says are other people's.</param>
    public static async Task<Duplicates> Of(
        HttpContext http,
        Work work,
        Guid personId,
        PersonalRecord record,
        Reachability reachability,
        IReadOnlyList<Guid>? despite = null,
        bool textsBegin = false)
    {
        var identities = http.RequestServices.GetRequiredService<PersonIdentities>();
        var known = await identities.Known(work.Session, personId, record, http.RequestAborted);
        var others = known.OthersOnceTexted(textsBegin);
        var states = others.Count == 0
            ? new Dictionary<Guid, Probationer>()
            : (await work.Many([.. others.Select(other => other.Key)], http.RequestAborted))
                .FoldAll<Probationer, ProbationerEvent>(Probationer.Evolve);
        return new(http, work, known, states, new(
            ProbationerId: personId,
            Others:
            [
                // A file that is merged into this one is no other person's.
                .. others.Where(other => states.GetValueOrDefault(other.Key)?.MergedInto != personId).Select(other => new Lookalike(
                    other.Key,
                    [.. other.Select(row => row.Likeness).Order()],
                    HasAppiNumber: other.Any(row => row.HasAppiNumber),
                    CanReceiveSms: states.GetValueOrDefault(other.Key)?.CanReceiveSms == true)),
            ],
            HasAppiNumber: record.AppiNumber is not null,
            CanReceiveSms: reachability == Reachability.Mobile,
            Despite: despite ?? [],
            AgentId: work.Request.Agent.Id,
            At: work.Now));
    }

    /// <summary>What was decided of the file, unless it exists already: then 409, with the files that stand in the way.</summary>
    public async Task<Decision> Besides(Decision decision)
    {
        switch (TellApart.Besides(decision, Command))
        {
            case Decision.Refused refused when refused != decision:
                throw new StopException(Problem.Of(refused.Because, await Files()));

            case Decision.Accepted accepted:
                PersonIdentities.Take(_work, _known);
                return accepted;

            case var refused:
                return refused;
        }
    }

    private async Task<IReadOnlyList<DuplicateFile>> Files()
    {
        var agent = _work.Request.Agent;
        var cancellation = _http.RequestAborted;
        Guid[] ids = [.. Command.InTheWay.Select(other => other.ProbationerId)];
        var expected = await _work.Session.Rows(Expected, [ids, _work.Now], row => row.GetGuid(0), cancellation);
        var reached = await _http.Reaches().ServicesOf(agent, Right.ReadProbationer, cancellation);
        var names = await _http.Names(_work.Session, ids.Where(id => reached is null || Following(id).Any(reached.Contains)));

        return
        [
            .. Command.InTheWay.Select(other => new DuplicateFile(
                other.ProbationerId,
                names(other.ProbationerId).LastName,
                names(other.ProbationerId).FirstName,
                other.Alike,
                Following(other.ProbationerId),
                WayTo(other.ProbationerId))),
        ];

        DuplicateWay WayTo(Guid id) => Following(id).Contains(agent.ServiceCode) ? DuplicateWay.OpenFile
            : expected.Contains(id) || _states.GetValueOrDefault(id)?.IsJapat == true ? DuplicateWay.CallService
            : DuplicateWay.AskTransfer;
    }

    private string[] Following(Guid id) =>
        [.. (_states.GetValueOrDefault(id)?.Following ?? []).Select(followed => followed.ServiceCode)];
}
