using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Tests.Kernel;
using MonSuiviJustice.Projections.CaseHistory;
using MonSuiviJustice.Projections.Notifications;
using MonSuiviJustice.Projections.Tests.Kernel;
using Xunit;

namespace MonSuiviJustice.Projections.Tests.CaseHistory;

public sealed class MessageWhySpec
{
    private static readonly IFact[] Booking = [Sample.Booked, Sample.SummonsPlanned];

    /// <summary>Whatever became of the summons and of the reminder of the sample convocation.</summary>
    public static TheoryData<string, IFact[]> Fates => new()
    {
        { "nothing yet", [] },
        { "attempted", [Sample.Attempted] },
        { "accepted", [Sample.Attempted, Sample.Accepted, Sample.Notified] },
        { "sent", [Sample.Attempted, Sample.Accepted, Sample.Sent] },
        { "delivered", [Sample.Attempted, Sample.Accepted, Sample.Delivered] },
        { "undelivered", [Sample.Attempted, Sample.Accepted, Sample.Undelivered] },
        { "rejected", [Sample.Attempted, Sample.Rejected, NotTold(ExpiryReason.Rejected)] },
        { "uncertain", [Sample.Attempted, Sample.Uncertain] },
        { "deferred", [Sample.Attempted, Sample.Deferred] },
        { "tried again", [Sample.Attempted, Sample.Deferred, Sample.AttemptedAgain, Sample.Accepted] },
        { "deferred, then called off", [Sample.Attempted, Sample.Deferred, Sample.Cancelled, Sample.MessageCalledOff] },
        { "expired", [Sample.MessageExpired] },
        { "expired at the provider's", [Sample.MessageExpired with { Reason = ExpiryReason.Provider }] },
        { "withdrawn", [Sample.MessageWithdrawn] },
        { "sent none of", [Sample.MessageWithdrawn with { Plan = "spip-92-1" }] },
        { "planned otherwise", [Sample.PlanFollowed] },
        { "cancelled", [Sample.Cancelled] },
        { "moved", [Sample.Rescheduled] },
        { "corrected", [Sample.Cancelled, Sample.Corrected(ConvocationStatus.Missed, ConvocationStatus.Excused)] },
    };

    [Theory]
    [MemberData(nameof(Fates))]
    public void A_text_stands_where_the_queue_says_for_a_reason_in_one_sentence(string fate, IFact[] facts)
    {
        var all = Booking.Concat(facts).ToArray();
        var queue = MemoryTable.After(new SmsQueueTable(), all);

        Assert.All(Sample.SummonsPlanned.Messages, message =>
        {
            var story = StoryOf(message.MessageId, all);
            Assert.True(queue.Row(message.MessageId)["state"] is QueueState state && state == story.State, fate);
            IsOneSentence(MessageWhy.Planned(story));
            IsOneSentence(MessageWhy.Standing(story, Sample.After));
        });
    }

    [Fact]
    public void A_reminder_that_a_cancellation_called_off_says_so() => Assert.Equal(
        "SMS de rappel non envoyé : la convocation a été annulée le jeudi 10 juin 2027 à 12h00.",
        Standing(Sample.ReminderId, Sample.Cancelled));

    [Theory]
    [InlineData(null, "la personne ne pouvait pas recevoir de SMS")]
    [InlineData(HoldReason.Custody, "détention de la personne")]
    [InlineData(HoldReason.Death, "décès de la personne")]
    public void A_reminder_that_was_withdrawn_says_what_was_in_the_way(HoldReason? held, string because) => Assert.Contains(
        because,
        Standing(Sample.MessageWithdrawn.MessageId, Sample.MessageWithdrawn with { Held = held }),
        StringComparison.Ordinal);

    [Fact]
    public void What_was_planned_too_late_says_so_from_the_start()
    {
        var late = Sample.Planned(Sample.BookedAt, [Sample.SummonsPlanned.Messages[0] with { TooLate = true }]);
        var story = StoryOf(Sample.MessageId, [Sample.Booked, late]);

        Assert.Contains("prévu trop tard", MessageWhy.Standing(story, Sample.After), StringComparison.Ordinal);
    }

    [Fact]
    public void A_reminder_says_how_long_before_the_convocation_it_leaves() => Assert.Contains(
        "un jour après",
        MessageWhy.Planned(StoryOf(Sample.ReminderId, Booking)),
        StringComparison.Ordinal);

    [Fact]
    public void Every_fact_that_makes_a_text_due_has_its_own_reason()
    {
        ConvocationEvent[] causes =
        [
            Sample.Booked, Sample.Rescheduled, Sample.Cancelled, Sample.Missed, Sample.Relocated, Sample.PlanFollowed,
            Sample.Corrected(ConvocationStatus.Excused, ConvocationStatus.Booked),
        ];

        Assert.Equal(causes.Length, causes
            .Select(cause => MessageWhy.Planned(StoryOf(Sample.MessageId, [Sample.Booked, cause, Sample.SummonsPlanned])))
            .Distinct().Count());
    }

    [Fact]
    public void Each_attempt_keeps_what_the_provider_said_of_it()
    {
        var tries = StoryOf(
            Sample.MessageId,
            [.. Booking, Sample.Attempted, Sample.Deferred, Sample.AttemptedAgain, Sample.Accepted, Sample.Undelivered]).Tries;

        Assert.Equal([1, 2], tries.Select(it => it.Number));
        Assert.Equal(MessageStatus.Deferred, Assert.Single(tries[0].Answers).Status);
        Assert.Equal([MessageStatus.Accepted, MessageStatus.Undelivered], tries[1].Answers.Select(word => word.Status));
        Assert.Equal((Sample.ProviderId, 30003), (tries[1].ProviderId, tries[1].Answers[1].Code));
    }

    [Fact]
    public void Of_a_text_that_was_never_planned_there_is_nothing_to_tell() =>
        Assert.Null(MessageStory.Of(Guid.NewGuid(), Booking));

    private static ConvocationMessageExpired NotTold(ExpiryReason reason) => Sample.MessageExpired with
    {
        MessageId = Sample.MessageId,
        Role = MessageRole.Summons,
        Reason = reason,
    };

    private static string Standing(Guid messageId, params IFact[] facts) =>
        MessageWhy.Standing(StoryOf(messageId, [.. Booking, .. facts]), Sample.After);

    // A message's own facts are of its own stream: those of another are not told to it.
    private static MessageStory StoryOf(Guid messageId, IEnumerable<IFact> facts) => MessageStory.Of(
        messageId,
        facts.Where(fact => fact is not MessageEvent it || it.MessageId == messageId)) ?? throw new InvalidOperationException();

    private static void IsOneSentence(string sentence)
    {
        Assert.Matches(@"^SMS .*[^ .]\.$", sentence);
        Assert.DoesNotContain(". ", sentence, StringComparison.Ordinal);
    }
}
