using System.Globalization;
using MonSuiviJustice.Domain.Emails;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Divestments;

/// <summary>
/// Who is written to about a divestment. The predecessor (<c>user_mailer.rb</c>, <c>organization_mailer.rb</c>) says nothing
/// when it is asked for, and fails when whoever asked is gone.
/// </summary>
public static class DivestmentEmails
{
    /// <param name="before">Null where it is asked for with these facts.</param>
    public static IReadOnlyList<Email> Of(Divestment? before, IReadOnlyList<IFact> facts)
    {
        var emails = new List<Email>();
        var divestment = before;

        foreach (var fact in facts.OfType<DivestmentEvent>())
        {
            divestment = Divestment.Evolve(divestment, fact);
            emails.AddRange(Of(divestment, fact));
        }

        // Accepted as soon as it was asked for: whoever asked sees it, and nobody has to answer.
        return before is null && divestment?.Outcome is not null ? [] : emails;
    }

    private static IEnumerable<Email> Of(Divestment divestment, DivestmentEvent fact) => fact switch
    {
        DivestmentRequested => divestment.Expected.Select(code =>
            Email.ToService(EmailKind.DivestmentRequested, divestment.Id, code)),
        DivestmentChased it => it.Services.Select(code => Email.ToService(
            EmailKind.DivestmentsAwaited,
            StableId.Of("service", code),
            code,
            PlaceTime.DayOf(it.ChasedAt, divestment.Dates.TimeZone).ToString("O", CultureInfo.InvariantCulture))),
        DivestmentEscalated it => it.Services.Select(code =>
            Email.ToService(EmailKind.DivestmentEscalated, divestment.Id, code)),
        DivestmentAnswered { Answer: DivestmentAnswer.Refused } => [ToAsking(divestment, EmailKind.DivestmentRefused)],
        DivestmentAccepted => [ToAsking(divestment, EmailKind.DivestmentAccepted)],
        DivestmentLapsed =>
        [
            ToAsking(divestment, EmailKind.DivestmentLapsed),
            .. divestment.Requests.Where(it => it.Answer == DivestmentAnswer.Ignored)
                .Select(it => Email.ToService(EmailKind.DivestmentLapsed, divestment.Id, it.ServiceCode)),
        ],
        _ => [],
    };

    private static Email ToAsking(Divestment divestment, EmailKind kind) =>
        Email.ToAgent(kind, divestment.Id, divestment.RequestedBy, divestment.RequestingServiceCode);
}
