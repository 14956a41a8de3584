using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Domain.Tests.Kernel;

/// <summary>What the SPIP, and the country, would rather say.</summary>
public static partial class Sample
{
    public static TemplateWritten TemplateWritten => new(
        Scope: Spip,
        Kind: ConvocationKind.SpipFollowUp,
        Role: MessageRole.Reminder,
        Text: "On vous attend {rdv.date} à {rdv.heure}, {lieu.adresse}. Contact : {lieu.contact}.",
        NamesService: false,
        WrittenBy: AgentId,
        WrittenAt: BookedAt);

    public static TemplateWritten NationalWritten => TemplateWritten with
    {
        Scope = TemplateSet.National,
        Text = "À bientôt : {rdv.date} à {rdv.heure}, {lieu.adresse}. Contact : {lieu.contact}.",
    };

    public static TemplateReset TemplateReset => new(
        Scope: Spip,
        Kind: ConvocationKind.SpipFollowUp,
        Role: MessageRole.Reminder,
        ResetBy: AgentId,
        ResetAt: Before);

    public static ReminderPlanWritten PlanWritten => new(
        Scope: Spip,
        Kind: ConvocationKind.SpipFollowUp,
        Steps: [new(2, 0), new(1, 0)],
        WrittenBy: AgentId,
        WrittenAt: BookedAt);

    public static ReminderPlanReset PlanReset => new(
        Scope: Spip,
        Kind: ConvocationKind.SpipFollowUp,
        ResetBy: AgentId,
        ResetAt: Before);

    /// <summary>What the plan above does to the sample convocation before its first reminder.</summary>
    public static ConvocationPlanFollowed PlanFollowed => new(
        ConvocationId: ConvocationId,
        ProbationerId: ProbationerId,
        PlaceId: PlaceId,
        StartsAt: StartsAt,
        Plan: "spip-92-1",
        CalledOff: [MessageIdOf("Reminder", days: 7), MessageIdOf("Reminder", days: 3)],
        FollowedAt: BookedAt.AddDays(1));

    public static PhrasesValidated PhrasesValidated =>
        new(MessageLanguage.Arabic, Version: "arabic-1", ValidatedBy: AgentId, ValidatedAt: BookedAt);

    private static IFact[] TemplateFacts => [TemplateWritten, TemplateReset, PlanWritten, PlanReset, PhrasesValidated];
}
