using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Domain.Notifications;

/// <summary>
/// What texts say in another language than French: short phrases, with no legal duty in them. Nobody is told in a language
/// until the country had its phrases read and validated by somebody who speaks it (project's charter: no legal duty is
/// translated by machine). A <c>@</c> stands for what is met, a <c>#</c> for when.
/// </summary>
/// <param name="Version">Changes with any of these phrases: what was validated is validated in that version.</param>
/// <param name="Nouns">At a place, by phone, at home.</param>
/// <param name="Prepared">What to bring or to do, in the same order.</param>
/// <param name="Weekdays">From Sunday on.</param>
public sealed record Phrases(
    MessageLanguage Language,
    string Version,
    SmsAlphabet Alphabet,
    string Announced,
    IReadOnlyList<string> Nouns,
    IReadOnlyList<string> Prepared,
    string When,
    string WhereToldBefore,
    string Reminder,
    string Rescheduled,
    string AddressChanged,
    string Cancelled,
    string Missed,
    string Contact,
    string NoReply,
    IReadOnlyList<string> Weekdays)
{
    /// <summary>Null in French, and where there are none: people are told in French.</summary>
    public static Phrases? Of(MessageLanguage language) =>
        PhraseTable.All.FirstOrDefault(phrases => phrases.Language == language);

    public string Weekday(DayOfWeek day) => Weekdays[(int)day];

    public Template For(ConvocationKind kind, MessageRole role)
    {
        var (form, where) = FormOf(kind);
        var (noun, prepared) = (Nouns[form], Prepared[form]);
        var text = role switch
        {
            MessageRole.Summons => $"{Announced}{where}. {prepared} {Contact} {NoReply}",
            MessageRole.Reminder => $"{Reminder}{where}. {prepared} {Contact} {NoReply}",
            MessageRole.Rescheduled => $"{Rescheduled}{where}. {prepared} {Contact} {NoReply}",
            MessageRole.AddressChanged => $"{AddressChanged} {Contact} {NoReply}",
            MessageRole.Cancellation => $"{Cancelled} {Contact} {NoReply}",
            MessageRole.Missed => $"{Missed} {Contact} {NoReply}",
        };
        return new(
            text.Replace("@", noun, StringComparison.Ordinal).Replace("#", When, StringComparison.Ordinal),
            Version,
            Language);
    }

    private (int Form, string Where) FormOf(ConvocationKind kind) => kind switch
    {
        ConvocationKind.PhoneCall => (1, ""),
        ConvocationKind.HomeVisit => (2, ""),
        ConvocationKind.Japat or ConvocationKind.CommunityWork or ConvocationKind.Course => (0, WhereToldBefore),
        ConvocationKind.HearingSap or ConvocationKind.HearingSpip or ConvocationKind.SapDdse or ConvocationKind.JapFollowUp
            or ConvocationKind.AdversarialDebate or ConvocationKind.FirstSpip or ConvocationKind.SpipFollowUp
            or ConvocationKind.Article741 or ConvocationKind.Ddse or ConvocationKind.SpipRecall
            or ConvocationKind.CollectiveAction => (0, ", {lieu.adresse}"),
    };
}
