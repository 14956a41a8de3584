using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Convocations;

public sealed class RelocateConvocationSpec
{
    [Fact]
    public void Who_was_convened_before_the_move_was_announced_is_told_once() =>
        Given(Sample.PlaceOpened, Sample.Booked, Sample.MovePlanned)
            .When(past => Decide(past, Sample.Before))
            .Then(Sample.Relocated, Sample.Planned(Sample.Before, Sample.PlanOf(round: 0).ForNewAddress(Sample.Before)))
            .AndAgainNothing();

    [Fact]
    public void On_the_day_after_the_move_they_are_still_told() =>
        Given(Sample.PlaceOpened, Sample.Booked, Sample.MovePlanned, Sample.PlaceMoved)
            .When(past => Decide(past, Sample.PlaceMoved.MovedAt))
            .Then(
                Sample.Relocated with { RelocatedAt = Sample.PlaceMoved.MovedAt },
                Sample.Planned(Sample.PlaceMoved.MovedAt, Sample.PlanOf(round: 0).ForNewAddress(Sample.PlaceMoved.MovedAt)))
            .AndAgainNothing();

    [Fact]
    public void A_second_move_is_told_as_well() =>
        Given(
                Sample.PlaceOpened,
                Sample.Booked,
                Sample.MovePlanned,
                Sample.Relocated,
                Sample.MovePlanned with { MoveId = Sample.OtherMoveId, PlannedAt = Sample.Before.AddHours(1) })
            .When(past => Decide(past, Sample.Before.AddHours(1)))
            .Then(
                Sample.Relocated with { MoveId = Sample.OtherMoveId, RelocatedAt = Sample.Before.AddHours(1) },
                Sample.Planned(
                    Sample.Before.AddHours(1),
                    Sample.PlanOf(round: 0).ForNewAddress(Sample.Before.AddHours(1))))
            .AndAgainNothing();

    [Fact]
    public void Who_was_convened_afterwards_knows_the_new_address() =>
        Given(Sample.PlaceOpened, Sample.MovePlanned, Sample.Booked with { BookedAt = Sample.Before })
            .When(past => Decide(past, Sample.Before))
            .ThenNothing();

    [Fact]
    public void Who_comes_before_the_move_goes_to_the_former_address() =>
        Given(Sample.PlaceOpened, Sample.Booked, Sample.MovePlanned with { From = new(2027, 6, 16) })
            .When(past => Decide(past, Sample.Before))
            .ThenNothing();

    [Fact]
    public void A_cancelled_convocation_has_no_address_to_tell() =>
        Given(Sample.PlaceOpened, Sample.Booked, Sample.Cancelled, Sample.MovePlanned)
            .When(past => Decide(past, Sample.Before))
            .ThenNothing();

    [Fact]
    public void Nobody_is_told_once_it_has_begun() =>
        Given(Sample.PlaceOpened, Sample.Booked, Sample.MovePlanned)
            .When(past => Decide(past, Sample.StartsAt))
            .ThenNothing();

    private static Decision Decide(Past past, DateTimeOffset at) =>
        RelocateConvocation.Decide(past.Convocation, past.The<Place>(Sample.PlaceId), new(at));
}
