namespace MonSuiviJustice.Domain.Probationers;

/// <summary>Nobody under sixteen is registered (predecessor: <c>app/models/convict.rb</c>), and nobody grows older than 120.</summary>
public static class BirthDate
{
    public const int Youngest = 16;

    public const int Oldest = 120;

    public static bool IsPossible(DateOnly birth, DateOnly today) =>
        birth <= today.AddYears(-Youngest) && birth >= today.AddYears(-Oldest);
}
