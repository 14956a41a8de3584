using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Probationers;

/// <summary>What an agent says of who a person is. It lives in the vault; facts only say that it changed.</summary>
public sealed record Identity(
    string LastName,
    string FirstName,
    DateOnly? BirthDate,
    string? AppiNumber,
    string? CommuneInsee,
    NoCommune? WithoutCommune,
    MessageLanguage? Language)
{
    public bool HasResidence => CommuneInsee is not null || WithoutCommune is not null;

    /// <summary>What is said otherwise here than there.</summary>
    public FactList<IdentityField> ChangedFrom(Identity known) =>
    [
        .. Field(IdentityField.LastName, LastName != known.LastName),
        .. Field(IdentityField.FirstName, FirstName != known.FirstName),
        .. Field(IdentityField.BirthDate, BirthDate != known.BirthDate),
        .. Field(IdentityField.AppiNumber, AppiNumber != known.AppiNumber),
        .. Field(
            IdentityField.Residence,
            (CommuneInsee, WithoutCommune) != (known.CommuneInsee, known.WithoutCommune)),
        .. Field(IdentityField.Language, Language != known.Language),
    ];

    private static IEnumerable<IdentityField> Field(IdentityField field, bool isChanged) => isChanged ? [field] : [];
}

/// <summary>A part of an identity, without what it says.</summary>
public enum IdentityField
{
    LastName = 1,
    FirstName = 2,
    BirthDate = 3,
    AppiNumber = 4,
    Residence = 5,
    Language = 6,
}
