using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Api.Notifications;

/// <summary>
/// What follows when a text does not reach its person, in the transaction that records it: its number or its person's wish
/// concerns all the texts to come, and somebody has to tell the person otherwise.
/// </summary>
/// <param name="convocations">As they are now.</param>
/// <param name="messages">As they are now.</param>
internal sealed class Consequences(
    IQuerySession session,
    Streams streams,
    IReadOnlyDictionary<Guid, Convocation> convocations,
    IReadOnlyDictionary<Guid, Message> messages,
    DateTimeOffset now)
{
    private readonly List<IFact> _facts = [];

    private readonly HashSet<Guid> _new = [];

    public IReadOnlyList<IFact> Facts => _facts;

    /// <summary>The stream that starts with this fact; null when it exists.</summary>
    public Type? Starts(IFact fact) => _new.Contains(fact.StreamId) ? typeof(Escalation) : null;

    public async Task<Consequences> Of(IReadOnlyList<IFact> written, CancellationToken cancellation)
    {
        var failures = written.OfType<MessageEvent>()
            .Where(fact => fact is MessageRejected or MessageUndelivered)
            .Select(fact => (Fact: fact, Fault: FaultOf(fact)))
            .ToArray();

        if (failures.Length == 0)
        {
            return this;
        }

        await ForNumbers(failures, cancellation);
        var repeated = written.OfType<ConvocationMessagesPlanned>().SelectMany(planned => planned.Messages)
            .Select(message => message.Repeats).ToHashSet();
        await ForPeople([.. failures.Where(it => !repeated.Contains(it.Fact.MessageId))], cancellation);
        return this;
    }

    private async Task ForNumbers(IReadOnlyList<(MessageEvent Fact, DeliveryFault Fault)> failures, CancellationToken cancellation)
    {
        var faulty = failures
            .Where(it => it.Fault is DeliveryFault.InvalidNumber or DeliveryFault.DeadNumber or DeliveryFault.OptedOut)
            .ToArray();

        if (faulty.Length == 0)
        {
            return;
        }

        var ids = faulty.Select(it => it.Fact.ProbationerId).Distinct().ToArray();
        var people = await Addressees.Of(session, streams, await streams.Read(session, ids, cancellation), ids, cancellation);
        await Streams.Lock(session, people.Ids, "update", cancellation);
        var known = (await streams.Read(session, people.Ids, cancellation))
            .FoldAll<Probationer, ProbationerEvent>(Probationer.Evolve)
            .ToDictionary();

        foreach (var (fact, fault) in faulty)
        {
            if (people.Of(fact.ProbationerId) is { } addressee)
            {
                var decided = ForNumber(known[addressee.Id], messages[fact.MessageId], fault).Facts;
                known[addressee.Id] = decided.OfType<ProbationerEvent>().Aggregate(known[addressee.Id], Probationer.Evolve);
                _facts.AddRange(decided);
            }
        }
    }

    private async Task ForPeople(
        IReadOnlyList<(MessageEvent Fact, DeliveryFault Fault)> failures,
        CancellationToken cancellation)
    {
        var ids = failures.Select(it => Escalation.IdOf(it.Fact.ConvocationId)).Distinct().ToArray();
        await Streams.Lock(session, ids, "update", cancellation);
        var known = await streams.Read(session, ids, cancellation);
        var open = new HashSet<Guid>();

        foreach (var (fact, fault) in failures)
        {
            var id = Escalation.IdOf(fact.ConvocationId);

            if (!open.Contains(id))
            {
                var before = known.Fold<Escalation, EscalationEvent>(id, Escalation.Evolve);
                var decided = OpenEscalation.Decide(
                    convocations[fact.ConvocationId], before, messages[fact.MessageId], new(fault, now)).Facts;
                _facts.AddRange(decided);

                if (decided.Count > 0)
                {
                    open.Add(id);
                    _ = before is null && _new.Add(id);
                }
            }
        }
    }

    private Decision ForNumber(Probationer person, Message message, DeliveryFault fault) =>
        person.MobileHash != message.MobileHash ? Decision.NothingToDo
        : fault == DeliveryFault.OptedOut ? RecordOptOut.Decide(person, new(AgentId: null, now))
        : FaultMobile.Decide(person, new(
            fault == DeliveryFault.InvalidNumber ? MobileFault.Invalid : MobileFault.Dead,
            message.MobileHash,
            message.Id,
            now));

    private static DeliveryFault FaultOf(MessageEvent fact) => fact switch
    {
        MessageRejected { Fault: { } fault } => fault,
        MessageUndelivered { Fault: { } fault } => fault,
        _ => DeliveryFault.Unknown,
    };
}
