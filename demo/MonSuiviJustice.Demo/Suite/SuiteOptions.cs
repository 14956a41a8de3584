using MonSuiviJustice.Demo.Play;

namespace MonSuiviJustice.Demo.Suite;

internal enum Profile
{
    /// <summary>What a merge is held against: minutes.</summary>
    Pr = 1,

    /// <summary>What is published: ten thousand texts for each fault.</summary>
    Full = 2,
}

/// <param name="Texts">Due in each fault; an even number, because each person has two convocations.</param>
/// <param name="Play">Where everything is, as for the demonstration.</param>
/// <param name="Super">Connection of a superuser, who holds the store back.</param>
internal sealed record SuiteOptions(Profile Profile, int Seed, int Texts, PlayOptions Play, ApiProcess Api, string Super)
{
    private const int OfPr = 300;

    private const int OfFull = 10_000;

    /// <summary>How often the API is killed in each of the four moments of a sending.</summary>
    public int Kills => Math.Max(1, Texts / 1_000);

    /// <summary>Texts that the naive sender sends.</summary>
    public int Naive => Texts / 5;

    /// <summary>Forged callbacks.</summary>
    public int Forged => Profile == Profile.Full ? 1_000 : 200;

    /// <summary>Throws <see cref="PlayException"/> with what is wrong.</summary>
    public static SuiteOptions Read(string[] args)
    {
        var given = new ConfigurationBuilder().AddCommandLine(args).Build();
        var profile = (given["profile"] ?? "pr") switch
        {
            "pr" => Profile.Pr,
            "full" => Profile.Full,
            _ => throw new PlayException("--profile : pr ou full."),
        };
        var play = PlayOptions.Read([.. Given("seed", given["seed"]), .. Given("data", given["data"])]);
        return new(
            profile,
            play.Seed,
            Even(given["texts"]) ?? (profile == Profile.Full ? OfFull : OfPr),
            play,
            play is { PidFile: { } pidFile, Run: { } run }
                ? new(pidFile, run)
                : throw new PlayException("La suite tue l'API et la relance : lancez-la par ./dev faults."),
            Environment.GetEnvironmentVariable("ConnectionStrings__Super")
                ?? throw new PlayException("Indiquez une connexion dans ConnectionStrings__Super."));
    }

    private static string[] Given(string name, string? value) => value is null ? [] : [$"--{name}", value];

    private static int? Even(string? texts) => texts switch
    {
        null => null,
        _ when int.TryParse(texts, out var number) && number is >= 20 and <= OfFull && number % 2 == 0 => number,
        _ => throw new PlayException($"--texts : un nombre pair de 20 à {OfFull}."),
    };
}
