namespace MonSuiviJustice.Domain.Kernel;

/// <summary>What a decision answers: facts to append, or the reason why nothing happens.</summary>
public abstract record Decision
{
    private Decision() { }

    /// <summary>Yes: there is nothing left to write, because the request was already honoured.</summary>
    public static Decision NothingToDo { get; } = new Accepted([]);

    /// <summary>The facts to append, in order and over all streams; none when the answer is no.</summary>
    public abstract IReadOnlyList<IFact> Facts { get; }

    public static Decision Accept(params IReadOnlyList<IFact> facts) => new Accepted(facts);

    /// <summary>All or nothing: nothing happens because of these parts of what was asked for.</summary>
    public static Decision Refuse(Refusal because, IReadOnlyList<RefusedPart> parts) =>
        new Refused(because) { Parts = parts };

    /// <summary>Both, or neither: the first refusal stands for the whole.</summary>
    public Decision And(Decision other) => (this, other) switch
    {
        (Refused, _) => this,
        (_, Refused) => other,
        _ => Accept([.. Facts, .. other.Facts]),
    };

    public static implicit operator Decision(Refusal because) => new Refused(because);

    public sealed record Accepted(IReadOnlyList<IFact> NewFacts) : Decision
    {
        public override IReadOnlyList<IFact> Facts => NewFacts;
    }

    public sealed record Refused(Refusal Because) : Decision
    {
        /// <summary>Which parts of the request stand in the way; none when the whole of it does.</summary>
        public IReadOnlyList<RefusedPart> Parts { get; init; } = [];

        public override IReadOnlyList<IFact> Facts => [];
    }
}
