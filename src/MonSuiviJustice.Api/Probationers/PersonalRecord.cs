namespace MonSuiviJustice.Api.Probationers;

/// <summary>What only the vault knows of a person.</summary>
/// <param name="Mobile">E.164; null without one.</param>
internal sealed record PersonalRecord(string LastName, string FirstName, string? Mobile);

/// <summary>A record that was opened, with the key of its person, to seal what belongs to the same person.</summary>
internal sealed record OpenedRecord(Guid PersonId, PersonalRecord Record, byte[] Key);
