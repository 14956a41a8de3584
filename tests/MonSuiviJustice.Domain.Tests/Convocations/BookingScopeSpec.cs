using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Convocations;

public sealed class BookingScopeSpec
{
    private const string Elsewhere = "spip-13";

    private static readonly SlotOpened AtTheSpip = Sample.SlotWithOneSeat with { Kind = ConvocationKind.HearingSpip };

    private static readonly SlotOpened AtAnother = AtTheSpip with { ServiceCode = Elsewhere };

    private static readonly ProbationerRegistered FollowedElsewhere = Sample.PersonWithMobile with
    {
        FollowedBy = [new(Elsewhere, FollowingReason.Commune)],
    };

    private static readonly ConvocationBooked Booked = Sample.Booked with
    {
        Kind = ConvocationKind.HearingSpip,
        CreatingServiceCode = Sample.Court,
        AssignedAgentId = null,
        BookedAs = AgentRole.EnforcementOffice,
    };

    [Fact]
    public void A_court_convenes_in_its_spip_whom_its_jurisdiction_follows() =>
        Given(AtTheSpip, Sample.PersonWithMobile)
            .When(past => Decide(past, anywhere: false))
            .Then(Sample.SeatTaken, Booked, Sample.SummonsPlanned)
            .AndAgainNothing();

    [Fact]
    public void Whom_nobody_in_the_jurisdiction_follows_is_to_be_asked_for_first() =>
        Given(AtTheSpip, FollowedElsewhere)
            .When(past => Decide(past, anywhere: false))
            .ThenRefused(BookingScope.OutsideJurisdiction);

    [Fact]
    public void An_office_that_books_anywhere_does_so_where_the_person_is_followed_and_the_fact_says_why() =>
        Given(AtAnother, FollowedElsewhere)
            .When(past => Decide(past, anywhere: true))
            .Then(
                Sample.SeatTaken,
                Booked with { ServiceCode = Elsewhere, Outside = FollowingReason.Commune },
                Sample.SummonsPlanned)
            .AndAgainNothing();

    [Theory]
    [InlineData(Elsewhere, Sample.Spip)]
    [InlineData(Sample.Spip, Elsewhere)]
    public void And_nowhere_else(string place, string follower) =>
        Given(AtTheSpip with { ServiceCode = place }, FollowedElsewhere with { FollowedBy = [new(follower, FollowingReason.Commune)] })
            .When(past => Decide(past, anywhere: true))
            .ThenRefused(BookingScope.NotFollowing);

    [Fact]
    public void Who_books_in_the_whole_country_has_no_such_limit() =>
        Given(AtAnother, Sample.PersonWithMobile)
            .When(past => In(past, scope: null))
            .Then(Sample.SeatTaken, Booked with { ServiceCode = Elsewhere }, Sample.SummonsPlanned)
            .AndAgainNothing();

    private static Decision Decide(Past past, bool anywhere) => In(past, new([Sample.Court, Sample.Spip], anywhere));

    private static Decision In(Past past, BookingScope? scope) => BookConvocation.Decide(
        past.Any<Convocation>(Sample.ConvocationId),
        past.Slot,
        past.Person,
        former: null,
        SameTime.Nothing,
        new(
            Sample.ConvocationId,
            Telling.NowAndRemind,
            AsReferent: false,
            new(Sample.AgentId, AgentRole.EnforcementOffice, Sample.Court),
            Sample.BookedAt,
            scope));
}
