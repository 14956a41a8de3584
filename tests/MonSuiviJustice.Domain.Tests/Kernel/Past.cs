using System.Collections.Immutable;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Divestments;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Replies;
using Xunit;

namespace MonSuiviJustice.Domain.Tests.Kernel;

/// <summary>What facts add up to: the states of all streams. It never changes; time makes another one.</summary>
public sealed class Past
{
    private readonly ImmutableDictionary<Guid, object> _states;

    private Past(ImmutableDictionary<Guid, object> states) => _states = states;

    public Slot Slot => The<Slot>(Sample.SlotId);

    public Slot OtherSlot => The<Slot>(Sample.OtherSlotId);

    public Convocation Convocation => The<Convocation>(Sample.ConvocationId);

    public Probationer Person => The<Probationer>(Sample.ProbationerId);

    public Divestment Divestment => The<Divestment>(Sample.DivestmentId);

    public Message? Message => Any<Message>(Sample.MessageId);

    public Reply? Reply => Any<Reply>(Sample.ReplyId);

    public Escalation? Escalation => Any<Escalation>(Escalation.IdOf(Sample.ConvocationId));

    public Sending? Sending => Any<Sending>(Sending.Id);

    public IEnumerable<object> States => _states.Values;

    public static Past Of(IEnumerable<IFact> facts) => new Past([]).Then(facts);

    public Past Then(IEnumerable<IFact> facts) => new(facts.Aggregate(_states, (states, fact) =>
        states.SetItem(fact.StreamId, Evolve(states.GetValueOrDefault(fact.StreamId), fact))));

    public T The<T>(Guid id)
        where T : class => Assert.IsType<T>(Any<T>(id));

    public T? Any<T>(Guid id)
        where T : class => _states.GetValueOrDefault(id) as T;

    private static object Evolve(object? state, IFact fact) => fact switch
    {
        AgentEvent it => Agent.Evolve((Agent?)state, it),
        AgendaEvent it => Agenda.Evolve((Agenda?)state, it),
        RecurringSlotEvent it => RecurringSlot.Evolve((RecurringSlot?)state, it),
        SlotEvent it => Slot.Evolve((Slot?)state, it),
        ExtraFieldEvent it => ExtraFieldList.Evolve((ExtraFieldList?)state, it),
        LegalDelayEvent it => LegalDelays.Evolve((LegalDelays?)state, it),
        ConvocationEvent it => Convocation.Evolve((Convocation?)state, it),
        TemplateEvent it => TemplateSet.Evolve((TemplateSet?)state, it),
        PhraseEvent it => PhraseCatalogue.Evolve((PhraseCatalogue?)state, it),
        ReminderPlanEvent it => ReminderPlanSet.Evolve((ReminderPlanSet?)state, it),
        DivestmentEvent it => Divestment.Evolve((Divestment?)state, it),
        MessageEvent it => Message.Evolve((Message?)state, it),
        SendingEvent it => Sending.Evolve((Sending?)state, it),
        ReplyEvent it => Reply.Evolve((Reply?)state, it),
        EscalationEvent it => Escalation.Evolve((Escalation?)state, it),
        CompetenceMapEvent it => CompetenceMap.Evolve((CompetenceMap?)state, it),
        CommuneEvent it => Commune.Evolve((Commune?)state, it),
        PlaceEvent it => Place.Evolve((Place?)state, it),
        ServiceEvent it => Service.Evolve((Service?)state, it),
        ProbationerEvent it => Probationer.Evolve((Probationer?)state, it),
        _ => throw new InvalidOperationException($"{fact.GetType().Name} belongs to no stream."),
    };
}
