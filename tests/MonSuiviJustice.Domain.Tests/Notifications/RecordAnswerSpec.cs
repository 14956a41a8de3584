using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Notifications;

public sealed class RecordAnswerSpec
{
    private static readonly RecordAnswer Taken =
        new RecordAnswer.Taken(Sample.AttemptId, Sample.ProviderId, Sample.BookedAt);

    private static readonly RecordAnswer Refused = new RecordAnswer.Refused(Sample.AttemptId, 21211, DeliveryFault.InvalidNumber, Sample.BookedAt);

    private static readonly RecordAnswer NotTaken =
        new RecordAnswer.NotTaken(Sample.AttemptId, Sample.BookedAt.AddMinutes(1), Sample.BookedAt);

    private static readonly RecordAnswer Unknown = new RecordAnswer.Unknown(Sample.AttemptId, Sample.BookedAt);

    [Fact]
    public void A_text_that_the_provider_took_is_told_to_the_person_once() =>
        Given(Attempting)
            .When(past => Decide(past, Taken))
            .Then(Sample.Accepted, Sample.Notified)
            .AndAgainNothing();

    [Fact]
    public void A_reminder_that_the_provider_took_reminds_the_person()
    {
        var attempted = Sample.Attempted with { MessageId = Sample.ReminderId, Role = MessageRole.Reminder };

        Given([.. Sample.WholeBooking, attempted])
            .When(past => RecordAnswer.Decide(past.The<Message>(Sample.ReminderId), past.Convocation, Taken))
            .Then(
                Sample.Accepted with { MessageId = Sample.ReminderId, Role = MessageRole.Reminder },
                Sample.Reminded with { RemindedAt = Sample.BookedAt })
            .AndAgainNothing();
    }

    [Fact]
    public void A_text_that_the_provider_refused_is_not_sent_again() =>
        Given(Attempting)
            .When(past => Decide(past, Refused))
            .Then(Sample.Rejected, Sample.MessageExpired with
            {
                MessageId = Sample.MessageId,
                Role = MessageRole.Summons,
                Reason = ExpiryReason.Rejected,
                ExpiredAt = Sample.BookedAt,
            })
            .AndAgainNothing();

    [Fact]
    public void A_text_that_the_provider_did_not_take_is_put_off() =>
        Given(Attempting)
            .When(past => Decide(past, NotTaken))
            .Then(Sample.Deferred)
            .AndAgainNothing();

    [Fact]
    public void When_nobody_can_tell_it_is_uncertain() =>
        Given(Attempting)
            .When(past => Decide(past, Unknown))
            .Then(Sample.Uncertain)
            .AndAgainNothing();

    [Fact]
    public void What_was_uncertain_may_turn_out_to_be_taken() =>
        Given([.. Attempting, Sample.Uncertain])
            .When(past => Decide(past, Taken))
            .Then(Sample.Accepted, Sample.Notified)
            .AndAgainNothing();

    [Fact]
    public void What_was_uncertain_may_turn_out_not_to_be_taken() =>
        Given([.. Attempting, Sample.Uncertain])
            .When(past => Decide(past, NotTaken))
            .Then(Sample.Deferred)
            .AndAgainNothing();

    [Fact]
    public void Proof_that_it_was_taken_is_heard_even_after_it_was_put_off() =>
        Given([.. Attempting, Sample.Deferred])
            .When(past => Decide(past, Taken))
            .Then(Sample.Accepted, Sample.Notified)
            .AndAgainNothing();

    [Fact]
    public void Proof_that_it_was_taken_is_heard_even_after_it_was_called_off() =>
        Given([.. Attempting, Sample.Deferred, Sample.MessageCalledOff])
            .When(past => Decide(past, Taken))
            .Then(Sample.Accepted, Sample.Notified)
            .AndAgainNothing();

    [Fact]
    public void What_is_known_is_not_put_in_doubt_again() =>
        Given([.. Attempting, Sample.Accepted])
            .When(past => Decide(past, Unknown))
            .ThenNothing();

    [Fact]
    public void What_was_taken_is_not_refused_afterwards() =>
        Given([.. Attempting, Sample.Accepted, Sample.Delivered])
            .When(past => Decide(past, Refused))
            .ThenNothing();

    [Fact]
    public void An_answer_about_a_former_attempt_says_nothing_of_this_one() =>
        Given([.. Attempting, Sample.Deferred, Sample.AttemptedAgain])
            .When(past => Decide(past, NotTaken))
            .ThenNothing();

    private static IFact[] Attempting => [.. Sample.WholeBooking, Sample.Attempted];

    private static Decision Decide(Past past, RecordAnswer answer) =>
        RecordAnswer.Decide(past.The<Message>(Sample.MessageId), past.Convocation, answer);
}
