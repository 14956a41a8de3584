using MonSuiviJustice.Api.Convocations;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Convocations;

public sealed class GetConvocationKindsApi(ApiHost api)
{
    [Fact]
    public async Task The_kinds_are_shown_with_their_rules_and_whether_the_agent_books_them()
    {
        var clerk = await api.As(AgentRole.EnforcementOffice, "tj-nanterre");

        var kinds = await clerk.Get<ConvocationKindLine[]>("/v1/convocation-kinds");

        Assert.Equal(Enum.GetValues<ConvocationKind>(), kinds.Select(line => line.Kind));
        Assert.Equal([ConvocationKind.HearingSap, ConvocationKind.HearingSpip], kinds.Where(line => line.Yours).Select(line => line.Kind));
        Assert.All(kinds, line => Assert.Equal(KindTable.Of(line.Kind), line.Rules));
    }
}
