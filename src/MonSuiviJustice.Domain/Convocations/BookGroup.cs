using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Domain.Convocations;

/// <summary>Many people in one slot at once, as for a collective action: each has a convocation of their own.</summary>
/// <param name="Partly">Those who can be convened are, whatever becomes of the others.</param>
/// <param name="Scope">Null for whoever books in the whole country.</param>
public sealed record BookGroup(bool Partly, Agent Agent, DateTimeOffset At, BookingScope? Scope = null)
{
    public static readonly Refusal NotEverybody = new(
        "convocation.group-refused",
        "Une personne au moins ne peut pas être convoquée : aucune ne l'a été.");

    public static Decision Decide(Slot slot, IReadOnlyList<GroupMember> members, BookGroup command)
    {
        var answers = AnswersFor(slot, members, command);
        RefusedPart[] refused =
        [
            .. answers.Index()
                .Where(answer => answer.Item.Refusal is not null)
                .Select(answer => new RefusedPart("probationerIds", answer.Index, answer.Item.Refusal ?? NotEverybody)),
        ];
        return refused.Length > 0 && !command.Partly
            ? Decision.Refuse(NotEverybody, refused)
            : Decision.Accept([.. answers.SelectMany(answer => answer.Facts)]);
    }

    /// <summary>What is decided for each, in order: who comes first sits first.</summary>
    public static IReadOnlyList<GroupAnswer> AnswersFor(Slot slot, IReadOnlyList<GroupMember> members, BookGroup command)
    {
        var answers = new List<GroupAnswer>();

        foreach (var member in members)
        {
            var decision = BookConvocation.Decide(
                member.Convocation,
                slot,
                member.Person,
                former: null,
                member.SameTime,
                new(member.ConvocationId, member.Telling, AsReferent: false, command.Agent, command.At, command.Scope));
            slot = decision.Facts.OfType<SlotEvent>().Aggregate(slot, Slot.Evolve);
            answers.Add(new(
                member.Person.Id,
                member.ConvocationId,
                decision.Facts,
                (decision as Decision.Refused)?.Because));
        }

        return answers;
    }
}

/// <param name="Convocation">Null unless this very request was already honoured.</param>
/// <param name="Telling">Mandatory when the person can receive texts.</param>
public sealed record GroupMember(
    Guid ConvocationId,
    Convocation? Convocation,
    Probationer Person,
    Telling? Telling,
    SameTime SameTime);

/// <param name="Refusal">Why this person is not convened; null when they are.</param>
public sealed record GroupAnswer(Guid ProbationerId, Guid ConvocationId, IReadOnlyList<IFact> Facts, Refusal? Refusal);
