namespace MonSuiviJustice.Domain.Probationers;

/// <summary>Days on which a person gets no texts, and is not to blame for it (decision 25).</summary>
/// <param name="From">First day.</param>
/// <param name="Until">Last day; null for a death.</param>
public sealed record Hold(Guid Id, HoldReason Reason, DateOnly From, DateOnly? Until)
{
    public bool Includes(DateOnly day) => From <= day && (Until is not { } last || day <= last);
}

public enum HoldReason
{
    Custody = 1,
    Hospital = 2,
    Death = 3,
}
