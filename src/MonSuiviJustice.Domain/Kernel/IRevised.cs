namespace MonSuiviJustice.Domain.Kernel;

/// <summary>A state whose revision agents see, because they decide on what they saw (ETag and If-Match).</summary>
public interface IRevised
{
    long Revision { get; }
}
