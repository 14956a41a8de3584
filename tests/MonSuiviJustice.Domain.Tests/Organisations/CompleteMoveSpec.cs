using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Organisations;

public sealed class CompleteMoveSpec
{
    private static readonly DateTimeOffset Midnight = new(2027, 6, 13, 22, 0, 0, TimeSpan.Zero);

    [Fact]
    public void On_the_first_day_the_place_says_its_new_address_once() =>
        Given(Sample.PlaceOpened, Sample.MovePlanned)
            .When(past => CompleteMove.Decide(past.The<Place>(Sample.PlaceId), new(Midnight)))
            .Then(Sample.PlaceMoved with { MovedAt = Midnight })
            .AndAgainNothing();

    [Fact]
    public void A_week_late_is_not_too_late() =>
        Given(Sample.PlaceOpened, Sample.MovePlanned)
            .When(past => CompleteMove.Decide(past.The<Place>(Sample.PlaceId), new(Midnight.AddDays(7))))
            .Then(Sample.PlaceMoved with { MovedAt = Midnight.AddDays(7) })
            .AndAgainNothing();

    [Fact]
    public void The_evening_before_nothing_has_changed_yet() =>
        Given(Sample.PlaceOpened, Sample.MovePlanned)
            .When(past => CompleteMove.Decide(past.The<Place>(Sample.PlaceId), new(Midnight.AddSeconds(-1))))
            .ThenNothing();

    [Fact]
    public void After_it_a_revision_of_the_place_is_what_counts()
    {
        var place = Past.Of([Sample.PlaceOpened, Sample.MovePlanned, Sample.PlaceMoved, Sample.PlaceRevised])
            .The<Place>(Sample.PlaceId);

        Assert.Equal(Sample.PlaceRevised.Street, place.DetailsOn(new(2027, 7, 1)).Street);
    }
}
