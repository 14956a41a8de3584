namespace MonSuiviJustice.Domain.Probationers;

/// <summary>Why a person lives in no French commune (predecessor: <c>homeless</c>, <c>lives_abroad</c>).</summary>
public enum NoCommune
{
    NoFixedAbode = 1,
    LivesAbroad = 2,
}
