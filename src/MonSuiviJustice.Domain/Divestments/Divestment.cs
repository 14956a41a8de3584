using System.Diagnostics;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Divestments;

/// <param name="Destinations">Codes of the services that would follow the person.</param>
/// <param name="AddedAtOnce">Those of them that follow already, and cease to if nothing comes of it.</param>
/// <param name="Outcome">Null as long as it is pending; final.</param>
/// <param name="Revision">Counts the facts that change what an agent decides: not the chasers.</param>
public sealed record Divestment(
    Guid Id,
    Guid ProbationerId,
    FactList<string> Destinations,
    FactList<string> AddedAtOnce,
    FactList<DivestmentRequest> Requests,
    string RequestingServiceCode,
    Guid RequestedBy,
    DivestmentDates Dates,
    DivestmentOutcome? Outcome,
    long Revision) : IRevised
{
    /// <summary>Somebody has said yes, and nobody is waited for. Where nobody could answer, silence is no consent.</summary>
    public bool IsUnanimous =>
        Requests.All(it => it.IsPositive) && Requests.Any(it => it.Answer == DivestmentAnswer.Accepted);

    /// <summary>Has that service a part in it: it asks, is asked, or would follow the person?</summary>
    public bool Concerns(string serviceCode) => serviceCode == RequestingServiceCode
        || Destinations.Contains(serviceCode)
        || Requests.Any(it => it.ServiceCode == serviceCode);

    /// <summary>The services of which an answer is awaited; where nobody could give one, those in whose place one may be given.</summary>
    public FactList<string> Expected => (Outcome, Awaited(DivestmentAnswer.Pending)) switch
    {
        (not null, _) => [],
        (null, { Count: > 0 } pending) => pending,
        (null, _) => Awaited(DivestmentAnswer.Ignored),
    };

    public static Divestment Evolve(Divestment? state, DivestmentEvent fact) =>
        After(state, fact) is var after && fact is DivestmentChased or DivestmentEscalated
            ? after
            : after with { Revision = after.Revision + 1 };

    private static Divestment After(Divestment? state, DivestmentEvent fact) => (state, fact) switch
    {
        (null, DivestmentRequested it) => new(
            Id: it.DivestmentId,
            ProbationerId: it.ProbationerId,
            Destinations: it.Destinations,
            AddedAtOnce: it.AddedAtOnce,
            Requests: it.Requests,
            RequestingServiceCode: it.RequestingServiceCode,
            RequestedBy: it.RequestedBy,
            Dates: new(it.TimeZone, it.RequestedAt, LastWordAt: it.RequestedAt, EscalatedAt: null),
            Outcome: null,
            Revision: 0),
        ({ } divestment, DivestmentAnswered { Answer: DivestmentAnswer.Refused } it) =>
            divestment.With(it).Ended(DivestmentOutcome.Refused, DivestmentAnswer.Ignored),
        ({ } divestment, DivestmentAnswered it) => divestment.With(it),
        ({ } divestment, DivestmentChased it) => divestment with { Dates = divestment.Dates with { LastWordAt = it.ChasedAt } },
        ({ } divestment, DivestmentEscalated it) => divestment with
        {
            Dates = divestment.Dates with { LastWordAt = it.EscalatedAt, EscalatedAt = it.EscalatedAt },
        },
        ({ } divestment, DivestmentAccepted it) => divestment.Ended(OutcomeOf(it.Cause), DivestmentAnswer.AutoAccepted),
        ({ } divestment, DivestmentWithdrawn) => divestment.Ended(DivestmentOutcome.Withdrawn, DivestmentAnswer.Ignored),
        ({ } divestment, DivestmentLapsed) => divestment.Ended(DivestmentOutcome.Lapsed, DivestmentAnswer.Ignored),
        _ => throw new UnreachableException($"{fact.GetType().Name} cannot follow {state?.ToString() ?? "nothing"}."),
    };

    public static DivestmentOutcome OutcomeOf(AcceptanceCause cause) => cause switch
    {
        AcceptanceCause.Unanimity => DivestmentOutcome.Accepted,
        AcceptanceCause.Archived or AcceptanceCause.Inactivity or AcceptanceCause.Silence => DivestmentOutcome.AutoAccepted,
    };

    private FactList<string> Awaited(DivestmentAnswer answer) =>
        [.. Requests.Where(it => it.Answer == answer).Select(it => it.ServiceCode)];

    private Divestment With(DivestmentAnswered it) => this with
    {
        Requests =
        [
            .. Requests.Select(request => request.ServiceCode == it.ServiceCode ? request with { Answer = it.Answer } : request),
        ],
    };

    /// <param name="unanswered">What becomes of the answers that are still expected.</param>
    private Divestment Ended(DivestmentOutcome outcome, DivestmentAnswer unanswered) => this with
    {
        Outcome = outcome,
        Requests =
        [
            .. Requests.Select(request => request.Answer == DivestmentAnswer.Pending ? request with { Answer = unanswered } : request),
        ],
    };
}

public enum DivestmentOutcome
{
    Accepted = 1,

    /// <summary>By rule: archived, inactive, or ten days of silence.</summary>
    AutoAccepted = 2,
    Refused = 3,
    Withdrawn = 4,
    Lapsed = 5,
}
