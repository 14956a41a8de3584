using MonSuiviJustice.Domain.Divestments;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Tests.Kernel;
using MonSuiviJustice.Projections.Divestments;
using MonSuiviJustice.Projections.Tests.Kernel;
using Xunit;

namespace MonSuiviJustice.Projections.Tests.Divestments;

public sealed class DivestmentTableSpec
{
    [Fact]
    public void A_row_knows_what_the_calendar_goes_by()
    {
        var row = Row(Sample.DivestmentChased, Sample.DivestmentEscalated);

        Assert.Equal(
            (Sample.BookedAt, Sample.TenDaysLater, Sample.TenDaysLater),
            (row["requested_at"], row["last_word_at"], row["escalated_at"]));
    }

    [Fact]
    public void And_how_it_ended()
    {
        Assert.Null(Row(Sample.DivestmentAnswered(Sample.Spip)).GetValueOrDefault("outcome"));
        Assert.Equal(DivestmentOutcome.Refused, Row(Sample.DivestmentAnswered(Sample.Spip, DivestmentAnswer.Refused))["outcome"]);
        Assert.Equal(DivestmentOutcome.Accepted, Row(Sample.DivestmentAccepted())["outcome"]);
        Assert.Equal(DivestmentOutcome.AutoAccepted, Row(Sample.DivestmentAccepted(AcceptanceCause.Silence))["outcome"]);
        Assert.Equal(DivestmentOutcome.Withdrawn, Row(Sample.DivestmentWithdrawn)["outcome"]);
        Assert.Equal((DivestmentOutcome.Lapsed, Sample.Before), (Row(Sample.DivestmentLapsed)["outcome"], Row(Sample.DivestmentLapsed)["ended_at"]));
    }

    /// <summary>All in one page of facts, as a rebuild reads them.</summary>
    [Fact]
    public void The_answers_are_those_that_the_stream_knows()
    {
        IFact[][] pasts =
        [
            [],
            [Sample.DivestmentAnswered(Sample.Spip)],
            [Sample.DivestmentAnswered(Sample.Spip), Sample.DivestmentAnswered(Sample.Court, DivestmentAnswer.Refused)],
            [Sample.DivestmentAnswered(Sample.Spip, DivestmentAnswer.Refused)],
            [Sample.DivestmentAnswered(Sample.Spip), Sample.DivestmentAccepted(AcceptanceCause.Silence)],
            [Sample.DivestmentWithdrawn],
            [Sample.DivestmentLapsed],
        ];

        Assert.All(pasts, past =>
        {
            IFact[] facts = [Sample.DivestmentRequested, .. past];
            var state = facts.Cast<DivestmentEvent>().Aggregate(default(Divestment), Divestment.Evolve);
            Assert.Equal(
                state?.Requests.Select(it => $"{it.ServiceCode} {it.Answer}"),
                MemoryTable.After(new DivestmentRequestTable(), facts).Rows.Select(row => $"{row["service_code"]} {row["answer"]}"));
        });
    }

    private static IReadOnlyDictionary<string, object?> Row(params IFact[] facts) =>
        MemoryTable.After(new DivestmentTable(), [Sample.DivestmentRequested, .. facts]).Row(Sample.DivestmentId);
}
