using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Probationers;

public sealed class AssignReferentSpec
{
    private static readonly Agent Colleague = Sample.Officer with { Id = Sample.OtherAgentId };

    [Fact]
    public void An_archived_file_stays_as_it_is() =>
        Given(Sample.PersonWithMobile, Sample.PersonArchived)
            .When(past => Decide(past, Sample.Officer, Sample.Officer))
            .ThenRefused(ArchiveProbationer.Archived);

    [Fact]
    public void An_officer_takes_on_a_person_without_a_referent() =>
        Given(Sample.PersonWithMobile)
            .When(past => Decide(past, Sample.Officer, Sample.Officer))
            .Then(Sample.ReferentAssigned with { AssignedAt = Sample.Before })
            .AndAgainNothing();

    [Fact]
    public void Anybody_of_the_SPIP_names_a_colleague_for_a_person_without_one() =>
        Given(Sample.PersonWithMobile)
            .When(past => Decide(past, Colleague, Sample.AgentWith(AgentRole.ProbationSecretary)))
            .Then(Sample.ReferentAssigned with { ReferentId = Colleague.Id, AssignedAt = Sample.Before })
            .AndAgainNothing();

    [Theory]
    [InlineData(AgentRole.ProbationOfficer)]
    [InlineData(AgentRole.ProbationSecretary)]
    public void Nobody_takes_a_person_from_a_colleague(AgentRole role) =>
        Given(Sample.PersonWithMobile, Sample.ReferentAssigned with { ReferentId = Colleague.Id })
            .When(past => Decide(past, Sample.Officer, Sample.AgentWith(role)))
            .ThenRefused(AssignReferent.HasReferent);

    [Fact]
    public void The_referent_hands_over() =>
        Given(Sample.PersonWithMobile, Sample.ReferentAssigned)
            .When(past => Decide(past, Colleague, Sample.Officer))
            .Then(Sample.ReferentAssigned with { ReferentId = Colleague.Id, AssignedAt = Sample.Before })
            .AndAgainNothing();

    [Fact]
    public void The_director_gives_the_person_to_another() =>
        Given(Sample.PersonWithMobile, Sample.ReferentAssigned with { ReferentId = Sample.MoveId })
            .When(past => Decide(past, Colleague, Sample.AgentWith(AgentRole.ProbationDirector)))
            .Then(Sample.ReferentAssigned with { ReferentId = Colleague.Id, AssignedAt = Sample.Before })
            .AndAgainNothing();

    [Theory]
    [InlineData(AgentRole.Educator, false)]
    [InlineData(AgentRole.LocalAdministrator, true)]
    public void A_referent_is_an_officer_a_director_or_the_administrator_of_a_SPIP(AgentRole role, bool isOfCourt) =>
        Given(Sample.PersonWithMobile)
            .When(past => AssignReferent.Decide(
                past.Person, Colleague with { Role = role }, isOfCourt, new(Sample.Officer, Sample.Before)))
            .ThenRefused(AssignReferent.NotAReferent);

    [Fact]
    public void A_referent_works_where_the_person_is_followed() =>
        Given(Sample.PersonWithMobile)
            .When(past => Decide(past, Colleague with { ServiceCode = Sample.OtherSpip }, Sample.Officer))
            .ThenRefused(AssignReferent.WorksElsewhere);

    private static Decision Decide(Past past, Agent candidate, Agent agent) =>
        AssignReferent.Decide(past.Person, candidate, isOfCourt: false, new(agent, Sample.Before));
}
