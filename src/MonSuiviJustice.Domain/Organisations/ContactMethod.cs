namespace MonSuiviJustice.Domain.Organisations;

/// <summary>How people reach a place first.</summary>
public enum ContactMethod
{
    Phone = 1,
    Email = 2,
}
