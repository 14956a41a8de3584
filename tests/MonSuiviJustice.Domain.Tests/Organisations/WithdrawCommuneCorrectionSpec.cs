using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Organisations;

public sealed class WithdrawCommuneCorrectionSpec
{
    [Fact]
    public void A_correction_is_withdrawn_once_from_a_day_on() =>
        Given(Sample.CommuneCorrected)
            .When(past => WithdrawCommuneCorrection.Decide(
                past.The<Commune>(Commune.IdOf("92050")),
                new(new(2027, 9, 1), "Le référentiel est à jour", Sample.AgentId, Sample.Before)))
            .Then(Sample.CorrectionWithdrawn)
            .AndAgainNothing();
}
