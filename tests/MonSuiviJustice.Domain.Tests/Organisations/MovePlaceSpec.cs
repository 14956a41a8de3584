using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Organisations;

public sealed class MovePlaceSpec
{
    private static readonly MovePlace Command = new(
        Sample.MoveId, Sample.MovePlanned.From, " 5 rue Neuve, Nanterre", null, Sample.AgentId, Sample.Before);

    [Fact]
    public void A_place_announces_its_new_address_once() =>
        Given(Sample.SpipRegistered, Sample.PlaceOpened)
            .When(past => Decide(past, Command))
            .Then(Sample.MovePlanned)
            .AndAgainNothing();

    [Fact]
    public void The_line_of_the_new_address_is_kept_when_it_is_another() =>
        Given(Sample.SpipRegistered, Sample.PlaceOpened)
            .When(past => Decide(past, Command with { SwitchboardLine = "01 99 00 12 34" }))
            .Then(Sample.MovePlanned with { SwitchboardLine = "0199001234" })
            .AndAgainNothing();

    [Fact]
    public void A_line_that_nobody_answers_is_refused() =>
        Given(Sample.SpipRegistered, Sample.PlaceOpened)
            .When(past => Decide(past, Command with { SwitchboardLine = "12" }))
            .ThenRefused(PlaceDetails.NotALine);

    [Fact]
    public void Nobody_moves_today_nor_in_the_past() =>
        Given(Sample.SpipRegistered, Sample.PlaceOpened)
            .When(past => Decide(past, Command with { From = DateOnly.FromDateTime(Sample.Before.DateTime) }))
            .ThenRefused(MovePlace.TooLate);

    [Fact]
    public void An_archived_place_stays_where_it_was() =>
        Given(Sample.SpipRegistered, Sample.PlaceOpened, Sample.PlaceArchived)
            .When(past => Decide(past, Command))
            .ThenRefused(Place.Archived);

    [Fact]
    public void Each_day_has_its_address()
    {
        var place = Past.Of([Sample.PlaceOpened, Sample.MovePlanned]).The<Place>(Sample.PlaceId);

        Assert.Equal(Sample.PlaceOpened.Street, place.DetailsOn(Sample.MovePlanned.From.AddDays(-1)).Street);
        Assert.Equal(Sample.MovePlanned.Street, place.DetailsOn(Sample.MovePlanned.From).Street);
        Assert.Equal(Sample.PlaceOpened.SwitchboardLine, place.DetailsOn(Sample.MovePlanned.From).SwitchboardLine);
    }

    [Fact]
    public void A_later_word_for_the_same_day_is_the_one_that_counts()
    {
        var place = Past.Of(
        [
            Sample.PlaceOpened,
            Sample.MovePlanned with { SwitchboardLine = "0199001234" },
            Sample.MovePlanned with { MoveId = Sample.OtherMoveId, Street = "7 rue Neuve", PlannedAt = Sample.Before.AddHours(1) },
        ]).The<Place>(Sample.PlaceId);

        var details = place.DetailsOn(Sample.MovePlanned.From);

        Assert.Equal(("7 rue Neuve", "0199001234"), (details.Street, details.SwitchboardLine));
        Assert.Equal(Sample.OtherMoveId, place.MoveBefore(Sample.MovePlanned.From)?.MoveId);
    }

    private static Decision Decide(Past past, MovePlace command) => MovePlace.Decide(
        past.The<Place>(Sample.PlaceId),
        past.The<Service>(Service.IdOf(Sample.Spip)),
        command);
}
