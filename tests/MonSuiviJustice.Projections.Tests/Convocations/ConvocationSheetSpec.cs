using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Tests.Kernel;
using MonSuiviJustice.Projections.Convocations;
using Xunit;

namespace MonSuiviJustice.Projections.Tests.Convocations;

public sealed class ConvocationSheetSpec
{
    [Fact]
    public void A_booking_shows_what_the_person_will_be_told()
    {
        var sheet = After(Sample.Booked, Sample.SummonsPlanned);

        Assert.Equal((ConvocationStatus.Booked, 1), (sheet.Status, sheet.Revision));
        Assert.Equal(Sample.SummonsPlanned.Messages.Select(message => message.MessageId), Ids(sheet));
        Assert.All(sheet.Messages, message => Assert.Equal(SheetMessageState.Planned, message.State));
    }

    [Fact]
    public void A_text_that_comes_too_late_shows_as_not_sent()
    {
        var late = Sample.SummonsPlanned.Messages[0] with { TooLate = true };

        var sheet = After(Sample.Booked, Sample.Planned(Sample.BookedAt, [late]));

        Assert.Equal([SheetMessageState.NotSent], States(sheet));
    }

    [Fact]
    public void What_was_told_stays_told_and_the_rest_is_called_off_with_the_convocation()
    {
        var sheet = After(Sample.Booked, Sample.SummonsPlanned, Sample.Notified, Sample.Cancelled);

        Assert.Equal((ConvocationStatus.Cancelled, 2), (sheet.Status, sheet.Revision));
        Assert.Equal(CancellationReason.ServiceUnavailable, sheet.CancellationReason);
        Assert.Equal(SheetMessageState.Told, sheet.Messages[0].State);
        Assert.All(sheet.Messages.Skip(1), message => Assert.Equal(SheetMessageState.CalledOff, message.State));
    }

    [Fact]
    public void Whoever_corrects_a_miss_is_warned_that_a_text_has_told_it()
    {
        var planned = Sample.PlanOf(round: 1).ForAbsence(Sample.After);
        var told = new ConvocationNotified(
            Sample.ConvocationId, Sample.ProbationerId, Sample.PlaceId, Sample.StartsAt, planned[0].MessageId, MessageRole.Missed, Sample.After);

        var missed = After(Sample.Booked, Sample.Missed, Sample.Planned(Sample.After, planned));

        Assert.Null(missed.CorrectionWarning);
        Assert.Contains("déjà été prévenue", ConvocationSheet.Next(missed, told)?.CorrectionWarning, StringComparison.Ordinal);
    }

    [Fact]
    public void A_move_keeps_the_convocation_and_plans_again()
    {
        var planned = Sample.PlanOf(round: 1).ForDate(MessageRole.Rescheduled, Telling.NowAndRemind, Sample.Before);

        var sheet = After(
            Sample.Booked, Sample.SummonsPlanned, Sample.Rescheduled, Sample.Planned(Sample.Before, planned));

        Assert.Equal((Sample.OtherSlotId, Sample.OtherStartsAt, 2), (sheet.SlotId, sheet.StartsAt, sheet.Revision));
        Assert.Equal(
            planned.Select(message => message.MessageId),
            sheet.Messages.Where(message => message.State == SheetMessageState.Planned).Select(it => it.MessageId));
    }

    [Fact]
    public void Being_told_does_not_change_what_agents_decide_on()
    {
        var sheet = After(
            Sample.Booked, Sample.SummonsPlanned, Sample.Notified, Sample.Reminded, Sample.MessageExpired,
            Sample.MessageWithdrawn);

        Assert.Equal(1, sheet.Revision);
    }

    [Fact]
    public void A_correction_forgets_the_excuse_that_did_not_hold()
    {
        var excused = After(Sample.Booked, Sample.ExcusedAfter);
        var corrected = ConvocationSheet.Next(
            excused,
            Sample.Corrected(ConvocationStatus.Excused, ConvocationStatus.Honoured));

        Assert.Equal(ExcuseKind.Health, excused.Excuse);
        Assert.Equal((ConvocationStatus.Honoured, null, 3), (corrected?.Status, corrected?.Excuse, corrected?.Revision));
    }

    [Theory]
    [InlineData(ConvocationStatus.Cancelled)]
    [InlineData(ConvocationStatus.Honoured)]
    [InlineData(ConvocationStatus.TurnedAway)]
    [InlineData(ConvocationStatus.Missed)]
    [InlineData(ConvocationStatus.Excused)]
    public void Each_outcome_shows_and_is_a_new_revision(ConvocationStatus status)
    {
        var sheet = After(Sample.Booked, Sample.Ended(status));

        Assert.Equal((status, 2), (sheet.Status, sheet.Revision));
    }

    private static IEnumerable<Guid> Ids(ConvocationSheet sheet) => sheet.Messages.Select(message => message.MessageId);

    private static IEnumerable<SheetMessageState> States(ConvocationSheet sheet) =>
        sheet.Messages.Select(message => message.State);

    private static ConvocationSheet After(params ConvocationEvent[] facts) =>
        Assert.IsType<ConvocationSheet>(facts.Aggregate(default(ConvocationSheet), ConvocationSheet.Next));
}
