using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Organisations;

public sealed class ListAntennasSpec
{
    private static readonly ListAntennas Command =
        new(Sample.AntennasListed.Antennas, Sample.AgentId, Sample.BookedAt);

    [Fact]
    public void The_antennas_of_a_service_are_listed_once() =>
        Given(Sample.SpipRegistered)
            .When(past => Decide(past, Command))
            .Then(Sample.AntennasListed)
            .AndAgainNothing();

    [Fact]
    public void A_list_replaces_the_former_one() =>
        Given(Sample.SpipRegistered, Sample.AntennasListed)
            .When(past => Decide(past, Command with { Antennas = [], At = Sample.Before }))
            .Then(Sample.AntennasListed with { Antennas = [], ListedAt = Sample.Before })
            .AndAgainNothing();

    [Fact]
    public void A_service_without_antennas_needs_no_list() =>
        Given(Sample.SpipRegistered)
            .When(past => Decide(past, Command with { Antennas = [] }))
            .ThenNothing();

    private static Decision Decide(Past past, ListAntennas command) =>
        ListAntennas.Decide(past.The<Service>(Service.IdOf(Sample.Spip)), command);
}
