using System.Collections.Frozen;
using MonSuiviJustice.Domain.Notifications;

namespace MonSuiviJustice.Api.Notifications.Twilio;

/// <summary>What a code of Twilio asks of us, beyond the message itself.</summary>
public enum TwilioConsequence
{
    /// <summary>A code that we have no rule for: it is kept and shown.</summary>
    Nothing = 0,

    /// <summary>The agent is asked for another number.</summary>
    CorrectNumber = 1,

    /// <summary>The number receives no SMS.</summary>
    FlagNumber = 2,

    /// <summary>The person said STOP to the provider.</summary>
    RecordOptOut = 3,

    /// <summary>Our account or our settings are wrong: someone is paged.</summary>
    AlertOperator = 4,

    /// <summary>Their queue is full.</summary>
    SlowDown = 5,

    /// <summary>One more try, if the convocation is more than six hours ahead.</summary>
    TryOnceMore = 6,

    /// <summary>The content was blocked.</summary>
    ReviewWording = 7,

    /// <summary>The validity ran out before the handset was reached.</summary>
    TooLate = 8,
}

/// <summary>Twilio's codes, by what they ask of us. The codes change (their changelog of 10 July 2024 split four of
/// them), so an unknown code is never an error here.</summary>
public static class TwilioErrors
{
    private static readonly FrozenDictionary<int, TwilioConsequence> Consequences =
        new Dictionary<TwilioConsequence, int[]>
        {
            [TwilioConsequence.CorrectNumber] = [21211],

            // 21614 and 21635 both say landline, depending on the page; 30006 says it after the fact.
            [TwilioConsequence.FlagNumber] = [21614, 21635, 30005, 30006],
            [TwilioConsequence.RecordOptOut] = [21610],
            [TwilioConsequence.AlertOperator] = [.. OurFault, RegionClosed],
            [TwilioConsequence.SlowDown] = [21611, 30001],
            [TwilioConsequence.TryOnceMore] = [30003, 30008, 30410],
            [TwilioConsequence.ReviewWording] = [30004, 30007],
            [TwilioConsequence.TooLate] = [30036],
        }
        .SelectMany(entry => entry.Value, (entry, code) => (code, entry.Key))
        .ToFrozenDictionary(pair => pair.code, pair => pair.Key);

    // To be opened per region in the console; the overseas territories (+262, +590, +594, +596, +508, +687, +689)
    // are regions of their own.
    private const int RegionClosed = 21408;

    // Credentials, account, sender, callback URL, messaging service: every message would meet them.
    private static int[] OurFault =>
        [20003, 20404, 21212, 21401, 21603, 21606, 21608, 21609, 21659, 21660, 21703, 21705];

    public static TwilioConsequence ConsequenceOf(int code) =>
        Consequences.GetValueOrDefault(code, TwilioConsequence.Nothing);

    /// <summary>The same in words that every provider shares.</summary>
    public static DeliveryFault FaultOf(int code) => ConsequenceOf(code) switch
    {
        TwilioConsequence.CorrectNumber => DeliveryFault.InvalidNumber,
        TwilioConsequence.FlagNumber => DeliveryFault.DeadNumber,
        TwilioConsequence.RecordOptOut => DeliveryFault.OptedOut,
        TwilioConsequence.TryOnceMore => DeliveryFault.Unreachable,
        TwilioConsequence.ReviewWording => DeliveryFault.Blocked,
        TwilioConsequence.TooLate => DeliveryFault.TooLate,
        TwilioConsequence.AlertOperator => DeliveryFault.Configuration,
        TwilioConsequence.SlowDown or TwilioConsequence.Nothing => DeliveryFault.Unknown,
    };

    /// <summary>The refusal is not about this message: it stays planned until we, or they, are ready.</summary>
    internal static bool LeavesPlanned(int code) =>
        code != RegionClosed && ConsequenceOf(code) is TwilioConsequence.AlertOperator or TwilioConsequence.SlowDown;
}
