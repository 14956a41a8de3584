using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Probationers;

public sealed class ArchiveInactiveSpec
{
    private static readonly DateTimeOffset AYearLater = Sample.BookedAt.AddMonths(12);

    private static readonly IFact Archived = Sample.InactiveArchived with { ArchivedAt = AYearLater };

    [Fact]
    public void A_year_without_anything_archives_the_file_once() =>
        Given(Sample.PersonWithMobile)
            .When(past => Decide(past, latest: null, AYearLater))
            .Then(Archived)
            .AndAgainNothing();

    [Fact]
    public void A_convocation_of_a_year_ago_counts_no_more() =>
        Given(Sample.PersonWithMobile)
            .When(past => Decide(past, latest: Sample.BookedAt, AYearLater))
            .Then(Archived);

    [Theory]
    [InlineData(1)]
    [InlineData(200)]
    [InlineData(700)]
    public void A_later_convocation_keeps_it_open_be_it_ahead(int days) =>
        Given(Sample.PersonWithMobile)
            .When(past => Decide(past, latest: Sample.BookedAt.AddDays(days), AYearLater))
            .ThenNothing();

    [Fact]
    public void Somebody_registered_within_the_year_stays() =>
        Given(Sample.PersonWithMobile)
            .When(past => Decide(past, latest: null, AYearLater.AddSeconds(-1)))
            .ThenNothing();

    [Fact]
    public void Somebody_brought_back_within_the_year_stays() =>
        Given(Sample.PersonWithMobile, Sample.PersonArchived, Sample.PersonUnarchived)
            .When(past => Decide(past, latest: null, AYearLater))
            .ThenNothing();

    [Fact]
    public void Somebody_whom_another_jurisdiction_asks_for_stays() =>
        Given(Sample.PendingDivestment)
            .When(past => Decide(past, latest: null, AYearLater))
            .ThenNothing();

    [Fact]
    public void Somebody_who_was_taken_over_within_the_year_stays() =>
        Given(Sample.PersonWithMobile, Sample.FollowingChanged with { Reason = FollowingReason.Divestment })
            .When(past => Decide(past, latest: null, AYearLater))
            .ThenNothing();

    private static Decision Decide(Past past, DateTimeOffset? latest, DateTimeOffset now) =>
        ArchiveInactive.Decide(past.Person, latest, new(Since: now.AddMonths(-12), At: now));
}
