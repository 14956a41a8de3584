namespace MonSuiviJustice.Api.Organisations;

/// <summary>The rows of all files, each thing said once.</summary>
internal sealed class ReferenceData
{
    private readonly Dictionary<string, ReferenceRow> _communes = [];
    private readonly Dictionary<string, ReferenceRow> _services = [];
    private readonly Dictionary<string, ReferenceRow> _jurisdictions = [];
    private readonly Dictionary<string, ReferenceRow> _notes = [];
    private readonly List<ReferenceRow> _antennas = [];

    public RowErrors Errors { get; } = new();

    /// <summary>False when the file of the antennas was not sent: then nothing is said of any.</summary>
    public bool HasAntennas { get; set; }

    /// <summary>By INSEE code.</summary>
    public IReadOnlyDictionary<string, ReferenceRow> Communes => _communes;

    /// <summary>By code.</summary>
    public IReadOnlyDictionary<string, ReferenceRow> Services => _services;

    /// <summary>By INSEE code of the commune.</summary>
    public IReadOnlyDictionary<string, ReferenceRow> Jurisdictions => _jurisdictions;

    /// <summary>By INSEE code of the commune.</summary>
    public IReadOnlyDictionary<string, ReferenceRow> Notes => _notes;

    public IReadOnlyList<ReferenceRow> Antennas => _antennas;

    public void Take(ReferenceRow row)
    {
        if (row.File == ReferenceFile.Antennas)
        {
            // Two of one town may bear the same name, one of them behind the prison's walls.
            _antennas.Add(row);
        }
        else if (row.File == ReferenceFile.Communes)
        {
            TakeOnce(_communes, row, row["code_insee"]);
        }
        else if (row.File == ReferenceFile.Services)
        {
            TakeOnce(_services, row, row["code"]);
        }
        else if (row.File == ReferenceFile.Jurisdictions)
        {
            TakeOnce(_jurisdictions, row, row["code_insee"]);
        }
        else
        {
            TakeOnce(_notes, row, row["code_insee"]);
        }
    }

    private void TakeOnce(Dictionary<string, ReferenceRow> rows, ReferenceRow row, string key)
    {
        if (!rows.TryAdd(key, row))
        {
            Errors.Add(row.File, row.Line, $"{key} figure déjà à la ligne {rows[key].Line}.");
        }
    }
}
