using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Domain.Tests.Kernel;

/// <summary>What a deed decides: the command is chosen now, the states are those that it is decided on.</summary>
internal static class Deeds
{
    private static readonly AgentRole[] Roles =
    [
        AgentRole.ProbationOfficer, AgentRole.ProbationSecretary, AgentRole.LocalAdministrator, AgentRole.SentenceJudge,
    ];

    /// <summary>Null when there is nothing to do it to.</summary>
    public static Func<Past, Decision>? Of(Deed deed, Past past, DateTimeOffset now)
    {
        var slotId = SlotOf(deed, past);
        var newSlotId = Life.Id("free slot", past.States.OfType<Slot>().Count());
        var convocations = past.States.OfType<Convocation>().OrderBy(convocation => convocation.Id).ToArray();

        return deed.Doing switch
        {
            Doing.Book => Book(deed, convocations, it => it.The<Slot>(slotId), now),
            Doing.BookFreeTime => Book(deed, convocations, it => FreeTimeOf(deed, newSlotId, it, now), now),
            Doing.CloseSlot => deed.Choice % 4 == 0
                ? it => CloseSlot.Decide(it.The<Slot>(slotId), new(Sample.Officer, now))
                : null,
            Doing.ReopenSlot => it => ReopenSlot.Decide(it.The<Slot>(slotId), new(Sample.Officer, now)),
            Doing.ChangeCapacity => it => ChangeCapacity.Decide(
                it.The<Slot>(slotId), new(deed.Choice % 4, Sample.Officer, now)),
            Doing.OpenRecurringSlot or Doing.RollRecurringSlots or Doing.EndRecurringSlot =>
                RecurringDeeds.Of(deed, past, now),
            Doing.ChangeMobile => it => ChangeMobile.Decide(
                Person(deed, it),
                new(
                    deed.Choice % 3 == 0 ? One<Reachability>(deed.Choice / 3) : Reachability.Mobile,
                    $"{deed.Choice % 5}",
                    "00",
                    Sample.AgentId,
                    now)),
            Doing.OptOut => it => RecordOptOut.Decide(Person(deed, it), new(Sample.AgentId, now)),
            Doing.WithdrawOptOut => it => WithdrawOptOut.Decide(Person(deed, it), new(Sample.AgentId, now)),
            Doing.Archive or Doing.Unarchive or Doing.Erase => FileDeeds.Of(deed, past, now),
            Doing.Hold => it => HoldProbationer.Decide(Person(deed, it), new(
                Life.Id("hold", deed.Choice),
                HoldReason.Custody,
                DateOnly.FromDateTime(now.UtcDateTime),
                DateOnly.FromDateTime(now.UtcDateTime).AddDays(deed.Convocation % 10),
                Sample.AgentId,
                now)),
            Doing.EndHold => Person(deed, past).Holds is [var hold, ..]
                ? it => EndHold.Decide(Person(deed, it), new(hold.Id, Sample.AgentId, now))
                : null,
            Doing.Attempt or Doing.Answer or Doing.Receive => MessageDeeds.Of(deed, past, now),
            _ when convocations.Length > 0 =>
                Change(deed, convocations[deed.Convocation % convocations.Length], slotId, newSlotId, now),
            _ => null,
        };
    }

    public static T One<T>(int choice)
        where T : struct, Enum => Enum.GetValues<T>()[choice % Enum.GetValues<T>().Length];

    private static Probationer Person(Deed deed, Past past) =>
        past.The<Probationer>(Life.Id("person", deed.Slot % Life.People));

    /// <summary>Often one of those that were there from the first, else any.</summary>
    private static Guid SlotOf(Deed deed, Past past)
    {
        var all = past.States.OfType<Slot>().Select(slot => slot.Id).Order().ToArray();
        return deed.Choice % 3 == 0 ? all[deed.Choice % all.Length] : Life.Id("slot", deed.Slot);
    }

    private static Func<Past, Decision> Book(
        Deed deed,
        Convocation[] convocations,
        Func<Past, Seat> seat,
        DateTimeOffset now)
    {
        var former = deed.Choice % 3 == 0 && convocations.Length > 0
            ? convocations[deed.Convocation % convocations.Length]
            : null;
        var command = new BookConvocation(
            Life.Id("convocation", convocations.Length),
            TellingOf(deed.Choice),
            AsReferent: deed.Choice % 5 == 0,
            Sample.AgentWith(Roles[deed.Choice % Roles.Length]),
            now);

        return it => BookConvocation.Decide(
            it.Any<Convocation>(command.ConvocationId),
            seat(it),
            it.The<Probationer>(Life.Id("person", deed.Choice % Life.People)),
            former,
            SameTimeOf(deed, it),
            command);
    }

    private static Func<Past, Decision>? Change(
        Deed deed,
        Convocation convocation,
        Guid slotId,
        Guid newSlotId,
        DateTimeOffset now)
    {
        var choice = deed.Choice;
        var agentId = Sample.AgentId;
        Convocation At(Past past) => past.The<Convocation>(convocation.Id);
        Probationer Person(Past past) => past.The<Probationer>(convocation.ProbationerId);
        var correctionSlot = choice % 2 == 0 ? convocation.SlotId : slotId;

        return deed.Doing switch
        {
            Doing.Cancel => it => CancelConvocation.Decide(
                At(it),
                Person(it),
                new(One<CancellationReason>(choice), choice % 3 == 0 ? null : choice % 3 == 1, agentId, now)),
            Doing.Reschedule => it => RescheduleConvocation.Decide(
                At(it),
                choice % 4 == 0 ? FreeTimeOf(deed, newSlotId, it, now) : it.The<Slot>(slotId),
                Person(it),
                SameTimeOf(deed, it),
                new(TellingOf(choice), agentId, now)),
            Doing.Attend => it => RecordAttendance.Decide(
                At(it), new(One<Arrival>(choice), One<TurnedAwayReason>(choice), agentId, now)),
            Doing.Miss => it => RecordAbsence.Decide(At(it), Person(it), new(choice % 2 == 0, agentId, now)),
            Doing.Excuse => it => ExcuseConvocation.Decide(At(it), new(One<ExcuseKind>(choice), agentId, now)),
            Doing.Correct => it => CorrectOutcome.Decide(
                At(it),
                it.The<Slot>(correctionSlot),
                Person(it),
                SameTimeOf(deed, it),
                new(One<ConvocationStatus>(choice), TellingOf(choice), agentId, now)),
            _ => null,
        };
    }

    // A quarter of an hour apart, and half an hour long: some meet.
    private static Seat FreeTimeOf(Deed deed, Guid slotId, Past past, DateTimeOffset now) => Seat.At(new(
        slotId,
        past.The<Agenda>(Sample.AgendaId),
        past.The<Place>(Sample.PlaceId),
        ConvocationKind.SpipFollowUp,
        DateOnly.FromDateTime(now.UtcDateTime).AddDays(1 + (deed.Choice % 4)),
        new TimeOnly(9, 0).AddMinutes(deed.Convocation % 8 * 15),
        Minutes: 30));

    private static SameTime SameTimeOf(Deed deed, Past past) => new(
        Life.HeldIn(past),
        (deed.Choice % 4) switch
        {
            0 => [Overlap.Person, Overlap.Agenda],
            1 => [Overlap.Person],
            2 => [Overlap.Agenda],
            _ => [],
        });

    private static Telling? TellingOf(int choice) => (choice % 7) switch
    {
        0 => null,
        1 or 2 or 3 => Telling.RemindOnly,
        _ => Telling.NowAndRemind,
    };
}
