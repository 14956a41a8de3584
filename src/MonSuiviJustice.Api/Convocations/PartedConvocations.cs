using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Projections.Convocations;

namespace MonSuiviJustice.Api.Convocations;

/// <summary>
/// The convocations that were booked under the kept file while another one was merged with it, given to the other in the
/// transaction that parts them: with their time, and with what the vault keeps in their extra fields.
/// </summary>
internal static class PartedConvocations
{
    // The view knows what became of them; what was booked a moment ago is in the times held.
    private static readonly string Since =
        $"""
         select convocation_id from {ConvocationTable.Rows} where probationer_id = $1 and arranged_at >= $2
         union select convocation_id from {HeldTimes.Rows} where probationer_id = $1 and starts_at > $2
         order by convocation_id
         """;

    public static async Task<Decision> WithWhatWasBooked(
        this Decision parting,
        HttpContext http,
        Work work,
        Probationer other,
        UnmergeSide side)
    {
        if (side != UnmergeSide.Parted || parting.Facts.Count == 0 || other is not { MergedInto: { } keptId, MergedAt: { } since })
        {
            return parting;
        }

        var ids = await work.Session.Rows(Since, [keptId, since], row => row.GetGuid(0), http.RequestAborted);
        var held = await ClosedFiles.Unchanged(work, keptId, since, http.RequestAborted);
        var convocations = ids.Union(held).Select(work.Existing<Convocation>).ToArray();
        await work.Load(http.RequestAborted);
        var following = FollowParted.Decide(
            [.. convocations.Select(it => it.State)],
            other,
            new(work.Request.Agent.Id, work.Now));
        Guid[] changed = [.. following.Facts.OfType<ConvocationProbationerChanged>().Select(fact => fact.ConvocationId)];
        HeldTimes.Pass(work, changed, keptId, other.Id);
        await SealAgain(http, work, changed, other.Id);
        return parting.And(following);
    }

    /// <summary>Under the key of whom they are about now, so that erasing one person takes what is theirs.</summary>
    private static async Task SealAgain(HttpContext http, Work work, IReadOnlyList<Guid> convocations, Guid personId)
    {
        var fields = new List<Guid>();

        foreach (var id in convocations)
        {
            var sheet = await work.Session.Events.AggregateStreamAsync<ConvocationSheet>(id, token: http.RequestAborted);
            fields.AddRange((sheet?.ExtraFields ?? []).Select(field => field.SealedId));
        }

        if (fields.Count > 0)
        {
            var person = await http.Opened(work, personId);
            var values = await http.Vault().Read(work.Session, fields, http.Opening(), http.RequestAborted);
            Vault.KeepAgain(work.Session, [.. values.Select(it => (it.Key, person, it.Value))]);
        }
    }
}
