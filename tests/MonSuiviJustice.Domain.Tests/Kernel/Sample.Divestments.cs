using MonSuiviJustice.Domain.Divestments;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Tests.Kernel;

/// <summary>The SPIP of Paris asks to follow a person whom that of the Hauts-de-Seine and its court follow.</summary>
public static partial class Sample
{
    public const string OtherCourt = "tj-paris";

    public static readonly Guid DivestmentId = new("00000000-0000-7000-8000-0000000000e1");

    /// <summary>The first instant of the tenth day after <see cref="BookedAt"/>, in Paris.</summary>
    public static readonly DateTimeOffset TenDaysLater = new(2027, 5, 27, 0, 0, 0, TimeSpan.FromHours(2));

    public static DivestmentRequested DivestmentRequested => new(
        DivestmentId: DivestmentId,
        ProbationerId: ProbationerId,
        RequestingServiceCode: OtherSpip,
        Reason: DivestmentReason.Duplicate,
        Destinations: [OtherSpip, OtherCourt],
        AddedAtOnce: [],
        Requests: [new(Spip, DivestmentAnswer.Pending), new(Court, DivestmentAnswer.Pending)],
        TimeZone: Paris,
        RequestedBy: OtherAgentId,
        RequestedAt: BookedAt);

    public static DivestmentAnswered DivestmentAnswered(
        string service,
        DivestmentAnswer answer = DivestmentAnswer.Accepted) => new(
            DivestmentId: DivestmentId,
            ProbationerId: ProbationerId,
            ServiceCode: service,
            Answer: answer,
            SealedId: null,
            InPlace: false,
            AnsweredBy: AgentId,
            AnsweredAt: Before);

    public static DivestmentChased DivestmentChased =>
        new(DivestmentId, ProbationerId, [Spip, Court], ChasedAt: BookedAt.AddDays(5));

    public static DivestmentEscalated DivestmentEscalated =>
        new(DivestmentId, ProbationerId, [Spip, Court], EscalatedAt: TenDaysLater);

    public static DivestmentAccepted DivestmentAccepted(AcceptanceCause cause = AcceptanceCause.Unanimity) =>
        new(DivestmentId, ProbationerId, cause, AcceptedAt: Before);

    public static DivestmentWithdrawn DivestmentWithdrawn =>
        new(DivestmentId, ProbationerId, WithdrawnBy: OtherAgentId, WithdrawnAt: Before);

    public static DivestmentLapsed DivestmentLapsed => new(DivestmentId, ProbationerId, LapsedAt: Before);

    /// <summary>The person whom both follow, and the request that is pending.</summary>
    public static IFact[] PendingDivestment => [PersonWithMobile, FollowingChanged, DivestmentRequested, DivestmentOpened];

    private static IFact[] DivestmentFacts =>
    [
        DivestmentRequested, DivestmentChased, DivestmentEscalated, DivestmentAnswered(Spip), DivestmentAccepted(),
        DivestmentWithdrawn, DivestmentLapsed,
    ];
}
