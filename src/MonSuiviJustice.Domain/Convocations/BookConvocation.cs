using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Domain.Convocations;

/// <param name="Telling">Mandatory when the person can receive texts.</param>
/// <param name="AsReferent">The agent becomes the referent of a person who has none.</param>
/// <param name="Scope">Null for whoever books in the whole country.</param>
/// <param name="With">The convocation that is booked together with this one; null for one alone.</param>
/// <param name="Hearing">After which it is given; null where that is not said.</param>
public sealed record BookConvocation(
    Guid ConvocationId,
    Telling? Telling,
    bool AsReferent,
    Agent Agent,
    DateTimeOffset At,
    BookingScope? Scope = null,
    OtherHalf? With = null,
    HearingDay? Hearing = null)
{
    public static readonly Refusal InThePast = new("convocation.in-the-past", "Ce créneau est déjà passé.");

    /// <summary>Predecessor: <c>app/models/appointment.rb</c>.</summary>
    public static readonly Refusal TooFarAhead = new(
        "convocation.too-far-ahead",
        "Une convocation ne peut pas être posée plus d'un an à l'avance.");

    public static readonly Refusal TellingMissing = new(
        "convocation.telling-missing",
        "Précisez si la personne est prévenue dès maintenant par SMS ou seulement rappelée.");

    public static readonly Refusal KindNotYours = new(
        "convocation.kind-not-yours",
        "Votre rôle ne permet pas de poser ce type de convocation.");

    public static readonly Refusal NotAReferent = new(
        "convocation.not-a-referent",
        "Votre rôle ne permet pas d'être référent d'une personne.");

    public static readonly Refusal HearingAfter = new(
        "convocation.hearing-after",
        "La convocation est remise à l'issue de l'audience : le jour de l'audience ne peut pas la suivre.");

    public static readonly Refusal NothingToReconvoke = new(
        "convocation.nothing-to-reconvoke",
        "Seule une convocation manquée ou excusée de la même personne peut être reconvoquée.");

    /// <param name="convocation">Null unless this very request was already honoured.</param>
    /// <param name="former">The convocation to replace, when one was named.</param>
    public static Decision Decide(
        Convocation? convocation,
        Seat seat,
        Probationer person,
        Convocation? former,
        SameTime sameTime,
        BookConvocation command) => command switch
        {
            _ when convocation is not null => Decision.NothingToDo,
            _ when person.Closed is { } because => because,
            _ when person.Divestment is { } pending && !command.BooksMeanwhile(pending) => PendingDivestment.Pending,
            _ when seat.Kind is { } kind && !KindAccess.MayBook(command.Agent.Role, kind) => KindNotYours,
            _ => seat.For(
                command.ConvocationId,
                command.Agent.Id,
                command.At,
                slot => In(slot, person, former, sameTime, command)),
        };

    // Predecessor: appointment_policy.rb. Whoever leaves a court room does so with a date, whoever will follow them.
    private bool BooksMeanwhile(PendingDivestment pending) =>
        KindAccess.IsOfEnforcementOffice(Agent.Role)
        && (Scope is { Anywhere: true } || pending.RequestingServiceCode == Agent.ServiceCode);

    private static Decision In(
        Slot slot,
        Probationer person,
        Convocation? former,
        SameTime sameTime,
        BookConvocation command) => command switch
        {
            _ when slot.StartsAt <= command.At => InThePast,
            _ when slot.StartsAt > PlaceTime.AYearAfter(command.At, slot.TimeZone) => TooFarAhead,
            { Hearing: { On: var hearing } } when hearing > DateOnly.FromDateTime(slot.StartsAt.DateTime) => HearingAfter,
            { Telling: null } when person.CanReceiveSms => TellingMissing,
            _ when former is not null && !IsToReconvoke(former, person) => NothingToReconvoke,
            { AsReferent: true } when !KindAccess.MayBeReferent(command.Agent.Role) => NotAReferent,
            { AsReferent: true } when person.ReferentId is { } other && other != command.Agent.Id => AssignReferent.HasReferent,
            _ when command.Scope?.Refuses(person.Following, slot.ServiceCode) is { } because => because,
            _ when slot.Refuses(command.ConvocationId) is { } because => because,
            _ when sameTime.Refuses(slot, command.ConvocationId, person.Id) is { } because => because,
            _ => Decision.Accept([.. FactsOf(slot, person, former, sameTime, command)]),
        };

    private static bool IsToReconvoke(Convocation former, Probationer person) =>
        person.Includes(former.ProbationerId)
        && former.Status is (ConvocationStatus.Missed or ConvocationStatus.Excused);

    private static IEnumerable<IFact> FactsOf(
        Slot slot,
        Probationer person,
        Convocation? former,
        SameTime sameTime,
        BookConvocation command)
    {
        var telling = person.CanReceiveSms ? command.Telling : null;
        var texts = TextsOf(slot, telling, command);
        var hearing = KindTable.IsAfterHearing(slot.Kind) ? command.Hearing : null;

        yield return new SlotSeatTaken(slot.Id, command.ConvocationId, command.Agent.Id, command.At);
        yield return new ConvocationBooked(
            ConvocationId: command.ConvocationId,
            ProbationerId: person.Id,
            SlotId: slot.Id,
            AgendaId: slot.AgendaId,
            PlaceId: slot.PlaceId,
            ServiceCode: slot.ServiceCode,
            CreatingServiceCode: command.Agent.ServiceCode,
            Kind: slot.Kind,
            StartsAt: slot.StartsAt,
            TimeZone: slot.TimeZone,
            AssignedAgentId: KindAccess.IsAssigned(command.Agent.Role, slot.Kind) ? command.Agent.Id : null,
            Reconvokes: former?.Id,
            Reachability: person.Reachability,
            Telling: telling,
            BookedBy: command.Agent.Id,
            BookedAt: command.At,
            Accepted: sameTime.AcceptedOf(slot, command.ConvocationId, person.Id),
            BookedAs: command.Agent.Role,
            BookedWith: command.With?.ConvocationId,
            Outside: command.Scope?.Outside(person, slot.ServiceCode),
            HearingOn: hearing?.On,
            ReceiveBy: hearing?.Delays.LastDay(slot.Kind, hearing.On));

        if (texts.Count > 0)
        {
            yield return new ConvocationMessagesPlanned(
                ConvocationId: command.ConvocationId,
                ProbationerId: person.Id,
                PlaceId: slot.PlaceId,
                StartsAt: slot.StartsAt,
                Messages: texts,
                PlannedAt: command.At);
        }

        if (command.AsReferent && person.ReferentId is null)
        {
            yield return new ProbationerReferentAssigned(person.Id, command.Agent.Id, command.Agent.Id, command.At);
        }
    }

    // Reminders even for somebody without a mobile: a number may be given until then (predecessor: appointment.rb).
    private static FactList<PlannedMessage> TextsOf(Slot slot, Telling? telling, BookConvocation command)
    {
        var texts = new MessagePlan(command.ConvocationId, Round: 0, slot.StartsAt, slot.TimeZone)
            .ForDate(MessageRole.Summons, telling ?? Notifications.Telling.RemindOnly, command.At);
        return command.With is { Tells: true } ? [.. texts.Where(text => text.Role != MessageRole.Summons)] : texts;
    }
}

/// <param name="On">The day that the legal delay is counted from.</param>
public sealed record HearingDay(DateOnly On, LegalDelays Delays);

/// <param name="Tells">Its summons tells of this one too: this one has none.</param>
public sealed record OtherHalf(Guid ConvocationId, bool Tells);
