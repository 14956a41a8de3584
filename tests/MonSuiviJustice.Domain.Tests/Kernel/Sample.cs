using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Tests.Kernel;

/// <summary>The people, places, instants and facts that the specs talk about.</summary>
public static partial class Sample
{
    public const string Paris = "Europe/Paris";
    public const string Spip = "spip-92";
    public const string OtherSpip = "spip-75";
    public const string Court = "tj-nanterre";

    public static readonly Guid AgentId = new("00000000-0000-7000-8000-000000000001");
    public static readonly Guid OtherAgentId = new("00000000-0000-7000-8000-000000000002");
    public static readonly Guid ProbationerId = new("00000000-0000-7000-8000-000000000003");
    public static readonly Guid OtherProbationerId = new("00000000-0000-7000-8000-000000000004");
    public static readonly Guid PlaceId = new("00000000-0000-7000-8000-000000000005");
    public static readonly Guid AgendaId = new("00000000-0000-7000-8000-000000000006");
    public static readonly Guid OtherAgendaId = new("00000000-0000-7000-8000-000000000007");
    public static readonly Guid SlotId = new("00000000-0000-7000-8000-000000000008");
    public static readonly Guid OtherSlotId = new("00000000-0000-7000-8000-000000000009");
    public static readonly Guid ConvocationId = new("00000000-0000-7000-8000-00000000000a");
    public static readonly Guid OtherConvocationId = new("00000000-0000-7000-8000-00000000000b");
    public static readonly Guid AttemptId = new("00000000-0000-7000-8000-00000000000c");
    public static readonly Guid OtherAttemptId = new("00000000-0000-7000-8000-00000000000d");
    public static readonly Guid MessageId = MessageIdOf("Summons", days: 0);
    public static readonly Guid ReminderId = MessageIdOf("Reminder", days: 1);

    public static readonly Guid MoveId = new("00000000-0000-7000-8000-0000000000d1");

    public static readonly Guid OtherMoveId = new("00000000-0000-7000-8000-0000000000d2");

    /// <summary>A Tuesday at ten in the morning, in Paris.</summary>
    public static readonly DateTimeOffset StartsAt = new(2027, 6, 15, 10, 0, 0, TimeSpan.FromHours(2));

    /// <summary>The Thursday after.</summary>
    public static readonly DateTimeOffset OtherStartsAt = new(2027, 6, 17, 14, 30, 0, TimeSpan.FromHours(2));

    /// <summary>A Monday at eleven, 29 days ahead.</summary>
    public static readonly DateTimeOffset BookedAt = new(2027, 5, 17, 9, 0, 0, TimeSpan.Zero);

    /// <summary>The Thursday before, at noon.</summary>
    public static readonly DateTimeOffset Before = new(2027, 6, 10, 10, 0, 0, TimeSpan.Zero);

    /// <summary>The same Tuesday at noon.</summary>
    public static readonly DateTimeOffset After = new(2027, 6, 15, 10, 0, 0, TimeSpan.Zero);

    public static Agent Officer => new(AgentId, AgentRole.ProbationOfficer, Spip);

    public static Agent AgentWith(AgentRole role) => new(AgentId, role, Spip);

    /// <summary>Every kind of fact once, in an order in which they could have happened to different streams.</summary>
    public static IReadOnlyList<IFact> Facts =>
    [
        .. OrganisationFacts, .. AccessFacts, .. AgendaFacts, .. ProbationerFacts, .. FileFacts, .. DivestmentFacts,
        .. ConvocationFacts, .. ExtraFieldFacts, DelaySet, .. MessageFacts, .. EscalationFacts, .. ReplyFacts,
        .. TemplateFacts,
    ];

    private static Guid MessageIdOf(string role, int days) =>
        StableId.Of("message", $"{ConvocationId}/0/{role}/{days}");
}
