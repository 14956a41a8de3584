using CsvHelper;
using MonSuiviJustice.Api.Kernel;

namespace MonSuiviJustice.Api.Organisations;

/// <summary>Reads a reference file as it comes in: comma, header, UTF-8, one row a line.</summary>
internal static class ReferenceRows
{
    // What a decoder puts in the place of bytes that are no UTF-8.
    private const char Undecodable = '\uFFFD';

    private static readonly CsvReaderOptions Csv = new()
    {
        Separator = ',',
        TrimWhitespace = true,
        TrackLineNumbers = true,

        // No value holds a line break, so that a stray quote spoils its own line and not the rest of the file.
        AllowLineBreaksInQuotes = false,
        MalformedData = CsvMalformedDataHandling.Skip,
    };

    /// <summary>Hands over each well-formed row, and notes the others.</summary>
    /// <returns>The columns that are missing; then no row was read.</returns>
    public static async Task<IReadOnlyList<InvalidField>> Read(
        Stream content,
        ReferenceFile file,
        RowErrors errors,
        Action<ReferenceRow> take,
        CancellationToken cancellation)
    {
        await using var csv = CsvReader.Create(
            content,
            Csv with { OnMalformedRecord = row => errors.Add(file, (int)row.LineNumber, "Guillemets mal placés.") },
            leaveOpen: true);
        await csv.ReadHeaderAsync(cancellation);
        var names = csv.Headers.ToList();
        var missing = file.Columns.Where(column => !names.Contains(column.Name)).ToArray();

        if (missing.Length > 0)
        {
            return [.. missing.Select(column => new InvalidField($"/{file.Name}/{column.Name}", "Colonne absente."))];
        }

        var places = file.Columns.ToDictionary(column => column.Name, column => names.IndexOf(column.Name));

        while (await csv.ReadAsync(cancellation))
        {
            var row = new ReferenceRow(file, (int)csv.LineNumber, places, csv.Current.ToArray());

            if (FaultOf(row, width: names.Count) is { } fault)
            {
                errors.Add(file, row.Line, fault);
            }
            else
            {
                take(row);
            }
        }

        return [];
    }

    private static string? FaultOf(ReferenceRow row, int width) => row switch
    {
        _ when row.Cells.Count != width => $"{row.Cells.Count} colonnes au lieu de {width}.",
        _ when row.Cells.Any(cell => cell.Contains(Undecodable)) => "Caractère illisible : le fichier n'est pas en UTF-8.",
        _ when row.Cells.Any(cell => cell.Any(char.IsControl)) => "Caractère de contrôle.",
        _ => row.File.Columns
            .Where(column => !column.IsWellFormed(row[column.Name]))
            .Select(column => $"{column.Name} : {column.Expected} attendu.")
            .FirstOrDefault(),
    };
}
