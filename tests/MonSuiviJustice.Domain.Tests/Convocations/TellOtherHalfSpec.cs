using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Convocations;

public sealed class TellOtherHalfSpec
{
    private static readonly IFact[] Pair =
    [
        Sample.PersonWithMobile,
        Sample.Booked with { BookedWith = Sample.OtherConvocationId },
        Sample.SummonsPlanned,
        Sample.Booked with
        {
            ConvocationId = Sample.OtherConvocationId,
            StartsAt = Sample.OtherStartsAt,
            BookedWith = Sample.ConvocationId,
        },
    ];

    [Fact]
    public void The_one_that_stands_gets_a_summons_of_its_own() =>
        Given([.. Pair, Sample.Cancelled])
            .When(Decide)
            .Then(Sample.SummonsPlanned with
            {
                ConvocationId = Sample.OtherConvocationId,
                StartsAt = Sample.OtherStartsAt,
                Messages = [.. Plan.Where(text => text.Role == MessageRole.Summons)],
                PlannedAt = Sample.Before,
            })
            .AndAgainNothing();

    [Fact]
    public void Nothing_is_said_again_once_the_common_summons_has_left() =>
        Given([.. Pair, Sample.Notified, Sample.Cancelled])
            .When(past => Decide(past, past.Convocation with { Pending = [] }))
            .ThenNothing();

    [Fact]
    public void Nothing_is_said_of_one_that_was_cancelled_as_well() =>
        Given([.. Pair, Sample.Cancelled, Sample.Cancelled with { ConvocationId = Sample.OtherConvocationId }])
            .When(Decide)
            .ThenNothing();

    [Fact]
    public void Nothing_is_said_to_whom_no_text_can_reach() =>
        Given([.. Pair, Sample.SmsRefused, Sample.Cancelled])
            .When(Decide)
            .ThenNothing();

    private static FactList<PlannedMessage> Plan =>
        new MessagePlan(Sample.OtherConvocationId, Round: 0, Sample.OtherStartsAt, Sample.Paris)
            .ForDate(MessageRole.Summons, Telling.NowAndRemind, Sample.Before);

    private static Decision Decide(Past past) => Decide(past, Past.Of(Pair).Convocation);

    private static Decision Decide(Past past, Convocation before) => TellOtherHalf.Decide(
        before,
        past.Convocation,
        past.The<Convocation>(Sample.OtherConvocationId),
        past.Person,
        new(Sample.Before));
}
