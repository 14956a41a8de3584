using System.Diagnostics;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;

namespace MonSuiviJustice.Domain.Tests.Convocations;

public sealed class ConvocationSpec
{
    [Fact]
    public void An_agent_sees_a_new_revision_when_something_changed_that_agents_decide() =>
        Assert.Equal(4, After(Sample.Rescheduled, Sample.Missed, Sample.Corrected(default, default)).Revision);

    [Fact]
    public void What_is_told_to_the_person_is_no_new_revision() => Assert.Equal(
        1,
        After(Sample.Notified, Sample.Reminded, Sample.MessageExpired, Sample.MessageWithdrawn).Revision);

    [Fact]
    public void A_text_is_owed_until_it_was_told() => Assert.DoesNotContain(
        After(Sample.Notified).Pending,
        message => message.MessageId == Sample.MessageId);

    [Fact]
    public void A_text_that_came_too_late_when_planned_is_not_owed()
    {
        var late = Sample.SummonsPlanned.Messages[0] with { TooLate = true };

        Assert.Empty(Past.Of([Sample.Booked, Sample.SummonsPlanned with { Messages = [late] }]).Convocation.Pending);
    }

    [Fact]
    public void An_outcome_calls_off_what_could_still_have_been_told()
    {
        var excused = After(Sample.ExcusedBefore);

        Assert.Empty(excused.Pending);
        Assert.DoesNotContain(Sample.ReminderId, excused.Overdue.Select(message => message.MessageId));
    }

    [Fact]
    public void An_outcome_does_not_hide_a_reminder_that_an_outage_swallowed()
    {
        var honoured = After(Sample.Honoured);

        Assert.Empty(honoured.Pending);
        Assert.Contains(Sample.ReminderId, honoured.Overdue.Select(message => message.MessageId));
    }

    [Fact]
    public void A_reminder_that_an_outage_swallowed_is_recorded_once() => Assert.DoesNotContain(
        Sample.ReminderId,
        After(Sample.Honoured, Sample.MessageExpired).Overdue.Select(message => message.MessageId));

    [Fact]
    public void Nothing_happens_to_a_convocation_that_was_never_booked() =>
        Assert.Throws<UnreachableException>(() => Past.Of([Sample.Honoured]));

    private static Convocation After(params IReadOnlyList<IFact> facts) =>
        Past.Of([Sample.Booked, Sample.SummonsPlanned, .. facts]).Convocation;
}
