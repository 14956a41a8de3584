namespace MonSuiviJustice.Domain.Convocations;

/// <summary>Whose list a kind of convocation stands in (predecessor: <c>appointment_type.rb</c>).</summary>
public enum Desk
{
    /// <summary>Bureau de l'exécution des peines (BEX) of a court.</summary>
    EnforcementOffice = 1,

    /// <summary>Service de l'application des peines (SAP) of a court.</summary>
    SentenceDepartment = 2,

    /// <summary>Everybody at a SPIP.</summary>
    ProbationService = 3,

    /// <summary>The directors and the overseers of a SPIP.</summary>
    ProbationDirection = 4,
}
