using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Notifications;

public sealed class RecordDeliverySpec
{
    private static readonly RecordDelivery Delivered =
        new(Sample.AttemptId, Sample.ProviderId, MessageStatus.Delivered, Code: 0, DeliveryFault.Unknown, Sample.BookedAt);

    private static readonly RecordDelivery Undelivered =
        Delivered with { Status = MessageStatus.Undelivered, Code = 30005, Fault = DeliveryFault.DeadNumber };

    private static readonly RecordDelivery OutOfReach = Undelivered with { Code = 30003, Fault = DeliveryFault.Unreachable };

    private static readonly RecordDelivery Sent = Delivered with { Status = MessageStatus.Sent };

    [Fact]
    public void A_text_that_arrived_is_delivered_once() =>
        Given([.. Attempting, Sample.Accepted])
            .When(past => Decide(past, Delivered))
            .Then(Sample.Delivered)
            .AndAgainNothing();

    [Fact]
    public void A_text_that_did_not_arrive_says_why() =>
        Given([.. Attempting, Sample.Accepted, Sample.Sent])
            .When(past => Decide(past, Undelivered))
            .Then(Sample.Undelivered with { Code = 30005, Fault = DeliveryFault.DeadNumber })
            .AndAgainNothing();

    [Fact]
    public void A_handset_that_was_out_of_reach_is_tried_again_as_another_text() =>
        Given([.. Attempting, Sample.Accepted])
            .When(past => Decide(past, OutOfReach))
            .Then(Sample.Undelivered, Sample.Planned(Sample.BookedAt, [Again]))
            .AndAgainNothing();

    [Fact]
    public void It_is_tried_again_once() =>
        Given([.. Attempting, Sample.Accepted, Sample.Planned(Sample.BookedAt, [Again with { MessageId = Sample.MessageId }])])
            .When(past => Decide(past, OutOfReach))
            .Then(Sample.Undelivered);

    [Fact]
    public void It_is_not_tried_again_when_the_convocation_is_near() =>
        Given([.. Attempting, Sample.Accepted])
            .When(past => Decide(past, OutOfReach with { At = Sample.StartsAt.AddHours(-6) }))
            .Then(Sample.Undelivered with { UndeliveredAt = Sample.StartsAt.AddHours(-6) });

    [Fact]
    public void It_is_not_tried_again_when_there_is_nothing_to_tell_any_more() =>
        Given([.. Attempting, Sample.Accepted, Sample.Cancelled])
            .When(past => Decide(past, OutOfReach))
            .Then(Sample.Undelivered);

    [Fact]
    public void A_text_that_left_has_not_arrived_yet() =>
        Given([.. Attempting, Sample.Accepted])
            .When(past => Decide(past, Sent))
            .Then(Sample.Sent)
            .AndAgainNothing();

    [Fact]
    public void A_receipt_that_overtakes_the_answer_proves_that_the_text_was_taken() =>
        Given(Attempting)
            .When(past => Decide(past, Delivered))
            .Then(Sample.Accepted, Sample.Notified, Sample.Delivered)
            .AndAgainNothing();

    [Fact]
    public void A_receipt_that_only_says_accepted_settles_an_uncertain_text() =>
        Given([.. Attempting, Sample.Uncertain])
            .When(past => Decide(past, Delivered with { Status = MessageStatus.Accepted }))
            .Then(Sample.Accepted, Sample.Notified)
            .AndAgainNothing();

    [Fact]
    public void A_receipt_wins_over_the_belief_that_it_was_not_taken() =>
        Given([.. Attempting, Sample.Deferred])
            .When(past => Decide(past, Delivered))
            .Then(Sample.Accepted, Sample.Notified, Sample.Delivered)
            .AndAgainNothing();

    [Fact]
    public void What_arrived_has_not_left_again() =>
        Given([.. Attempting, Sample.Accepted, Sample.Delivered])
            .When(past => Decide(past, Sent))
            .ThenNothing();

    [Fact]
    public void The_first_final_receipt_stays() =>
        Given([.. Attempting, Sample.Accepted, Sample.Undelivered])
            .When(past => Decide(past, Delivered))
            .ThenNothing();

    [Fact]
    public void A_receipt_of_another_attempt_says_nothing_of_this_one() =>
        Given([.. Attempting, Sample.Deferred, Sample.AttemptedAgain])
            .When(past => Decide(past, Delivered))
            .ThenNothing();

    private static PlannedMessage Again =>
        Sample.PlanOf(round: 1).Again(MessageRole.Summons, Sample.MessageId, Sample.BookedAt)
        ?? throw new InvalidOperationException("It is far ahead.");

    private static IFact[] Attempting => [.. Sample.WholeBooking, Sample.Attempted];

    private static Decision Decide(Past past, RecordDelivery command) =>
        RecordDelivery.Decide(past.The<Message>(Sample.MessageId), past.Convocation, command);
}
