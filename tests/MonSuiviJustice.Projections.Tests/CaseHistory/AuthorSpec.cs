using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Tests.Kernel;
using MonSuiviJustice.Projections.CaseHistory;
using Xunit;

namespace MonSuiviJustice.Projections.Tests.CaseHistory;

public sealed class AuthorSpec
{
    [Fact]
    public void A_fact_knows_the_agent_behind_it()
    {
        Assert.Equal(Sample.AgentId, Author.Of(Sample.MobileChanged));
        Assert.Equal(Sample.AgentId, Author.Of(Sample.Booked));
    }

    [Fact]
    public void Nobody_is_behind_a_text() => Assert.Null(Author.Of(Sample.Delivered));

    [Fact]
    public void Every_fact_of_the_file_has_an_author_unless_the_clock_or_the_provider_may_be_it() => Assert.All(
        Sample.Facts.OfType<ProbationerEvent>()
            .Where(fact => fact is not (ProbationerArchived or ProbationerErased or ProbationerMobileFaulted
                or ProbationerDivestmentClosed)),
        fact => Assert.NotNull(Author.Of(fact)));
}
