using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Organisations;

public sealed class AttachPeopleSpec
{
    [Fact]
    public void A_service_takes_the_people_of_a_linked_one() =>
        Given(Sample.SpipRegistered, Sample.SpipLinked)
            .When(past => Decide(past, [Sample.SpipLinked.LinkedCode]))
            .Then(Sample.AttachmentAsked with { FromCodes = [Sample.SpipLinked.LinkedCode] });

    [Fact]
    public void It_takes_nobody_from_a_service_that_is_not_linked() =>
        Given(Sample.SpipRegistered, Sample.SpipLinked)
            .When(past => Decide(past, [Sample.OtherSpip]))
            .ThenRefused(AttachPeople.NotLinked);

    [Fact]
    public void Without_a_linked_service_there_is_nobody_to_take() =>
        Given(Sample.SpipRegistered)
            .When(past => Decide(past, []))
            .ThenRefused(AttachPeople.NotLinked);

    [Fact]
    public void An_archived_service_takes_nobody() =>
        Given(Sample.SpipRegistered, Sample.SpipLinked, Sample.SpipArchived)
            .When(past => Decide(past, [Sample.SpipLinked.LinkedCode]))
            .ThenRefused(Service.Archived);

    private static Decision Decide(Past past, FactList<string> from) => AttachPeople.Decide(
        past.The<Service>(Service.IdOf(Sample.Spip)),
        new(Sample.MoveId, from, Sample.AttachmentAsked.Reason, Sample.AgentId, Sample.Before));
}
