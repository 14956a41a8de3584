using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Api.Probationers;

/// <summary>What only the vault knows of a person. What was sealed before a member existed reads as null.</summary>
/// <param name="Mobile">E.164; null without one.</param>
/// <param name="BirthDate">Null only where a central administrator registered without it.</param>
/// <param name="AppiNumber">As APPI writes it; null when none is known.</param>
/// <param name="CommuneInsee">Where the person lives, INSEE code.</param>
/// <param name="WithoutCommune">Why there is no commune, where that is known.</param>
/// <param name="Language">Null means that nobody asked.</param>
internal sealed record PersonalRecord(
    string LastName,
    string FirstName,
    string? Mobile,
    DateOnly? BirthDate = null,
    string? AppiNumber = null,
    string? CommuneInsee = null,
    NoCommune? WithoutCommune = null,
    MessageLanguage? Language = null)
{
    public static PersonalRecord Of(Identity identity, string? mobile) => new(
        identity.LastName,
        identity.FirstName,
        mobile,
        identity.BirthDate,
        identity.AppiNumber,
        identity.CommuneInsee,
        identity.WithoutCommune,
        identity.Language);

    public Identity Identity() =>
        new(LastName, FirstName, BirthDate, AppiNumber, CommuneInsee, WithoutCommune, Language);
}

/// <summary>A record that was opened, with the key of its person, to seal what belongs to the same person.</summary>
internal sealed record OpenedRecord(Guid PersonId, PersonalRecord Record, byte[] Key);
