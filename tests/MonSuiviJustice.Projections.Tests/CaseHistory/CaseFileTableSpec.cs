using MonSuiviJustice.Domain.Tests.Kernel;
using MonSuiviJustice.Projections.CaseHistory;
using MonSuiviJustice.Projections.Tests.Kernel;
using Xunit;

namespace MonSuiviJustice.Projections.Tests.CaseHistory;

public sealed class CaseFileTableSpec
{
    [Fact]
    public void The_person_each_convocation_and_each_text_are_filed_once()
    {
        var files = MemoryTable.After(
            new CaseFileTable(),
            Sample.PersonWithMobile, Sample.Booked, Sample.SummonsPlanned, Sample.Attempted, Sample.Deferred,
            Sample.AttemptedAgain, Sample.Accepted, Sample.Honoured);

        Assert.Equal(
            new[] { Sample.ProbationerId, Sample.ConvocationId, Sample.MessageId }.Order(),
            files.Rows.Select(row => row["stream_id"]).OfType<Guid>().Order());
        Assert.All(files.Rows, row => Assert.Equal((object)Sample.ProbationerId, row["probationer_id"]));
    }

    [Fact]
    public void A_convocation_that_goes_to_another_person_is_filed_under_both() => Assert.Equal(
        [(Sample.ConvocationId, Sample.ProbationerId), (Sample.ConvocationId, Sample.OtherProbationerId)],
        MemoryTable.After(new CaseFileTable(), Sample.Booked, Sample.Parted).Rows
            .Select(row => ((Guid?)row["stream_id"], (Guid?)row["probationer_id"])));

    [Fact]
    public void What_concerns_nobody_is_not_filed() => Assert.Empty(
        MemoryTable.After(new CaseFileTable(), Sample.PlaceOpened, Sample.SlotWithOneSeat, Sample.SeatTaken).Rows);
}
