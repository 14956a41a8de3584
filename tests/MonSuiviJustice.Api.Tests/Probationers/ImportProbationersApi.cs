using System.Text;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Api.Tests.Organisations;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Probationers;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Probationers;

[Collection(typeof(ReferenceDataAlone))]
public sealed class ImportProbationersApi(ApiHost api)
{
    private const string Court = "tj-est";

    private const string Spip = "spip-991";

    private const string Header = "Nom;Prénom;Sexe;Numéro de dossier;Date de naissance;Mesure/Intervention\r\n";

    [Fact]
    public async Task A_dry_run_says_what_an_import_writes_and_a_second_import_writes_nothing()
    {
        await HasServices();
        var number = Number();
        var (family, other) = (Family(), Family());
        var file = Header
            + $"{family};éric;M;n°{number};04/05/1980;SURSIS PROBATOIRE (2 ans)\r\n"
            + $"{other};Zoé;F;;06/07/1981;TIG\r\n"
            + $"{family};Éric;M;n°{number};04/05/1980;TIG\r\n"
            + $"{Family()};Luc;M;n°{Number()};04/05/1980;EMPRISONNEMENT (3 mois)\r\n";

        var planned = await Imported(file, Court, dryRun: true);
        var facts = await Facts();
        var first = await Imported(file, Court);
        var written = await Facts();
        var second = await Imported(file, Court);

        Assert.Equal((true, 4, 0), (planned.DryRun, planned.Rows, planned.ErrorCount));
        Assert.Equal(planned.Counts, first.Counts);
        Assert.Equal((2, 1, 1), (first.Counts["Registered"], first.Counts["Repeated"], first.Counts["OtherMeasure"]));
        Assert.All(planned.Lines, line => Assert.Null(line.ProbationerId));
        Assert.Equal(facts + 2, written);
        Assert.Equal((2, 0), (second.Counts["Unchanged"], second.Counts["Registered"]));
        Assert.Equal(written, await Facts());
        var card = await Card(first.Lines[0].ProbationerId);
        Assert.Equal(
            (family, "Éric", number, new DateOnly(1980, 5, 4), Reachability.NoMobile),
            (card.LastName, card.FirstName, card.AppiNumber, card.BirthDate, card.Reachability));
        Assert.Equal([Court, Spip], card.Following.Select(it => it.ServiceCode).Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public async Task A_row_without_a_number_changes_nobody_else()
    {
        await HasServices();
        var strangers = await Imported($"{Header}{Family()};Ali;M;;01/02/1970;TIG\r\n{Family()};Bea;F;;01/02/1971;TIG\r\n", Spip);
        var before = await Cards(strangers);

        var imported = await Imported($"{Header}{Family()};Cleo;F;;01/02/1972;TIG\r\n{Family()};Dan;M;;01/02/1973;TIG\r\n", Court);

        Assert.Equal(2, imported.Counts["Registered"]);
        Assert.Equivalent(before, await Cards(strangers), strict: true);
    }

    [Fact]
    public async Task A_known_number_attaches_the_service_where_its_linked_one_follows_alone()
    {
        await HasServices();
        var row = $"{Header}{Family()};Eve;F;n°{Number()};01/02/1974;TIG\r\n";
        var alone = await Imported(row, Spip);

        var attached = await Imported(row, Court);
        var again = await Imported(row, Court);

        Assert.Equal(1, attached.Counts["Attached"]);
        Assert.Equal(alone.Lines[0].ProbationerId, attached.Lines[0].ProbationerId);
        Assert.Equal(1, again.Counts["Unchanged"]);
        Assert.Equal(2, (await Card(alone.Lines[0].ProbationerId)).Following.Count);
    }

    [Fact]
    public async Task A_namesake_of_the_same_day_without_a_number_is_left_to_a_person_to_check()
    {
        await HasServices();
        var family = Family();
        await Imported($"{Header}{family};Flo;F;;01/02/1975;TIG\r\n", Court);
        var facts = await Facts();

        var imported = await Imported($"{Header}{family.ToLowerInvariant()};FLO;F;n°{Number()};01/02/1975;TIG\r\n", Court);

        Assert.Equal(1, imported.Counts["ToCheck"]);
        Assert.Equal(facts, await Facts());
    }

    [Fact]
    public async Task A_bad_line_is_left_out_with_its_reason_which_names_nobody()
    {
        await HasServices();
        var family = Family();
        var file = Header
            + $"{family};Guy;M;n°{Number()};31/02/1976;TIG\r\n"
            + $"{family};Guy;M\r\n"
            + $"{family};Guy;M;n°12;01/02/1976;TIG\r\n"
            + $"{family};Guy;M;n°{Number()};01/02/2030;TIG\r\n"
            + $"{family};Пётр;M;n°{Number()};01/02/1976;TIG\r\n".Replace("Пётр", "P\u0085", StringComparison.Ordinal)
            + $";Guy;M;n°{Number()};01/02/1976;TIG\r\n"
            + $"{family};Guy;M;n°{Number()};01/02/1976;TIG\r\n";

        var imported = await Imported(file, Court);

        Assert.Equal(
            [
                "2 Date de naissance : jour/mois/année attendu.",
                "3 3 colonnes au lieu de 6.",
                "4 Numéro de dossier : numéro APPI attendu après « n° ».",
                "5 Date de naissance : la personne a entre 16 et 120 ans.",
                "6 Caractère de contrôle, ou encodage autre que l'ISO-8859-1.",
                "7 Nom : nom en lettres latines attendu.",
            ],
            imported.Errors.Select(error => $"{error.Line} {error.Reason}"));
        Assert.Equal((6, 1), (imported.ErrorCount, imported.Counts["Registered"]));
        Assert.DoesNotContain(imported.Errors, error => error.Reason.Contains(family, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_file_of_another_encoding_or_cut_or_without_a_column_is_refused_whole()
    {
        await HasServices();
        var good = $"{Header}{Family()};Hélène;F;n°{Number()};01/02/1977;TIG\r\n";
        var facts = await Facts();

        using var utf8 = await Upload(Encoding.UTF8.GetBytes(good), Court);
        using var cut = await Upload(Encoding.Latin1.GetBytes(good[..^9]), Court);
        using var without = await Upload(Encoding.Latin1.GetBytes(good.Replace("Date de naissance", "Date", StringComparison.Ordinal)), Court);
        using var nowhere = await Upload(Encoding.Latin1.GetBytes(good), "tj-nulle-part");
        using var large = await Upload(new byte[17 * 1024 * 1024], Court);
        using var json = await api.AsAdministrator().Post($"/v1/probationer-imports?service={Court}", new { });

        await utf8.PointsAt("/appi");
        await cut.PointsAt("/appi");
        await without.PointsAt("/appi/Date de naissance");
        await nowhere.PointsAt("service");
        Assert.Equal("413 request.too-large", await large.Summary());
        Assert.Equal("415 request.media-type", await json.Summary());
        Assert.Equal(facts, await Facts());
    }

    [Fact]
    public async Task Only_the_central_administrator_imports()
    {
        using var answer = await Upload([], Spip, await api.As(AgentRole.LocalAdministrator, Spip));

        Assert.Equal("403 access.out-of-reach", await answer.Summary());
    }

    private static string Number() => $"2011{Random.Shared.Next(10_000_000, 99_999_999)}";

    private static string Family() => string.Concat(Enumerable.Range(0, 8).Select(_ => (char)('A' + Random.Shared.Next(26))));

    private async Task HasServices()
    {
        await api.Import(ReferenceScenes.TinySet(court: Court));
        await api.AsyncViewsHaveCaughtUp();
    }

    private async Task<HttpResponseMessage> Upload(byte[] file, string service, ApiClient? client = null, bool dryRun = false)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(file), "appi", "appi.csv" } };
        return await (client ?? api.AsAdministrator()).Upload($"/v1/probationer-imports?service={service}&dryRun={dryRun}", form);
    }

    private async Task<ProbationersImported> Imported(string file, string service, bool dryRun = false)
    {
        using var answer = await Upload(Encoding.Latin1.GetBytes(file), service, dryRun: dryRun);
        return await answer.Read<ProbationersImported>();
    }

    private Task<OpenCard> Card(Guid? person) => api.AsAdministrator().Get<OpenCard>($"/v1/probationers/{person}");

    private async Task<IReadOnlyList<OpenCard>> Cards(ProbationersImported imported)
    {
        var cards = new List<OpenCard>();

        foreach (var line in imported.Lines)
        {
            cards.Add(await Card(line.ProbationerId));
        }

        return cards;
    }

    private async Task<long> Facts()
    {
        await using var session = api.Store.QuerySession();
        return (await session.AdvancedSql.QueryAsync<long>(
            "select count(*) from facts.mt_events where type like 'probationer%'",
            TestContext.Current.CancellationToken))[0];
    }
}
