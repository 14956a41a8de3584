namespace MonSuiviJustice.Domain.Audit;

/// <summary>The first position of the global order that is not as it was sealed.</summary>
public sealed record ChainBreak(long Position, ChainFault Fault);

public enum ChainFault
{
    /// <summary>The fact at this position is not the one that was sealed there.</summary>
    FactChanged = 1,

    /// <summary>A fact was sealed at this position, and there is none.</summary>
    FactMissing = 2,

    /// <summary>A fact stands at this position, and none was sealed there.</summary>
    FactAdded = 3,

    /// <summary>From here on, a seal was changed or is missing: nothing says which fact was.</summary>
    SealChanged = 4,

    /// <summary>From here on, the seal fits the facts, and no key of ours signed it.</summary>
    SealNotSigned = 5,

    /// <summary>A head that was kept outside says otherwise: the chain was written anew after the last one that fits.</summary>
    OtherThanKept = 6,

    /// <summary>The chain ends before a head that was kept outside.</summary>
    CutOff = 7,

    /// <summary>A head that was kept outside bears no signature of ours: it proves nothing.</summary>
    KeptHeadNotSigned = 8,
}
