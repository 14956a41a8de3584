using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Notifications;

public sealed class ResetTemplateSpec
{
    private static readonly ResetTemplate Command = new(
        Sample.TemplateWritten.Kind,
        Sample.TemplateWritten.Role,
        Sample.AgentId,
        Sample.Before);

    [Fact]
    public void A_service_goes_back_to_the_national_text() =>
        Given(Sample.TemplateWritten)
            .When(Decide)
            .Then(Sample.TemplateReset)
            .AndAgainNothing();

    [Fact]
    public void Who_never_wrote_another_has_nothing_to_go_back_from() =>
        Given()
            .When(Decide)
            .ThenNothing();

    private static Decision Decide(Past past) => ResetTemplate.Decide(
        past.Any<TemplateSet>(TemplateSet.IdOf(Sample.Spip)) ?? TemplateSet.Empty(Sample.Spip),
        Command);
}
