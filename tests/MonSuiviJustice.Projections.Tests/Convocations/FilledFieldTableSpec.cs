using MonSuiviJustice.Domain.Tests.Kernel;
using MonSuiviJustice.Projections.Convocations;
using MonSuiviJustice.Projections.Tests.Kernel;
using Xunit;

namespace MonSuiviJustice.Projections.Tests.Convocations;

public sealed class FilledFieldTableSpec
{
    [Fact]
    public void A_field_stands_once_under_what_was_written_last()
    {
        var table = MemoryTable.After(
            new FilledFieldTable(),
            Sample.Booked,
            Sample.FieldFilled,
            Sample.FieldFilled with { SealedId = Sample.AgentId });

        var row = Assert.Single(table.Rows);
        Assert.Equal((Sample.ConvocationId, Sample.FieldId, Sample.AgentId), (row["convocation_id"], row["field_id"], row["sealed_id"]));
    }
}
