using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Organisations;

public sealed class CompleteAttachmentSpec
{
    [Fact]
    public void When_nobody_is_left_it_is_done_once() =>
        Given(Sample.SpipRegistered, Sample.AttachmentAsked)
            .When(past => CompleteAttachment.Decide(
                past.The<Service>(Service.IdOf(Sample.Spip)), new(Sample.MoveId, Sample.Before)))
            .Then(Sample.AttachmentCompleted)
            .AndAgainNothing();
}
