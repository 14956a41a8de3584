using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Probationers;

public sealed class EraseExpiredSpec
{
    private static readonly DateTimeOffset DueAt = Sample.Before.AddMonths(6);

    private static readonly IFact Erased =
        Sample.PersonErased with { Reason = ErasureReason.RetentionEnded, ErasedBy = null, ErasedAt = DueAt };

    [Fact]
    public void An_archived_file_is_erased_once_when_its_time_has_come() =>
        Given(Sample.PersonWithMobile, Sample.PersonArchived)
            .When(past => Decide(past, DueAt))
            .Then(Erased)
            .AndAgainNothing();

    [Fact]
    public void And_not_before() =>
        Given(Sample.PersonWithMobile, Sample.PersonArchived)
            .When(past => Decide(past, DueAt.AddSeconds(-1)))
            .ThenNothing();

    [Fact]
    public void Somebody_brought_back_meanwhile_is_not_erased() =>
        Given(Sample.PersonWithMobile, Sample.PersonArchived, Sample.PersonUnarchived)
            .When(past => Decide(past, DueAt))
            .ThenNothing();

    private static Decision Decide(Past past, DateTimeOffset now) =>
        EraseExpired.Decide(past.Person, [.. past.States.OfType<Probationer>().Where(it => it.MergedInto is not null)], new(DueAt, now));
}
