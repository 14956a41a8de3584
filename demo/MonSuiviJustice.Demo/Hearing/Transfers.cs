using MonSuiviJustice.Demo.Play;

namespace MonSuiviJustice.Demo.Hearing;

/// <summary>
/// Nanterre asks to follow three people who live elsewhere. Cergy says yes, Versailles says no, and Fort-de-France, which still
/// expects the person, says nothing: after ten days its local administrators are told, after twenty it lapses.
/// </summary>
internal sealed class Transfers(Courthouses courts, IReadOnlyList<Leaver> leavers, Checks checks)
{
    private readonly Transfer _accepted = Of(leavers, Jurisdiction.Pontoise);

    private readonly Transfer _refused = Of(leavers, Jurisdiction.Versailles);

    private readonly Transfer _lapsed = Of(leavers, Jurisdiction.FortDeFrance);

    public IReadOnlyList<Transfer> All => [_accepted, _refused, _lapsed];

    public async Task Request()
    {
        foreach (var it in All)
        {
            var asked = await courts.As(Jurisdiction.Nanterre.Clerk).Post(
                "/v1/divestments", new { probationerId = it.Leaver.Id, reason = "Booking" });
            (it.Id, it.ETag) = (asked.Id, asked.ETag);
            var line = await LineOf(it);
            checks.Equal($"réponse attendue de {it.From.City}", it.From.Court, string.Join(", ", line.ExpectedFrom));
        }
    }

    public Task Accept() => Answer(_accepted, new { reply = "Accepted" });

    public Task Refuse() => Answer(_refused, new { reply = "Refused", comment = "Un débat contradictoire est fixé ici." });

    /// <summary>Where nobody answers: a chaser, the local administrators, another chaser, the end; in days after the request.</summary>
    public IReadOnlyList<(int Days, Func<Task> Happens)> Calendar =>
    [
        (5, () => Until(line => line.ChaserDueAt > line.RequestedAt.AddDays(9))),
        (10, () => Until(line => line.EscalatedAt is not null)),
        (15, () => Until(line => line.ChaserDueAt > line.RequestedAt.AddDays(19))),
        (20, () => Until(line => line.Outcome is not null)),
    ];

    public async Task Show()
    {
        var table = new TextTable("suivi par", "demandé par", "fin", "suivi désormais par");

        foreach (var (it, outcome, followers) in ((Transfer, string, Jurisdiction)[])
            [(_accepted, "Accepted", Jurisdiction.Nanterre), (_refused, "Refused", _refused.From), (_lapsed, "Lapsed", _lapsed.From)])
        {
            var line = await LineOf(it);
            await courts.AuditorOpens(it.Leaver.Id);
            var card = await courts.Auditor.Get<Card>($"/v1/probationers/{it.Leaver.Id}");
            var following = string.Join(", ", card.Following.Select(by => by.ServiceCode).Order(StringComparer.Ordinal));
            var dates = await courts.Auditor.Get<Booked[]>($"/v1/probationers/{it.Leaver.Id}/convocations");
            table.Add(it.From.City, line.RequestingServiceCode, line.Outcome ?? "-", following);
            checks.Equal($"fin du dessaisissement demandé à {it.From.City}", outcome, line.Outcome ?? "-");
            checks.Equal($"suivi après la demande à {it.From.City}", $"{followers.Spip}, {followers.Court}", following);
            checks.Equal(
                $"convocations gardées malgré la demande à {it.From.City}",
                2,
                dates.Count(date => date.Status != "Cancelled"));
        }

        table.Print();
    }

    private static Transfer Of(IReadOnlyList<Leaver> leavers, Jurisdiction from) =>
        new(leavers.First(leaver => leaver.Home == from), from);

    private async Task Answer(Transfer it, object body)
    {
        var answer = await courts.As(it.From.LocalAdministrator).Post($"/v1/divestments/{it.Id}/answers", body, it.ETag);
        it.ETag = answer.ETag;
    }

    private async Task Until(Func<Line, bool> holds)
    {
        var deadline = DateTime.UtcNow.AddSeconds(60);

        while (!holds(await LineOf(_lapsed)))
        {
            if (DateTime.UtcNow > deadline)
            {
                throw new PlayException("le dessaisissement sans réponse n'avance pas.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }
    }

    private Task<Line> LineOf(Transfer it) => courts.Auditor.Get<Line>($"/v1/divestments/{it.Id}");

    private sealed record Line(
        string RequestingServiceCode,
        DateTimeOffset RequestedAt,
        IReadOnlyList<string> ExpectedFrom,
        DateTimeOffset? ChaserDueAt,
        DateTimeOffset? EscalatedAt,
        string? Outcome);

    private sealed record Card(IReadOnlyList<Following> Following);

    private sealed record Following(string ServiceCode);

    private sealed record Booked(string Status);
}

/// <param name="From">Who follows the person and is asked.</param>
internal sealed record Transfer(Leaver Leaver, Jurisdiction From)
{
    /// <summary>Given by the API.</summary>
    public Guid Id { get; set; }

    public string? ETag { get; set; }
}
