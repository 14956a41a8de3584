using System.Diagnostics;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;

namespace MonSuiviJustice.Domain.Agendas;

/// <summary>The facts of an opening as they add up: what the same request names twice is opened once.</summary>
internal sealed class Opening(OpenedBefore before)
{
    private readonly Dictionary<Guid, Place> _places = new(before.Places);

    private readonly Dictionary<Guid, Agenda> _agendas = new(before.Agendas);

    private readonly Dictionary<Guid, RecurringSlot> _recurring = new(before.RecurringSlots);

    private readonly List<IFact> _facts = [];

    public IReadOnlyList<IFact> Facts => _facts;

    /// <summary>Null when it is added; else why it cannot be.</summary>
    public Refusal? Add(Service service, PlacePlan plan, OpenService command)
    {
        var placeId = OpenService.PlaceIdOf(service.Code, plan.Details.Label);
        var opened = OpenPlace.Decide(
            _places.GetValueOrDefault(placeId),
            service,
            new(placeId, plan.Details, command.AgentId, command.At, plan.CommuneInsee));

        return Taken(opened)
            ?? (_places[placeId] is { IsArchived: true } ? Place.Archived : null)
            ?? plan.Agendas.Select(agenda => Add(_places[placeId], agenda, command)).FirstOrDefault(because => because is not null);
    }

    private Refusal? Add(Place place, AgendaPlan plan, OpenService command)
    {
        var agendaId = OpenService.AgendaIdOf(place.Id, plan.Label);
        var opened = OpenAgenda.Decide(
            _agendas.GetValueOrDefault(agendaId),
            place,
            new(agendaId, plan.Label.Trim(), command.AgentId, command.At));

        return Taken(opened)
            ?? (_agendas[agendaId] is { IsArchived: true } ? Agenda.Archived : null)
            ?? plan.RecurringSlots
                .Select(recurring => Taken(OpenRecurringSlots.Decide(
                    _recurring,
                    before.Slots,
                    _agendas[agendaId],
                    place,
                    CommandOf(recurring, command))))
                .FirstOrDefault(because => because is not null);
    }

    internal static OpenRecurringSlots CommandOf(RecurringPlan plan, OpenService command) => new(
        Kind: plan.Kind,
        Weekdays: plan.Weekdays,
        Times: plan.Times,
        Minutes: plan.Minutes,
        Capacity: plan.Capacity,
        From: null,
        Until: null,
        AgentId: command.AgentId,
        At: command.At);

    private Refusal? Taken(Decision decision)
    {
        foreach (var fact in decision.Facts)
        {
            _facts.Add(fact);
            Fold(fact);
        }

        return decision switch
        {
            Decision.Refused { Parts: [var part, ..] } => part.Because,
            Decision.Refused refused => refused.Because,
            _ => null,
        };
    }

    private void Fold(IFact fact)
    {
        switch (fact)
        {
            case PlaceEvent it: _places[it.PlaceId] = Place.Evolve(_places.GetValueOrDefault(it.PlaceId), it); break;
            case AgendaEvent it: _agendas[it.AgendaId] = Agenda.Evolve(_agendas.GetValueOrDefault(it.AgendaId), it); break;
            case RecurringSlotEvent it:
                _recurring[it.RecurringSlotId] = RecurringSlot.Evolve(_recurring.GetValueOrDefault(it.RecurringSlotId), it);
                break;
            case SlotEvent: break;
            default: throw new UnreachableException($"An opening tells no {fact.GetType().Name}.");
        }
    }
}
