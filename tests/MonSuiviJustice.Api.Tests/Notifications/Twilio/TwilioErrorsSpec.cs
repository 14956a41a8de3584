using MonSuiviJustice.Api.Notifications.Twilio;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Notifications.Twilio;

public sealed class TwilioErrorsSpec
{
    [Theory]
    [InlineData(21211, TwilioConsequence.CorrectNumber)]
    [InlineData(21614, TwilioConsequence.FlagNumber)]
    [InlineData(21635, TwilioConsequence.FlagNumber)]
    [InlineData(30005, TwilioConsequence.FlagNumber)]
    [InlineData(30006, TwilioConsequence.FlagNumber)]
    [InlineData(21610, TwilioConsequence.RecordOptOut)]
    [InlineData(20003, TwilioConsequence.AlertOperator)]
    [InlineData(21401, TwilioConsequence.AlertOperator)]
    [InlineData(21408, TwilioConsequence.AlertOperator)]
    [InlineData(21606, TwilioConsequence.AlertOperator)]
    [InlineData(21608, TwilioConsequence.AlertOperator)]
    [InlineData(21611, TwilioConsequence.SlowDown)]
    [InlineData(30001, TwilioConsequence.SlowDown)]
    [InlineData(30003, TwilioConsequence.TryOnceMore)]
    [InlineData(30008, TwilioConsequence.TryOnceMore)]
    [InlineData(30410, TwilioConsequence.TryOnceMore)]
    [InlineData(30004, TwilioConsequence.ReviewWording)]
    [InlineData(30007, TwilioConsequence.ReviewWording)]
    [InlineData(30036, TwilioConsequence.TooLate)]
    [InlineData(12345, TwilioConsequence.Nothing)]
    public void Each_code_has_one_consequence(int code, TwilioConsequence consequence) =>
        Assert.Equal(consequence, TwilioErrors.ConsequenceOf(code));
}
