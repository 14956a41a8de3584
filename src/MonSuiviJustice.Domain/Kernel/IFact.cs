namespace MonSuiviJustice.Domain.Kernel;

/// <summary>Something that happened, and a storage contract: never rename one, never remove one.</summary>
public interface IFact
{
    /// <summary>The stream that this fact belongs to. Implemented explicitly, so that it is never stored twice.</summary>
    Guid StreamId { get; }
}
