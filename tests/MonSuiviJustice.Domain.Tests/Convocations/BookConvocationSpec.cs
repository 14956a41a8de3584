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

public sealed class BookConvocationSpec
{
    private static readonly BookConvocation Command =
        new(Sample.ConvocationId, Telling.NowAndRemind, AsReferent: false, Sample.Officer, Sample.BookedAt);

    [Fact]
    public void A_free_seat_is_taken_once_and_the_person_will_be_told() =>
        Given(Sample.SlotWithOneSeat, Sample.PersonWithMobile)
            .When(past => Decide(past, Command))
            .Then(Sample.SeatTaken, Sample.Booked, Sample.SummonsPlanned)
            .AndAgainNothing();

    [Fact]
    public void The_day_of_a_hearing_is_kept_of_what_is_given_after_one() =>
        Given(Sample.SlotWithOneSeat, Sample.PersonWithMobile)
            .When(past => Decide(past, Command with { Hearing = new(new(2027, 5, 17), LegalDelays.BuiltIn) }))
            .Then(Sample.SeatTaken, Sample.Booked, Sample.SummonsPlanned);

    [Fact]
    public void No_hearing_comes_after_what_it_gives() =>
        Given(Sample.SlotWithOneSeat, Sample.PersonWithMobile)
            .When(past => Decide(past, Command with { Hearing = new(new(2027, 6, 16), LegalDelays.BuiltIn) }))
            .ThenRefused(BookConvocation.HearingAfter);

    [Fact]
    public void A_full_slot_takes_nobody() =>
        Given(Sample.SlotWithOneSeat, Sample.SeatTakenByOther, Sample.PersonWithMobile)
            .When(past => Decide(past, Command))
            .ThenRefused(Slot.Full);

    [Fact]
    public void A_closed_slot_takes_nobody() =>
        Given(Sample.SlotWithOneSeat, Sample.SlotClosed, Sample.PersonWithMobile)
            .When(past => Decide(past, Command))
            .ThenRefused(Slot.Closed);

    [Fact]
    public void A_seat_that_was_freed_is_taken_again() =>
        Given(
            Sample.SlotWithOneSeat,
            Sample.SeatTakenByOther,
            Sample.SeatFreed with { ConvocationId = Sample.OtherConvocationId },
            Sample.PersonWithMobile)
            .When(past => Decide(past, Command))
            .Then(Sample.SeatTaken, Sample.Booked, Sample.SummonsPlanned)
            .AndAgainNothing();

    [Theory]
    [InlineData(AgentRole.ProbationOfficer, Sample.Spip, false, false)]
    [InlineData(AgentRole.CentralAdministrator, "national", false, false)]
    [InlineData(AgentRole.SentenceClerk, Sample.OtherSpip, false, false)]
    [InlineData(AgentRole.EnforcementOffice, Sample.Court, false, false)]
    [InlineData(AgentRole.EnforcementOffice, Sample.OtherSpip, false, true)]
    [InlineData(AgentRole.EnforcementOffice, Sample.Court, true, true)]
    [InlineData(AgentRole.ProbationOfficer, Sample.Spip, true, false)]
    public void While_a_divestment_is_pending_only_the_office_that_asked_or_books_anywhere_goes_on(
        AgentRole role, string service, bool crossJurisdiction, bool goesOn)
    {
        var outcome = Given([Sample.SlotWithOneSeat, .. Sample.PendingDivestment]).When(past => Decide(past, Command with
        {
            Agent = new(Sample.AgentId, role, service),
            Scope = new([service], crossJurisdiction),
        }));

        // What an office may book at all is another rule.
        outcome.ThenRefused(goesOn ? BookConvocation.KindNotYours : PendingDivestment.Pending);
    }

    [Fact]
    public void Nobody_is_convened_in_the_past() =>
        Given(Sample.SlotWithOneSeat, Sample.PersonWithMobile)
            .When(past => Decide(past, Command with { At = Sample.StartsAt }))
            .ThenRefused(BookConvocation.InThePast);

    [Fact]
    public void Nobody_is_convened_more_than_a_year_ahead() =>
        Given(Sample.SlotWithOneSeat, Sample.PersonWithMobile)
            .When(past => Decide(past, Command with { At = Sample.StartsAt.AddYears(-1).AddMinutes(-1) }))
            .ThenRefused(BookConvocation.TooFarAhead);

    [Fact]
    public void The_year_is_counted_on_the_calendar_of_the_place()
    {
        // The morning of 1 March in Nouméa is still 28 February in Greenwich, and 2028 has a 29 February.
        var noumea = Sample.SlotWithOneSeat with
        {
            TimeZone = "Pacific/Noumea",
            StartsAt = new(2028, 3, 1, 7, 0, 0, TimeSpan.FromHours(11)),
        };
        var firstOfMarch = new DateTimeOffset(2027, 3, 1, 7, 0, 0, TimeSpan.FromHours(11)).ToUniversalTime();

        Given(noumea, Sample.PersonWithMobile)
            .When(past => Decide(past, Command with { At = firstOfMarch }))
            .Then(
                Sample.SeatTaken with { TakenAt = firstOfMarch },
                Sample.Booked with { StartsAt = noumea.StartsAt, TimeZone = noumea.TimeZone, BookedAt = firstOfMarch },
                Sample.Planned(firstOfMarch, new MessagePlan(Sample.ConvocationId, 0, noumea.StartsAt, noumea.TimeZone)
                    .ForDate(MessageRole.Summons, Telling.NowAndRemind, firstOfMarch)) with
                {
                    StartsAt = noumea.StartsAt,
                })
            .AndAgainNothing();
    }

