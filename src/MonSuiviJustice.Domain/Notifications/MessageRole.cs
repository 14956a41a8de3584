namespace MonSuiviJustice.Domain.Notifications;

/// <summary>What a text tells the person (predecessor: <c>app/models/notification_type.rb</c>).</summary>
public enum MessageRole
{
    Summons = 1,
    Reminder = 2,
    Cancellation = 3,
    Missed = 4,
    Rescheduled = 5,
    AddressChanged = 6,
}

/// <summary>What the agent chose to tell when booking or moving: part of the fact (decision 2).</summary>
public enum Telling
{
    NowAndRemind = 1,
    RemindOnly = 2,
}
