using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Api.Probationers;

/// <summary>How a person can be reached: the number for the vault, its hash and ending for the facts.</summary>
internal sealed record Contact(Reachability Reachability, string? Mobile, string? Hash, string? Ending)
{
    /// <summary>400 for a text that is no French mobile number.</summary>
    public static Contact Of(HttpContext http, string? mobile, Reachability? without)
    {
        if (string.IsNullOrWhiteSpace(mobile))
        {
            return new(without ?? Reachability.Mobile, Mobile: null, Hash: null, Ending: null);
        }

        var number = MobileNumber.Parse(mobile) ?? throw new StopException(Problem.Invalid(
            new InvalidField("/mobile", "Ce n'est pas un numéro de mobile français.")));
        return new(without ?? Reachability.Mobile, number, http.HashKey().HashOf(number), number[^2..]);
    }
}
