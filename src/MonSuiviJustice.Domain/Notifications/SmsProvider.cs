namespace MonSuiviJustice.Domain.Notifications;

/// <summary>Who is asked to carry a text. An attempt belongs to one of them for good: only that one can say what became of it.</summary>
public enum SmsProvider
{
    /// <summary>Nothing leaves: an inbox to read in.</summary>
    Local = 1,

    Twilio = 2,
    LinkMobility = 3,
}
