using Marten;
using MonSuiviJustice.Api.Access;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Emails;
using MonSuiviJustice.Projections.Organisations;

namespace MonSuiviJustice.Api.Emails;

/// <summary>To which addresses an e-mail goes: an agent's own; for a service, its mailbox and its local administrators.</summary>
internal sealed class Recipients(AgentContacts contacts)
{
    private static readonly string Mailboxes =
        $"select service_code, mailbox from {ServiceTable.Rows} where service_code = any($1) and mailbox is not null";

    private static readonly string Administrators =
        $"""
         select service_code, agent_id from {LocalAdministrators.Rows} it where service_code = any($1)
         """;

    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<string>>> Of(
        IQuerySession session,
        IReadOnlyList<Email> emails,
        IReadOnlyDictionary<Guid, AgentContact> agents,
        CancellationToken cancellation)
    {
        string[] services = [.. emails.Select(it => it.ServiceCode).OfType<string>().Distinct()];
        var mailboxes = (await session.Rows(
            Mailboxes, [services], row => (Code: row.GetString(0), Address: row.GetString(1)), cancellation)).ToLookup(it => it.Code, it => it.Address);
        var administrators = await session.Rows(
            Administrators, [services], row => (Code: row.GetString(0), Id: row.GetGuid(1)), cancellation);
        var known = await contacts.Of(session, [.. administrators.Select(it => it.Id)], cancellation);
        var ofAdministrators = administrators
            .Where(it => known.ContainsKey(it.Id))
            .ToLookup(it => it.Code, it => known[it.Id].Email);
        return emails.ToDictionary(it => it.Id, To);

        IReadOnlyList<string> To(Email email) => email switch
        {
            { AgentId: { } agentId } when agents.TryGetValue(agentId, out var contact) => [contact.Email],
            { ServiceCode: not { } } => [],
            { ServiceCode: { } code, Kind: EmailKind.DivestmentEscalated or EmailKind.AgentLeft or EmailKind.GlassBroken }
                when ofAdministrators.Contains(code) =>
                [.. ofAdministrators[code].Distinct()],
            { ServiceCode: { } code } => [.. mailboxes[code].Concat(ofAdministrators[code]).Distinct(StringComparer.OrdinalIgnoreCase)],
        };
    }
}
