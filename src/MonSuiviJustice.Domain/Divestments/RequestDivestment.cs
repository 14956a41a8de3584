using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Domain.Divestments;

/// <summary>
/// A service wants to follow a person with those of its jurisdiction; each service that follows them now and would cease to
/// is asked. Predecessor: <c>divestment_creator_service.rb</c>, which stands still where nobody can answer.
/// </summary>
/// <param name="Destinations">Codes of the services that would follow, the one that asks among them.</param>
/// <param name="TimeZone">Of the service that asks.</param>
public sealed record RequestDivestment(
    Guid DivestmentId,
    string RequestingServiceCode,
    FactList<string> Destinations,
    string TimeZone,
    DivestmentReason Reason,
    Agent Agent,
    DateTimeOffset At)
{
    /// <summary>Predecessor: the screens say "Code 12".</summary>
    public static readonly Refusal Japat = new(
        "divestment.japat",
        "Une personne suivie par le juge antiterroriste (JAPAT) ne fait l'objet d'aucun dessaisissement.");

    public static readonly Refusal NobodyToAsk = new(
        "divestment.nobody-to-ask",
        "Votre ressort suit déjà cette personne, et lui seul : il n'y a personne à dessaisir.");

    /// <summary>The predecessor keeps the new commune, and then fails (<c>convicts_controller.rb</c>).</summary>
    public static readonly Refusal Nowhere = new(
        "divestment.nowhere",
        "Aucun service de l'outil n'est compétent pour la commune de la personne, ou cette commune n'est pas connue.");

    /// <summary>Until then a convocation, in whatever state, says that somebody is at work.</summary>
    public static DateTimeOffset ActiveSince(DateTimeOffset now) => now.AddMonths(-6);

    /// <param name="merged">The files that are read under the person's.</param>
    /// <param name="followUp">How active the follow-up is.</param>
    /// <param name="asked">The services that follow one of the files and are no destination.</param>
    public static Decision Decide(
        Probationer person,
        IReadOnlyList<Probationer> merged,
        FollowUp followUp,
        IReadOnlyList<AskedService> asked,
        RequestDivestment command) => person switch
        {
            { File: FileState.Erased } => EraseProbationer.Erased,
            { MergedInto: not null } => MergeProbationer.Merged,
            { Divestment: not null } => PendingDivestment.Pending,
            { IsJapat: true } => Japat,
            _ when command.Destinations.Count == 0 => Nowhere,
            _ when asked.Count == 0 => NobodyToAsk,
            _ when AtOnce(person, followUp, command) is { } cause => Decision.Accept(
                [.. Accepted(person, merged, cause, command.Asking(person, [.. asked.Select(it => it.Now(DivestmentAnswer.AutoAccepted))], []))]),
            _ => Decision.Accept([.. Pending(command.Asking(person, Requests(asked), AddedAtOnce(person, followUp, command)))]),
        };

    // An incomplete file waits: somebody must repair it first.
    private static AcceptanceCause? AtOnce(Probationer person, FollowUp followUp, RequestDivestment command) => followUp switch
    {
        { IsComplete: false } => null,
        _ when person.File == FileState.Archived => AcceptanceCause.Archived,
        { LatestConvocation: { } latest } when latest >= ActiveSince(command.At) => null,
        _ => AcceptanceCause.Inactivity,
    };

    private static FactList<DivestmentRequest> Requests(IReadOnlyList<AskedService> asked) =>
        [.. asked.Select(it => it.Now(it.Expected(asked)))];

    // The person is to leave the court room with a date.
    private static FactList<string> AddedAtOnce(Probationer person, FollowUp followUp, RequestDivestment command) =>
        followUp.IsComplete && KindAccess.IsOfEnforcementOffice(command.Agent.Role)
            ? [.. command.Destinations.Where(code => !person.IsFollowedBy(code))]
            : [];

    private static IEnumerable<IFact> Accepted(
        Probationer person,
        IReadOnlyList<Probationer> merged,
        AcceptanceCause cause,
        DivestmentRequested requested) =>
    [
        requested,
        .. DivestmentEnd.Accepted(Divestment.Evolve(null, requested), person, merged, cause, agentId: null, requested.RequestedAt),
    ];

    private static IEnumerable<IFact> Pending(DivestmentRequested it) =>
    [
        it,
        new ProbationerDivestmentOpened(it.ProbationerId, it.DivestmentId, it.RequestingServiceCode, it.RequestedBy, it.RequestedAt),
        .. it.AddedAtOnce.Count == 0 ? Array.Empty<IFact>() :
        [
            new ProbationerFollowingChanged(
                it.ProbationerId, it.AddedAtOnce, [], FollowingReason.Divestment, it.RequestedBy, it.RequestedAt),
        ],
    ];

    private DivestmentRequested Asking(
        Probationer person,
        FactList<DivestmentRequest> requests,
        FactList<string> addedAtOnce) => new(
            DivestmentId: DivestmentId,
            ProbationerId: person.Id,
            RequestingServiceCode: RequestingServiceCode,
            Reason: Reason,
            Destinations: Destinations,
            AddedAtOnce: addedAtOnce,
            Requests: requests,
            TimeZone: TimeZone,
            RequestedBy: Agent.Id,
            RequestedAt: At);
}

/// <param name="IsComplete">All that a service needs to take a file over is there.</param>
/// <param name="LatestConvocation">In any state, past or ahead; null when there never was one.</param>
public sealed record FollowUp(bool IsComplete, DateTimeOffset? LatestConvocation);

/// <summary>A service that follows the person, and would cease to.</summary>
/// <param name="CanAnswer">Somebody works there whose role may answer.</param>
/// <param name="HasLocalAdministrator">Somebody works there who answers for the SPIP of that court too.</param>
/// <param name="Links">The services of the other type that it works with.</param>
public sealed record AskedService(
    string ServiceCode,
    bool IsCourt,
    bool CanAnswer,
    bool HasLocalAdministrator,
    FactList<string> Links)
{
    public DivestmentRequest Now(DivestmentAnswer answer) => new(ServiceCode, answer);

    /// <summary>What is expected from this service when all of these are asked.</summary>
    public DivestmentAnswer Expected(IEnumerable<AskedService> all) => this switch
    {
        { CanAnswer: false } => DivestmentAnswer.Ignored,
        { IsCourt: false } when all.Any(it => it is { IsCourt: true, HasLocalAdministrator: true } && Links.Contains(it.ServiceCode)) =>
            DivestmentAnswer.AutoAccepted,
        _ => DivestmentAnswer.Pending,
    };
}
