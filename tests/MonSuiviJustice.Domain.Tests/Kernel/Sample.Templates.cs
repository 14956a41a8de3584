using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;

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

    private static IFact[] TemplateFacts => [TemplateWritten, TemplateReset];
}
