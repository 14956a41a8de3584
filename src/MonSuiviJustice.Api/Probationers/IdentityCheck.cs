using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Projections.Organisations;

namespace MonSuiviJustice.Api.Probationers;

/// <summary>What an agent says of a person, as the vault keeps it: normalised, or refused with every member that is wrong.</summary>
internal static class IdentityCheck
{
    private const string NoName =
        "Un nom s'écrit en lettres latines, avec espaces, traits d'union et apostrophes, en 100 caractères au plus.";

    private const string NoBirthDate = "La personne a entre 16 et 120 ans.";

    private const string NoAppiNumber =
        "Un numéro APPI a 12 chiffres et commence par 200, 201 ou 202, ou 8 chiffres et commence par 199 ou 200.";

    private static readonly string Commune = $"select 1 from {CompetenceTable.Rows} where insee = $1 limit 1";

    /// <summary>400 with a pointer to each member that is wrong.</summary>
    public static async Task<Identity> Of(Work work, Identity given, CancellationToken cancellation)
    {
        var wrong = new List<InvalidField>();
        var last = CivilName.Last(given.LastName);
        var first = CivilName.First(given.FirstName);
        var appi = string.IsNullOrWhiteSpace(given.AppiNumber) ? null : AppiNumber.Parse(given.AppiNumber);

        wrong.AddRange(last is null ? [new("/lastName", NoName)] : []);
        wrong.AddRange(first is null ? [new("/firstName", NoName)] : []);
        wrong.AddRange(OfBirth(given.BirthDate, work.Request.Agent, work.Now));
        wrong.AddRange(appi is null && !string.IsNullOrWhiteSpace(given.AppiNumber) ? [new("/appiNumber", NoAppiNumber)] : []);
        wrong.AddRange(await OfResidence(work.Session, given, cancellation));

        return wrong.Count == 0 && last is not null && first is not null
            ? given with { LastName = last, FirstName = first, AppiNumber = appi }
            : throw new StopException(Problem.Invalid(wrong));
    }

    // Predecessor: convict.rb, only an administrator may leave it out.
    private static IEnumerable<InvalidField> OfBirth(DateOnly? birth, Agent agent, DateTimeOffset now) => birth switch
    {
        null when agent.Role == AgentRole.CentralAdministrator => [],
        null => [new("/birthDate", "Ce champ est obligatoire.")],
        { } day when BirthDate.IsPossible(day, PlaceTime.DayOf(now, "Europe/Paris")) => [],
        _ => [new("/birthDate", NoBirthDate)],
    };

    private static async Task<IReadOnlyList<InvalidField>> OfResidence(
        IQuerySession session,
        Identity given,
        CancellationToken cancellation) => given switch
        {
            { CommuneInsee: null } => [],
            { WithoutCommune: not null } =>
                [new("/withoutCommune", "Une personne habite une commune, ou n'en habite aucune.")],
            _ when await session.Rows(Commune, [given.CommuneInsee], _ => true, cancellation) is [] =>
                [new("/communeInsee", "Cette commune n'est pas dans le référentiel.")],
            _ => [],
        };
}
