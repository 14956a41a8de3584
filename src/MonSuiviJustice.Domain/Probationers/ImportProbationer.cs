using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Probationers;

/// <summary>
/// A row of an APPI file names somebody who has a file: the service follows them too, if its linked service of the other
/// type is the only one that does (predecessor: <c>app/jobs/appi_import_job.rb</c>). Nothing else of the file changes.
/// </summary>
/// <param name="ServiceCode">For which the file is imported.</param>
/// <param name="Linked">Codes of the services that are linked to it: always of the other type.</param>
public sealed record ImportProbationer(string ServiceCode, FactList<string> Linked, Guid AgentId, DateTimeOffset At)
{
    public static Decision Decide(Probationer person, ImportProbationer command) =>
        person.Closed is null && person.Following is [{ ServiceCode: var only }] && command.Linked.Contains(only)
            ? AttachProbationer.Decide(person, new(command.ServiceCode, command.AgentId, command.At))
            : Decision.NothingToDo;
}
