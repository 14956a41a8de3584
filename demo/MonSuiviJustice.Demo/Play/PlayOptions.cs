namespace MonSuiviJustice.Demo.Play;

/// <param name="IsOverseas">Plays in four territories instead of Nanterre.</param>
/// <param name="IsYear">Plays a year in each time zone.</param>
/// <param name="IsHearing">Plays a hearing day in Nanterre.</param>
/// <param name="Data">Folder of the reference data.</param>
/// <param name="PidFile">Of the API; null when this play may not kill it.</param>
/// <param name="Run">Starts the API again.</param>
internal sealed record PlayOptions(
    int Seed,
    int People,
    bool IsOverseas,
    bool IsYear,
    bool IsHearing,
    string Data,
    Uri Api,
    Uri Gateway,
    string? PidFile,
    string? Run)
{
    private const string Hearing = "--hearing";

    private const int FewestPeople = 20;

    private const int MostPeople = 5_000;

    /// <summary>Throws <see cref="PlayException"/> with what is wrong.</summary>
    public static PlayOptions Read(string[] args)
    {
        var given = new ConfigurationBuilder().AddCommandLine([.. args.Where(argument => argument != Hearing)]).Build();

        return new(
            Seed: Number(given["seed"] ?? "1", "seed", 0, int.MaxValue),
            People: Number(given["people"] ?? "500", "people", FewestPeople, MostPeople),
            IsOverseas: Chosen(given["territory"], "territory", "overseas"),
            IsYear: Chosen(given["period"], "period", "year"),
            IsHearing: args.Contains(Hearing),
            Data: Folder(given["data"]),
            Api: Address("MSJ_API"),
            Gateway: Address("MSJ_GATEWAY"),
            PidFile: Environment.GetEnvironmentVariable("MSJ_API_PID"),
            Run: Environment.GetEnvironmentVariable("MSJ_API_RUN"));
    }

    private static int Number(string text, string name, int least, int most) =>
        int.TryParse(text, out var number) && number >= least && number <= most
            ? number
            : throw new PlayException($"--{name} : un nombre entier de {least} à {most}.");

    private static bool Chosen(string? given, string name, string only) =>
        given is null || given == only ? given is not null : throw new PlayException($"--{name} : {only}, ou rien.");

    // The whole country where it stands beside the checkout, else the small set that comes along.
    private static string Folder(string? given)
    {
        if (given is not null)
        {
            return File.Exists(Path.Combine(given, "communes.csv"))
                ? given
                : throw new PlayException($"--data : {given} ne contient pas communes.csv.");
        }

        string[] folders = Checkout.Root is { } root
            ? [Path.Combine(root, "..", "shared", "data"), Path.Combine(root, "demo", "reference-data")]
            : [];
        return folders.FirstOrDefault(folder => File.Exists(Path.Combine(folder, "communes.csv")))
            ?? throw new PlayException("--data : indiquez le dossier où se trouve communes.csv.");
    }

    private static Uri Address(string variable) =>
        Uri.TryCreate(Environment.GetEnvironmentVariable(variable), UriKind.Absolute, out var address)
            ? address
            : throw new PlayException($"Indiquez une adresse dans {variable}.");
}
