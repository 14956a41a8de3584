using Marten;
using MonSuiviJustice.Api.Access;
using MonSuiviJustice.Api.Accounts;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Divestments;
using MonSuiviJustice.Domain.Emails;
using MonSuiviJustice.Projections.Divestments;
using MonSuiviJustice.Projections.Organisations;

namespace MonSuiviJustice.Api.Emails;

/// <summary>Who receives an e-mail and what it says, as of the moment at which it leaves.</summary>
internal sealed class EmailTexts(
    Streams streams,
    AgentContacts contacts,
    AccountLinks links,
    Recipients recipients,
    IConfiguration configuration)
{
    private static readonly string Waiting =
        $"""
         select r.service_code, count(*)::int from {DivestmentRequestTable.Rows} r join {DivestmentTable.Rows} d using (divestment_id)
         where r.service_code = any($1) and r.answer = '{nameof(DivestmentAnswer.Pending)}' and d.outcome is null
         group by r.service_code
         """;

    private readonly string _site = (configuration["Emails:Site"] ?? "https://mon-suivi-justice.invalid").TrimEnd('/');

    public async Task<IReadOnlyDictionary<Guid, WrittenEmail>> Of(
        IQuerySession session,
        IReadOnlyList<Email> emails,
        CancellationToken cancellation)
    {
        var facts = await streams.Read(session, [.. emails.Select(it => it.AboutId).Distinct()], cancellation);
        var sheets = emails.Select(it => it.AboutId).Distinct()
            .Select(id => facts[id].OfType<DivestmentEvent>().Aggregate(default(DivestmentSheet), DivestmentSheet.Next))
            .OfType<DivestmentSheet>()
            .ToDictionary(sheet => sheet.Id);
        var subjects = facts.FoldAll<Agent, AgentEvent>(Agent.Evolve);
        var labels = await Labels(
            session,
            [
                .. sheets.Values.SelectMany(sheet => sheet.Services), .. subjects.Values.Select(agent => agent.ServiceCode),
                .. ServicesOf(emails),
            ],
            cancellation);
        var waiting = await session.Rows(
            Waiting, [ServicesOf(emails)], row => (Code: row.GetString(0), Count: row.GetInt32(1)), cancellation);
        var agents = await contacts.Of(
            session,
            [.. emails.Select(it => it.AgentId).OfType<Guid>(), .. subjects.Keys, .. sheets.Values.Select(RefusedBy).OfType<Guid>()],
            cancellation);
        var access = await links.Letters(session, emails, cancellation);
        var to = await recipients.Of(session, emails, agents, cancellation);
        return emails.ToDictionary(it => it.Id, it => new WrittenEmail(to[it.Id], TextOf(it)));

        string LabelOf(string code) => labels.GetValueOrDefault(code, code);

        EmailText? TextOf(Email email) => email switch
        {
            { Kind: EmailKind.AgentInvited or EmailKind.PasswordForgotten } => access.GetValueOrDefault(email.Id),
            { Kind: EmailKind.DivestmentsAwaited, ServiceCode: { } code } => DivestmentLetters.Awaited(
                waiting.FirstOrDefault(it => it.Code == code).Count, LabelOf(code), $"{_site}/divestments"),
            { Kind: EmailKind.GlassBroken, ServiceCode: { } code } =>
                BrokenGlass.Letter(LabelOf(code), $"{_site}/probationers/{email.AboutId}/openings"),
            _ when sheets.GetValueOrDefault(email.AboutId) is { } sheet => DivestmentLetters.Of(
                email.Kind, sheet.State, email.ServiceCode, LabelOf, RefuserOf(sheet, agents), $"{_site}/divestments/{sheet.Id}"),
            _ when subjects.GetValueOrDefault(email.AboutId) is { } agent => AgentEmails.Letter(
                email.Kind, agent, NameOf(agents.GetValueOrDefault(agent.Id)), email.ServiceCode, LabelOf, _site),
            _ => null,
        };
    }

    private static string? NameOf(AgentContact? contact) => contact is null ? null : $"{contact.FirstName} {contact.LastName}";

    private static string[] ServicesOf(IReadOnlyList<Email> emails) =>
        [.. emails.Select(it => it.ServiceCode).OfType<string>().Distinct()];

    private static async Task<IReadOnlyDictionary<string, string>> Labels(
        IQuerySession session,
        string[] codes,
        CancellationToken cancellation)
    {
        var rows = await session.Rows(
            $"select service_code, label from {ServiceTable.Rows} where service_code = any($1)",
            [codes],
            row => (Code: row.GetString(0), Label: row.GetString(1)),
            cancellation);
        return rows.ToDictionary(row => row.Code, row => row.Label);
    }

    private static Guid? RefusedBy(DivestmentSheet sheet) => RefusalOf(sheet)?.AnsweredBy;

    private static SheetAnswer? RefusalOf(DivestmentSheet sheet) =>
        sheet.Answers.LastOrDefault(it => it.Answer == DivestmentAnswer.Refused);

    private static Refuser? RefuserOf(DivestmentSheet sheet, IReadOnlyDictionary<Guid, AgentContact> agents) =>
        RefusalOf(sheet) is { } refusal
            ? new(refusal.ServiceCode, agents.GetValueOrDefault(refusal.AnsweredBy) is { } contact
                ? string.Join(", ", ((string?[])[NameOf(contact), contact.Email, contact.Phone]).OfType<string>())
                : "")
            : null;
}

/// <param name="To">Nobody where no address is known.</param>
/// <param name="Text">Null when there is no reason any more.</param>
internal sealed record WrittenEmail(IReadOnlyList<string> To, EmailText? Text);
