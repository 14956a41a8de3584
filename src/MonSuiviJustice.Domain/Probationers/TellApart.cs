using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Probationers;

/// <summary>
/// Is this a file that exists already? The same APPI number is the same person, and so is the same mobile number while texts
/// go to both. The same names and birth date are the same person while neither file has an APPI number to tell them apart;
/// while one has, an agent may say that they are two people (predecessor: <c>app/models/convict.rb</c>,
/// <c>convicts_controller.rb</c>). Two APPI numbers are two people.
/// </summary>
/// <param name="Others">Who has something in common with the file that is written, or now says something in common.</param>
/// <param name="HasAppiNumber">Of the file that is written.</param>
/// <param name="CanReceiveSms">Of the file that is written.</param>
/// <param name="Despite">The files that the agent has seen and says are other people's.</param>
public sealed record TellApart(
    Guid ProbationerId,
    IReadOnlyList<Lookalike> Others,
    bool HasAppiNumber,
    bool CanReceiveSms,
    IReadOnlyList<Guid> Despite,
    Guid AgentId,
    DateTimeOffset At)
{
    public static readonly Refusal Known = new(
        "probationer.known",
        "Un dossier existe déjà pour cette personne : utilisez-le, demandez son transfert ou appelez le service qui la suit.");

    public static readonly Refusal Namesake = new(
        "probationer.namesake",
        "Un dossier porte les mêmes nom, prénom et date de naissance : vérifiez-le, puis confirmez s'il s'agit d'une autre personne.");

    /// <summary>Those that stand in the way; the agent may say of none but namesakes that they are other people.</summary>
    public IReadOnlyList<Lookalike> InTheWay => [.. Same, .. Namesakes];

    private IEnumerable<Lookalike> Same => Others.Where(IsSame);

    private IEnumerable<Lookalike> Namesakes => Others.Where(other =>
        !IsSame(other)
        && other.Alike.Contains(Likeness.NamesAndBirth)
        && other.HasAppiNumber != HasAppiNumber);

    /// <summary>Nothing where nobody looks like this person, or the choice of the agent as a fact.</summary>
    public static Decision Decide(TellApart command)
    {
        Guid[] forced = [.. command.Namesakes.Select(other => other.ProbationerId).Order()];

        return command.Same.Any() ? Known
            : forced.Except(command.Despite).Any() ? Namesake
            : forced.Length == 0 ? Decision.NothingToDo
            : Decision.Accept(new ProbationerToldApart(
                ProbationerId: command.ProbationerId,
                ForcedDespite: [.. forced],
                ToldApartBy: command.AgentId,
                ToldApartAt: command.At));
    }

    /// <summary>What was decided of a file, unless it exists already.</summary>
    public static Decision Besides(Decision decision, TellApart command) => decision switch
    {
        Decision.Accepted accepted => Decide(command) switch
        {
            Decision.Accepted told => Decision.Accept([.. accepted.NewFacts, .. told.NewFacts]),
            var refused => refused,
        },
        _ => decision,
    };

    private bool IsSame(Lookalike other) =>
        other.Alike.Contains(Likeness.AppiNumber)
        || (other.Alike.Contains(Likeness.Mobile) && other.CanReceiveSms && CanReceiveSms)
        || (other.Alike.Contains(Likeness.NamesAndBirth) && !other.HasAppiNumber && !HasAppiNumber);
}

/// <summary>Another file that has something in common with the one that is written.</summary>
public sealed record Lookalike(Guid ProbationerId, FactList<Likeness> Alike, bool HasAppiNumber, bool CanReceiveSms);

/// <summary>What two files have in common.</summary>
public enum Likeness
{
    AppiNumber = 1,
    Mobile = 2,
    NamesAndBirth = 3,
}
