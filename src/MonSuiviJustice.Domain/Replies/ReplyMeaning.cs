namespace MonSuiviJustice.Domain.Replies;

/// <summary>What a person answered to a text: one word, or else something that only an agent understands.</summary>
public enum ReplyMeaning
{
    /// <summary>Anything but one of the words below: an agent reads it.</summary>
    Other = 1,

    /// <summary>No texts any more.</summary>
    Stop = 2,

    /// <summary>Texts again.</summary>
    Start = 3,

    /// <summary>The person will come.</summary>
    Yes = 4,

    /// <summary>The person cannot come.</summary>
    No = 5,

    /// <summary>The person wants to be called.</summary>
    Call = 6,
}