    [Fact]
    public void The_agent_says_whether_a_person_with_a_mobile_is_told_now() =>
        Given(Sample.SlotWithOneSeat, Sample.PersonWithMobile)
            .When(past => Decide(past, Command with { Telling = null }))
            .ThenRefused(BookConvocation.TellingMissing);

    [Fact]
    public void A_person_may_be_reminded_without_a_summons() =>
        Given(Sample.SlotWithOneSeat, Sample.PersonWithMobile)
            .When(past => Decide(past, Command with { Telling = Telling.RemindOnly }))
            .Then(Sample.SeatTaken, Sample.Booked with { Telling = Telling.RemindOnly }, Reminders)
            .AndAgainNothing();

    [Theory]
    [InlineData(Reachability.NoMobile)]
    [InlineData(Reachability.RefusesSms)]
    public void Somebody_who_cannot_be_reached_today_is_owed_reminders_all_the_same(Reachability reachability) =>
        Given(Sample.SlotWithOneSeat, Sample.PersonWithMobile with { Reachability = reachability })
            .When(past => Decide(past, Command))
            .Then(
                Sample.SeatTaken,
                Sample.Booked with { Telling = null, Reachability = reachability },
                Reminders)
            .AndAgainNothing();

    [Fact]
    public void A_role_books_its_own_kinds_only() =>
        Given(Sample.SlotWithOneSeat with { Kind = ConvocationKind.JapFollowUp }, Sample.PersonWithMobile)
            .When(past => Decide(past, Command))
            .ThenRefused(BookConvocation.KindNotYours);

    [Fact]
    public void A_secretary_books_for_the_others_and_is_not_assigned() =>
        Given(Sample.SlotWithOneSeat, Sample.PersonWithMobile)
            .When(past => Decide(past, Command with { Agent = Sample.AgentWith(AgentRole.ProbationSecretary) }))
            .Then(Sample.SeatTaken, Sample.Booked with { AssignedAgentId = null, BookedAs = AgentRole.ProbationSecretary }, Sample.SummonsPlanned)
            .AndAgainNothing();

    [Fact]
    public void The_service_that_books_is_not_always_the_one_that_receives() =>
        Given(
            Sample.SlotWithOneSeat with { Kind = ConvocationKind.HearingSpip },
            Sample.PersonWithMobile)
            .When(past => Decide(past, Command with
            {
                Agent = new(Sample.AgentId, AgentRole.EnforcementOffice, Sample.Court),
            }))
            .Then(
                Sample.SeatTaken,
                Sample.Booked with
                {
                    Kind = ConvocationKind.HearingSpip,
                    CreatingServiceCode = Sample.Court,
                    AssignedAgentId = null,
                    BookedAs = AgentRole.EnforcementOffice,
                },
                Sample.SummonsPlanned)
            .AndAgainNothing();

    [Fact]
    public void The_agent_may_become_the_referent_of_a_person_who_has_none() =>
        Given(Sample.SlotWithOneSeat, Sample.PersonWithMobile)
            .When(past => Decide(past, Command with { AsReferent = true }))
            .Then(Sample.SeatTaken, Sample.Booked, Sample.SummonsPlanned, Sample.ReferentAssigned)
            .AndAgainNothing();

    [Fact]
    public void A_referent_who_says_so_again_stays_the_referent() =>
        Given(Sample.SlotWithOneSeat, Sample.PersonWithMobile, Sample.ReferentAssigned)
            .When(past => Decide(past, Command with { AsReferent = true }))
            .Then(Sample.SeatTaken, Sample.Booked, Sample.SummonsPlanned)
            .AndAgainNothing();

    [Fact]
    public void Nobody_takes_a_person_away_from_their_referent_by_booking() =>
        Given(
            Sample.SlotWithOneSeat,
            Sample.PersonWithMobile,
            Sample.ReferentAssigned with { ReferentId = Sample.OtherAgentId })
            .When(past => Decide(past, Command with { AsReferent = true }))
            .ThenRefused(AssignReferent.HasReferent);

    [Fact]
    public void A_psychologist_follows_nobody() =>
        Given(Sample.SlotWithOneSeat, Sample.PersonWithMobile)
            .When(past => Decide(past, Command with
            {
                AsReferent = true,
                Agent = Sample.AgentWith(AgentRole.Psychologist),
            }))
            .ThenRefused(BookConvocation.NotAReferent);

    private static ConvocationMessagesPlanned Reminders => Sample.Planned(
        Sample.BookedAt,
        Sample.PlanOf(round: 0).ForDate(MessageRole.Summons, Telling.RemindOnly, Sample.BookedAt));

    private static Decision Decide(Past past, BookConvocation command) =>
        BookConvocation.Decide(past.Any<Convocation>(Sample.ConvocationId), past.Slot, past.Person, null, SameTime.Nothing, command);
}
