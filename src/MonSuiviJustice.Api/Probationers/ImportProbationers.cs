using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Probationers;

/// <param name="Service">Code of the service for which the file is imported.</param>
/// <param name="DryRun">Says what would be written, and writes nothing.</param>
public sealed record ProbationerImport(
    [property: StringLength(60, MinimumLength = 1)] string Service,
    bool DryRun = false);

public enum ImportChange
{
    /// <summary>Somebody new.</summary>
    Registered = 1,

    /// <summary>Known by the APPI number, and followed by the service from now on.</summary>
    Attached = 2,

    /// <summary>Known, and nothing changes.</summary>
    Unchanged = 3,

    /// <summary>Somebody of the same names and birth date has a file under another number or none: a person has to look.</summary>
    ToCheck = 4,

    /// <summary>The measure is not followed here: imprisonment and the like.</summary>
    OtherMeasure = 5,

    /// <summary>The same person as in an earlier line.</summary>
    Repeated = 6,
}

/// <param name="Line">In the file; the column names are line 1.</param>
/// <param name="ProbationerId">Null where nobody is concerned, and for somebody new in a dry run.</param>
public sealed record ImportedLine(int Line, ImportChange Change, Guid? ProbationerId);

/// <param name="Reason">In French; it says nothing of the person.</param>
public sealed record ImportError(int Line, string Reason);

/// <param name="Counts">How many lines of each kind.</param>
/// <param name="Lines">The first thousand that change something or are to be checked.</param>
/// <param name="Errors">The first thousand lines that were left out, and why.</param>
/// <param name="ErrorCount">All of them.</param>
public sealed record ProbationersImported(
    bool DryRun,
    int Rows,
    IReadOnlyDictionary<string, int> Counts,
    IReadOnlyList<ImportedLine> Lines,
    IReadOnlyList<ImportError> Errors,
    int ErrorCount);

public static class ImportProbationersEndpoint
{
    /// <summary>
    /// People of an APPI export. No Idempotency-Key: the same file twice writes nothing the second time, whoever sends it.
    /// The whole file is read before anything is written.
    /// </summary>
    [WolverinePost("/v1/probationer-imports"), Needs(Right.ImportProbationers), ReadsItsOwnBody, DisableRequestTimeout]
    [ProducesResponseType<ProbationersImported>(StatusCodes.Status200OK)]
    public static async Task<IResult> Post(
        [FromQuery] ProbationerImport import,
        IDocumentStore store,
        TimeProvider clock,
        HttpContext http)
    {
        try
        {
            var file = AppiFile.Of(await AppiUpload.Read(http), clock.Now());
            return Results.Ok(await new AppiImport(http, store, clock, import).Run(file, http.RequestAborted));
        }
        catch (StopException stop)
        {
            return stop.Answer;
        }
    }
}
