namespace MonSuiviJustice.Domain.Accounts;

/// <summary>
/// What is tried first. Passwords of fifteen characters and more are rare in the published lists: those that are there are
/// sentences everybody knows, keyboards and doublings.
/// </summary>
internal static class CommonPasswords
{
    /// <summary>Letters and digits only: a password that holds one of them is one of them.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        "motdepassemotdepasse", "monmotdepasse", "passwordpassword", "mypassword", "changezmoi", "changeme", "letmeinletmein",
        "azertyuiopqsdf", "qwertyuiopasdf", "azertyazerty", "qwertyqwerty", "1q2w3e4r5t", "1a2z3e4r5t", "123456123456",
        "1234567890123", "987654321098", "administrateur", "administrator", "bienvenuebienvenue", "bonjourbonjour",
        "jetaimejetaime", "jetaimepourtoujours", "iloveyouiloveyou", "iloveyouforever", "marseillemarseille", "parissaintgermain",
        "olympiquedemarseille", "correcthorsebatterystaple", "abcdefghijklm", "0123456789abcdef", "aaaaaaaaaaaa",
        "soleilsoleil", "doudoudoudou", "libertegalitefraternite", "liberteegalitefraternite", "vivelafrance", "allonsenfants",
    ];

    public static readonly IReadOnlyList<string> Rows =
        ["abcdefghijklmnopqrstuvwxyz", "0123456789", "1234567890", "azertyuiopqsdfghjklmwxcvbn", "qwertyuiopasdfghjklzxcvbnm"];
}
