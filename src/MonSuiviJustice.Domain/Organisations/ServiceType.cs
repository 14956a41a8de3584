namespace MonSuiviJustice.Domain.Organisations;

public enum ServiceType
{
    /// <summary>Tribunal judiciaire (TJ), or tribunal de première instance overseas.</summary>
    Court = 1,

    /// <summary>Service pénitentiaire d'insertion et de probation (SPIP).</summary>
    Spip = 2,
}
