using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Api.Probationers;

/// <summary>Is there a file of this person already? What the decision is told, and what follows from its answer.</summary>
internal sealed class Duplicates
{
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
                throw new StopException(Problem.Of(refused.Because, await DuplicateFiles.Of(_http, _work, Command.InTheWay, _states)));

            case Decision.Accepted accepted:
                PersonIdentities.Take(_work, _known);
                return accepted;

            case var refused:
                return refused;
        }
    }
}
