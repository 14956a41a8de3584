using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Domain.Tests.Kernel;

/// <summary>What becomes of the file of a person.</summary>
internal static class FileDeeds
{
    public static Func<Past, Decision>? Of(Deed deed, Past past, DateTimeOffset now)
    {
        var id = Life.Id("person", deed.Slot % Life.People);
        Probationer Person(Past it) => it.The<Probationer>(id);

        return deed.Doing switch
        {
            Doing.Archive when deed.Choice % 3 == 0 => it => ArchiveProbationer.Decide(Person(it), new(Sample.AgentId, now))
                .And(CalledOff(it, id, now)),
            Doing.Unarchive => it => UnarchiveProbationer.Decide(Person(it), new(Sample.AgentId, now)),
            Doing.Erase when deed.Choice % 5 == 0 => it => EraseProbationer
                .Decide(Person(it), [], new(ErasureReason.PersonAsked, Sample.AgentId, now))
                .And(CalledOff(it, id, now)),
            _ => null,
        };
    }

    private static Decision CalledOff(Past past, Guid personId, DateTimeOffset now) => CallOffConvocations.Decide(
        [.. past.States.OfType<Convocation>().Where(it => it.ProbationerId == personId).OrderBy(it => it.Id)],
        past.The<Probationer>(personId),
        new(TellPerson: true, Sample.AgentId, now));
}
