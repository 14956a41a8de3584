namespace MonSuiviJustice.Domain.Notifications;

public enum SmsAlphabet
{
    Gsm7 = 1,
    Ucs2 = 2,
}

/// <summary>How much of the network a text takes (3GPP TS 23.038 and 23.040).</summary>
/// <param name="Units">Septets in GSM-7, UTF-16 units else.</param>
public sealed record SmsSize(SmsAlphabet Alphabet, int Units, int Segments)
{
    public const int SeptetsAmongOthers = 153;

    public static SmsSize Of(string text)
    {
        var widths = Gsm7.Includes(text)
            ? [.. text.Select(Gsm7.Septets)]
            : text.EnumerateRunes().Select(rune => rune.Utf16SequenceLength).ToArray();

        return Gsm7.Includes(text)
            ? new(SmsAlphabet.Gsm7, widths.Sum(), SegmentsOf(widths, alone: 160, SeptetsAmongOthers))
            : new(SmsAlphabet.Ucs2, widths.Sum(), SegmentsOf(widths, alone: 70, amongOthers: 67));
    }

    // A letter of two units is never cut in two: the segment before it stays one short.
    private static int SegmentsOf(IReadOnlyCollection<int> widths, int alone, int amongOthers)
    {
        if (widths.Sum() <= alone)
        {
            return 1;
        }

        var (segments, used) = (1, 0);

        foreach (var width in widths)
        {
            (segments, used) = used + width > amongOthers ? (segments + 1, width) : (segments, used + width);
        }

        return segments;
    }
}
