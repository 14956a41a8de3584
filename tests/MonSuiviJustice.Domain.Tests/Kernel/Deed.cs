using CsCheck;

namespace MonSuiviJustice.Domain.Tests.Kernel;

public enum Doing
{
    Book,
    BookFreeTime,
    Cancel,
    Reschedule,
    Attend,
    Miss,
    Excuse,
    Correct,
    CloseSlot,
    ReopenSlot,
    ChangeCapacity,
    OpenRecurringSlot,
    RollRecurringSlots,
    EndRecurringSlot,
    ChangeMobile,
    OptOut,
    WithdrawOptOut,
    Archive,
    Unarchive,
    Erase,
    Hold,
    EndHold,
    Attempt,
    Answer,
    Receive,
}

/// <summary>Something that an agent, the dispatcher or the provider does. Numbers choose among what there is.</summary>
/// <param name="Minutes">How long after the deed before.</param>
public sealed record Deed(Doing Doing, int Convocation, int Slot, int Choice, int Minutes)
{
    /// <summary>Mostly within the hour, sometimes days apart.</summary>
    private static readonly Gen<int> Pauses = Gen.Frequency((8, Gen.Int[0, 60]), (1, Gen.Int[0, 3000]));

    private static readonly Gen<Doing> Agents = Gen.Frequency(
        (3, Gen.Const(Doing.Book)),
        (3, Gen.Const(Doing.BookFreeTime)),
        (2, Gen.OneOf([Doing.Excuse, Doing.Correct])),
        (5, Gen.Enum<Doing>()));

    private static readonly Gen<Doing> Everybody = Gen.Frequency(
        (4, Gen.Const(Doing.Book)),
        (6, Gen.Const(Doing.Attempt)),
        (6, Gen.Const(Doing.Answer)),
        (4, Gen.Const(Doing.Receive)),
        (10, Gen.Enum<Doing>()));

    public static readonly Gen<Deed> OfAgents = Of(Agents);

    public static readonly Gen<Deed> OfEverybody = Of(Everybody);

    private static Gen<Deed> Of(Gen<Doing> doings) => Gen.Select(
        doings,
        Gen.Int[0, 100],
        Gen.Int[0, Life.Slots - 1],
        Gen.Int[0, 1000],
        Pauses,
        (doing, convocation, slot, choice, minutes) => new Deed(doing, convocation, slot, choice, minutes));
}
