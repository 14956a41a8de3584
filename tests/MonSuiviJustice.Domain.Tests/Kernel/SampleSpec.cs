using MonSuiviJustice.Domain.Kernel;
using Xunit;

namespace MonSuiviJustice.Domain.Tests.Kernel;

public sealed class SampleSpec
{
    [Fact]
    public void Every_kind_of_fact_has_one_sample() => Assert.Equal(
        typeof(IFact).Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(IFact)) && !type.IsAbstract)
            .Select(type => type.Name)
            .Order(StringComparer.Ordinal),
        Sample.Facts.Select(fact => fact.GetType().Name).Order(StringComparer.Ordinal));
}
