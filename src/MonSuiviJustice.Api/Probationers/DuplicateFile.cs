using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Projections.Convocations;
using MonSuiviJustice.Projections.Organisations;

namespace MonSuiviJustice.Api.Probationers;

/// <summary>Another file that stands in the way, with as much of it as the agent may see.</summary>
/// <param name="LastName">The names are null where the agent does not reach the person.</param>
/// <param name="Following">The services that follow the person: whom to ask or to call.</param>
/// <param name="AskedBy">Code of the service that already asks to follow the person; null when none does.</param>
public sealed record DuplicateFile(
    Guid Id,
    string? LastName,
    string? FirstName,
    IReadOnlyList<Likeness> Alike,
    IReadOnlyList<FollowingService> Following,
    string? AskedBy,
    DuplicateWay Possible);

/// <param name="Label">Null for a service that the directory does not know.</param>
/// <param name="SwitchboardLine">Of one of its places; null where none has a line.</param>
public sealed record FollowingService(string ServiceCode, string? Label, string? SwitchboardLine);

/// <summary>What an agent can do about a file that exists already (predecessor: <c>convicts_controller.rb</c>).</summary>
public enum DuplicateWay
{
    /// <summary>The agent's own service follows the person.</summary>
    OpenFile = 1,
    AskDivestment = 2,

    /// <summary>No divestment: the person is expected there, or followed by the anti-terrorist judge.</summary>
    CallService = 3,

    /// <summary>Another service has asked before.</summary>
    AwaitAnswer = 4,

    /// <summary>Followed in the jurisdiction of an office that books anywhere: the agent books.</summary>
    Book = 5,

    /// <summary>Followed elsewhere: an office that books anywhere says where the person lives now.</summary>
    ChangeCommune = 6,
}

/// <summary>What is answered about the files that stand in the way.</summary>
internal static class DuplicateFiles
{
    private static readonly string Expected =
        $"""
         select distinct probationer_id from {ConvocationTable.Rows}
         where probationer_id = any($1) and status = 'Booked' and starts_at > $2
         """;

    private static readonly string Services =
        $"""
         select s.service_code, s.label, coalesce(s.cross_jurisdiction, false), (
             select p.switchboard_line from {PlaceTable.Rows} p
             where p.service_code = s.service_code and not p.archived and p.switchboard_line is not null
             order by p.label, p.place_id limit 1)
         from {ServiceTable.Rows} s where s.service_code = any($1)
         """;

    /// <param name="people">Those of the files, as they stand.</param>
    public static async Task<IReadOnlyList<DuplicateFile>> Of(
        HttpContext http,
        Work work,
        IReadOnlyList<Lookalike> files,
        IReadOnlyDictionary<Guid, Probationer> people)
    {
        var agent = work.Request.Agent;
        var cancellation = http.RequestAborted;
        Guid[] ids = [.. files.Select(file => file.ProbationerId)];
        var expected = await work.Session.Rows(Expected, [ids, work.Now], row => row.GetGuid(0), cancellation);
        var reached = await http.Reaches().ServicesOf(agent, Right.ReadProbationer, cancellation);
        var names = await http.Names(work.Session, ids.Where(id => reached is null || CodesOf(id).Any(reached.Contains)));
        string[] codes = [agent.ServiceCode, .. ids.SelectMany(CodesOf)];
        var services = await work.Session.Rows(
            Services,
            [codes],
            row => (Service: new FollowingService(row.GetString(0), row.GetString(1), row.Text(3)), BooksAnywhere: row.GetBoolean(2)),
            cancellation);
        var known = services.ToDictionary(row => row.Service.ServiceCode);
        var jurisdiction = KindAccess.IsOfEnforcementOffice(agent.Role) && known.GetValueOrDefault(agent.ServiceCode).BooksAnywhere
            ? await http.Reaches().JurisdictionOf(agent.ServiceCode, cancellation)
            : null;

        return
        [
            .. files.Select(file => new DuplicateFile(
                file.ProbationerId,
                names(file.ProbationerId).LastName,
                names(file.ProbationerId).FirstName,
                file.Alike,
                [.. CodesOf(file.ProbationerId).Select(code => known.GetValueOrDefault(code).Service ?? new(code, Label: null, SwitchboardLine: null))],
                people.GetValueOrDefault(file.ProbationerId)?.Divestment?.RequestingServiceCode,
                WayTo(file.ProbationerId))),
        ];

        string[] CodesOf(Guid id) => [.. (people.GetValueOrDefault(id)?.Following ?? []).Select(followed => followed.ServiceCode)];

        DuplicateWay WayTo(Guid id) => people.GetValueOrDefault(id) switch
        {
            { } person when person.IsFollowedBy(agent.ServiceCode) => DuplicateWay.OpenFile,
            { } person when jurisdiction is not null =>
                jurisdiction.Any(person.IsFollowedBy) ? DuplicateWay.Book : DuplicateWay.ChangeCommune,
            { Divestment: not null } => DuplicateWay.AwaitAnswer,
            { IsJapat: true } => DuplicateWay.CallService,
            _ => expected.Contains(id) ? DuplicateWay.CallService : DuplicateWay.AskDivestment,
        };
    }
}
