using System.Globalization;
using System.Text;
using CsvHelper;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Api.Probationers;

/// <summary>One person of an APPI file.</summary>
/// <param name="AppiNumber">Null in a row without a number.</param>
/// <param name="IsFollowed">False where the measure is not followed here.</param>
internal sealed record AppiRow(
    int Line,
    string LastName,
    string FirstName,
    DateOnly BirthDate,
    string? AppiNumber,
    bool IsFollowed);

/// <summary>
/// An export of APPI: semicolons, ISO-8859-1, one measure a line. What is not so is refused as a whole, with its reason; a
/// line that cannot be read is left out, and its reason names no person.
/// </summary>
internal sealed class AppiFile
{
    private const string LastName = "Nom";

    private const string FirstName = "Prénom";

    private const string Number = "Numéro de dossier";

    private const string Birth = "Date de naissance";

    private const string Measure = "Mesure/Intervention";

    private const int MostErrors = 1000;

    private static readonly string[] Columns = [LastName, FirstName, Number, Birth, Measure];

    /// <summary>Predecessor: <c>app/jobs/appi_import_job.rb</c>.</summary>
    private static readonly string[] NotFollowed =
        ["EMPRISONNEMENT", "AMÉNAGEMENT DE PEINE", "Placement en détention provisoire"];

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly CsvReaderOptions Csv = new()
    {
        Separator = ';',
        TrimWhitespace = true,
        TrackLineNumbers = true,
        AllowLineBreaksInQuotes = false,
        MalformedData = CsvMalformedDataHandling.Skip,
        IncludeValuesInExceptions = false,
    };

    private readonly List<AppiRow> _rows = [];

    private readonly List<ImportError> _errors = [];

    public IReadOnlyList<AppiRow> Rows => _rows;

    public IReadOnlyList<ImportError> Errors => [.. _errors.OrderBy(error => error.Line).Take(MostErrors)];

    public int ErrorCount => _errors.Count;

    /// <exception cref="StopException">400: the file as a whole is no export of APPI.</exception>
    public static AppiFile Of(byte[] content, DateTimeOffset now)
    {
        if (content.Length == 0 || content[^1] is not ((byte)'\n' or (byte)'\r'))
        {
            throw Invalid("La dernière ligne n'est pas terminée : le fichier semble coupé. Exportez-le de nouveau.");
        }

        if (IsUtf8(content))
        {
            throw Invalid("Ce fichier est en UTF-8 : un export d'APPI est en ISO-8859-1.");
        }

        var file = new AppiFile();
        file.Read(Encoding.Latin1.GetString(content), PlaceTime.DayOf(now, "Europe/Paris"));
        return file;
    }

    private static StopException Invalid(string reason, string column = "") => new(Problem.Invalid(
        new InvalidField(column.Length == 0 ? $"/{AppiUpload.Part}" : $"/{AppiUpload.Part}/{column}", reason)));

    // ISO-8859-1 with accents is hardly ever valid UTF-8; without any, both are the same.
    private static bool IsUtf8(byte[] content)
    {
        if (!content.AsSpan().ContainsAnyExceptInRange((byte)0, (byte)0x7F))
        {
            return false;
        }

        try
        {
            StrictUtf8.GetCharCount(content);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private void Read(string text, DateOnly today)
    {
        using var csv = CsvReader.Create(
            new StringReader(text),
            Csv with { OnMalformedRecord = row => Leave((int)row.LineNumber, "Guillemets mal placés.") });
        csv.ReadHeader();
        var names = csv.Headers.ToList();

        if (Columns.FirstOrDefault(column => !names.Contains(column)) is { } missing)
        {
            throw Invalid("Colonne absente.", missing);
        }

        var places = Columns.ToDictionary(column => column, names.IndexOf);

        while (csv.Read())
        {
            Take((int)csv.LineNumber, csv.Current.ToArray(), names.Count, places, today);
        }
    }

    private void Take(int line, string[] cells, int width, Dictionary<string, int> places, DateOnly today)
    {
        if (cells.Length != width)
        {
            Leave(line, $"{cells.Length} colonnes au lieu de {width}.");
            return;
        }

        if (cells.Any(cell => cell.Any(char.IsControl)))
        {
            Leave(line, "Caractère de contrôle, ou encodage autre que l'ISO-8859-1.");
            return;
        }

        var number = NumberIn(cells[places[Number]]);
        var row = (
            Last: CivilName.Last(cells[places[LastName]]),
            First: CivilName.First(cells[places[FirstName]]),
            Number: number.Length == 0 ? null : AppiNumber.Parse(number),
            Birth: DayIn(cells[places[Birth]]));
        var fault = row switch
        {
            { Last: null } => $"{LastName} : nom en lettres latines attendu.",
            { First: null } => $"{FirstName} : prénom en lettres latines attendu.",
            { Birth: null } => $"{Birth} : jour/mois/année attendu.",
            _ when !BirthDate.IsPossible(row.Birth ?? today, today) => $"{Birth} : la personne a entre 16 et 120 ans.",
            { Number: null } when number.Length > 0 => $"{Number} : numéro APPI attendu après « n° ».",
            _ => null,
        };

        if (fault is not null || row.Last is null || row.First is null || row.Birth is not { } birth)
        {
            Leave(line, fault ?? "Ligne illisible.");
            return;
        }

        _rows.Add(new(line, row.Last, row.First, birth, row.Number, IsFollowed(cells[places[Measure]])));
    }

    private void Leave(int line, string reason) => _errors.Add(new(line, reason));

    /// <summary>What stands after the sign of « n°2011… »; the whole of it where there is none.</summary>
    private static string NumberIn(string cell) => cell[(cell.IndexOf('°') + 1)..].Trim();

    private static DateOnly? DayIn(string cell) =>
        DateOnly.TryParseExact(cell, "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static bool IsFollowed(string measure) =>
        !NotFollowed.Contains(measure.Split(" (")[0].Trim(), StringComparer.Ordinal);
}
