using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace MonSuiviJustice.Api.Accounts;

/// <summary>
/// A password costs a tenth of a second of a processor: so many are looked at at once, some wait, and the others are asked to
/// come back (429), so that a flood of sign-ins takes nothing from those who work. Guesses at one account are what the lock
/// is for.
/// </summary>
internal static class SignInLimit
{
    public const string Policy = "sign-in";

    private const int WaitingPerProcessor = 16;

    public static void AddSignInLimit(this IServiceCollection services) => services.AddRateLimiter(limits =>
        limits.AddConcurrencyLimiter(Policy, limit =>
        {
            limit.PermitLimit = Environment.ProcessorCount;
            limit.QueueLimit = WaitingPerProcessor * Environment.ProcessorCount;
            limit.QueueProcessingOrder = QueueProcessingOrder.OldestFirst;
        }));
}
