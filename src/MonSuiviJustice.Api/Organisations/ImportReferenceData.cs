using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Organisations;

/// <param name="Revised">Those of which the files say something else than before, be it of their antennas.</param>
public sealed record ServiceCounts(int Registered, int Revised, int Unchanged)
{
    public static ServiceCounts operator +(ServiceCounts one, ServiceCounts other) => new(
        one.Registered + other.Registered,
        one.Revised + other.Revised,
        one.Unchanged + other.Unchanged);
}

/// <param name="Imported">Those whose map differs from the current one.</param>
public sealed record DepartmentCounts(int Imported, int Unchanged)
{
    public static DepartmentCounts operator +(DepartmentCounts one, DepartmentCounts other) =>
        new(one.Imported + other.Imported, one.Unchanged + other.Unchanged);
}

/// <param name="Communes">Those whose row could be read.</param>
/// <param name="Errors">The first thousand.</param>
/// <param name="ErrorCount">All of them.</param>
public sealed record ReferenceDataImported(
    ServiceCounts Services,
    DepartmentCounts Departments,
    int Communes,
    IReadOnlyList<RowError> Errors,
    int ErrorCount);

/// <param name="EffectiveOn">First day on which the maps hold; today when left out.</param>
/// <param name="Source">Where they come from, in French.</param>
public sealed record ReferenceVersion(
    DateOnly? EffectiveOn = null,
    [property: StringLength(200, MinimumLength = 1)] string? Source = null);

public static class ImportReferenceDataEndpoint
{
    /// <summary>
    /// Communes, services and who is competent where, from files. No Idempotency-Key: the same files twice write
    /// nothing the second time, whoever sends them.
    /// </summary>
    [WolverinePost("/v1/reference-data"), Needs(Right.ImportReferenceData), ReadsItsOwnBody, DisableRequestTimeout]
    [ProducesResponseType<ReferenceDataImported>(StatusCodes.Status200OK)]
    public static async Task<IResult> Post(
        [FromQuery] ReferenceVersion version,
        IDocumentStore store,
        TimeProvider clock,
        HttpContext http)
    {
        var data = new ReferenceData();

        return await ReferenceUpload.Read(http, data) ?? Results.Ok(
            await new ReferenceImport(store, clock, http.Agent().Id, version).Run(data, http.RequestAborted));
    }
}
