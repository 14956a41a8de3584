namespace MonSuiviJustice.Domain.Audit;

/// <summary>Follows the chain seal by seal, beside the heads that were kept outside, up to the first that does not fit.</summary>
public sealed record ChainWalk
{
    private readonly IReadOnlyList<Seal> _kept;

    private readonly Func<Seal, bool> _isSigned;

    /// <param name="kept">Heads that were kept outside, in any order.</param>
    /// <param name="isSigned">By a key of ours?</param>
    public ChainWalk(IReadOnlyList<Seal> kept, Func<Seal, bool> isSigned)
    {
        _kept = [.. kept.OrderBy(head => head.Last)];
        _isSigned = isSigned;
        Broken = _kept.FirstOrDefault(head => !isSigned(head)) is { } forged ? new(forged.First, ChainFault.KeptHeadNotSigned) : null;
    }

    /// <summary>The last seal that fits; null before the first.</summary>
    public Seal? Last { get; private init; }

    /// <summary>Null as long as everything fits.</summary>
    public ChainBreak? Broken { get; init; }

    public long Seals { get; private init; }

    public long Facts { get; private init; }

    /// <summary>The last position that a head kept outside vouches for.</summary>
    private long VouchedFor { get; init; }

    /// <param name="seal">The next one.</param>
    /// <param name="digest">Of its facts as they are now.</param>
    /// <param name="isLegible">Does what it keeps of each fact fit its facts?</param>
    public ChainWalk Over(Seal seal, ReadOnlySpan<byte> digest, bool isLegible)
    {
        var after = Last?.Last ?? 0;
        var told = _kept.Where(head => head.Last > after && head.Last <= seal.Last).ToArray();

        if (!isLegible || !seal.Follows(Last?.Head ?? Seal.Genesis, digest))
        {
            return this with { Broken = new(after + 1, ChainFault.SealChanged) };
        }

        if (!_isSigned(seal))
        {
            return this with { Broken = new(after + 1, ChainFault.SealNotSigned) };
        }

        return Array.TrueForAll(told, head => head.Last == seal.Last && head.Head == seal.Head)
            ? this with
            {
                Last = seal,
                Seals = Seals + 1,
                Facts = Facts + seal.Facts,
                VouchedFor = told is [] ? VouchedFor : seal.Last,
            }
            : this with { Broken = new(VouchedFor + 1, ChainFault.OtherThanKept) };
    }

    /// <summary>There is no further seal.</summary>
    public ChainWalk End() => _kept.Any(head => head.Last > (Last?.Last ?? 0))
        ? this with { Broken = Broken ?? new(VouchedFor + 1, ChainFault.CutOff) }
        : this;
}
