using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Convocations;

public sealed class BookSeriesSpec
{
    private static readonly IFact[] Agenda = [Sample.PlaceOpened, Sample.AgendaOpened, Sample.PersonWithMobile];

    [Fact]
    public void Each_date_has_its_slot_and_the_person_is_told_of_the_first_only() =>
        Given(Agenda)
            .When(past => Decide(past, SameTime.Nothing))
            .Then(
                Sample.SlotWithOneSeat with { ReservedFor = Sample.ConvocationId },
                Sample.SeatTaken,
                Sample.Booked,
                Sample.SummonsPlanned,
                Sample.OtherSlot with { ReservedFor = Sample.OtherConvocationId },
                Sample.SeatTakenByOther with { SlotId = Sample.OtherSlotId },
                Sample.Booked with
                {
                    ConvocationId = Sample.OtherConvocationId,
                    SlotId = Sample.OtherSlotId,
                    StartsAt = Sample.OtherStartsAt,
                    Telling = Telling.RemindOnly,
                },
                Sample.SummonsPlanned with
                {
                    ConvocationId = Sample.OtherConvocationId,
                    StartsAt = Sample.OtherStartsAt,
                    Messages = new MessagePlan(Sample.OtherConvocationId, Round: 0, Sample.OtherStartsAt, Sample.Paris)
                        .ForDate(MessageRole.Summons, Telling.RemindOnly, Sample.BookedAt),
                })
            .AndAgainNothing();

    [Fact]
    public void One_date_that_cannot_be_booked_stops_them_all() =>
        Given(Agenda)
            .When(past => Decide(past, new(
                [
                    new(
                        Guid.Empty,
                        Sample.ProbationerId,
                        Sample.OtherAgendaId,
                        Sample.OtherStartsAt,
                        Sample.OtherStartsAt.AddMinutes(5)),
                ],
                [])))
            .ThenRefused(BookSeries.NotAll);

    [Fact]
    public void Two_dates_of_one_series_do_not_meet() =>
        Given(Agenda)
            .When(past => BookSeries.Decide(
                [
                    DateOf(past, Sample.ConvocationId, Sample.SlotId, 15),
                    DateOf(past, Sample.OtherConvocationId, Sample.OtherSlotId, 15),
                ],
                past.Person,
                SameTime.Nothing,
                Command))
            .ThenRefused(BookSeries.NotAll);

    private static BookSeries Command => new(Telling.NowAndRemind, Sample.Officer, Sample.BookedAt);

    private static Decision Decide(Past past, SameTime sameTime) => BookSeries.Decide(
        [
            DateOf(past, Sample.ConvocationId, Sample.SlotId, 15),
            DateOf(past, Sample.OtherConvocationId, Sample.OtherSlotId, 17) with
            {
                Time = FreeTimeOf(past, Sample.OtherSlotId, 17) with { Time = new(14, 30) },
            },
        ],
        past.Person,
        sameTime,
        Command);

    private static SeriesDate DateOf(Past past, Guid convocationId, Guid slotId, int dayOfJune) =>
        new(convocationId, past.Any<Convocation>(convocationId), FreeTimeOf(past, slotId, dayOfJune));

    private static FreeTime FreeTimeOf(Past past, Guid slotId, int dayOfJune) => new(
        slotId,
        past.The<Agenda>(Sample.AgendaId),
        past.The<Place>(Sample.PlaceId),
        ConvocationKind.SpipFollowUp,
        new(2027, 6, dayOfJune),
        new(10, 0),
        Minutes: 30);
}
