namespace MonSuiviJustice.Domain.Divestments;

/// <summary>What is expected from one of the services that follow the person.</summary>
public sealed record DivestmentRequest(string ServiceCode, DivestmentAnswer Answer)
{
    /// <summary>Does this service stand in the way no more?</summary>
    public bool IsPositive => Answer switch
    {
        DivestmentAnswer.Accepted or DivestmentAnswer.AutoAccepted or DivestmentAnswer.Ignored => true,
        DivestmentAnswer.Pending or DivestmentAnswer.Refused => false,
    };
}

public enum DivestmentAnswer
{
    Pending = 1,
    Accepted = 2,

    /// <summary>By rule: the court answers for its SPIP, nothing was active, or ten days have passed.</summary>
    AutoAccepted = 3,
    Refused = 4,

    /// <summary>No answer is expected: nobody in that service could give one, or it is too late.</summary>
    Ignored = 5,
}
