namespace MonSuiviJustice.Demo.Play;

/// <summary>The counts that must agree: each is taken twice, from two sides that do not know of each other.</summary>
internal sealed class Verdict
{
    private static readonly TimeOnly FirstHour = new(8, 0);

    private static readonly TimeOnly LastHour = new(20, 0);

    private bool _agrees = true;

    public static bool Of(Evidence evidence, Stage stage, Tally tally)
    {
        var verdict = new Verdict();
        verdict.Convocations(evidence, stage, tally);
        verdict.Messages(evidence);
        verdict.Telephones(evidence);
        return verdict._agrees;
    }

    private void Convocations(Evidence evidence, Stage stage, Tally tally)
    {
        var all = Counts.Of(evidence.Slots.Select(it => it.Slot), evidence.Now);
        Equal(
            "convocations posées (réponses 201) = honorées + non reçues + excusées + manquées + sans issue + annulées + à venir",
            tally[Deed.Booked],
            all.Total);
        Equal("annulées selon les agents = selon les listes du jour", tally[Deed.Cancelled], all.Cancelled);

        foreach (var venue in Venue.All)
        {
            var counts = AttendanceReport.Of(evidence, venue);
            var rate = evidence.Rates.GetValueOrDefault(stage.Places[venue]);
            Equal($"base des taux = listes du jour ({venue.Label})", counts.Base, rate?.Base ?? 0);
            Equal($"présents des taux = listes du jour ({venue.Label})", counts.Honoured, rate?.Honoured ?? counts.Honoured);
        }

        Equal(
            "créneaux où plus de personnes tiennent une place qu'il n'y en a",
            0,
            evidence.Slots.Count(it => it.Slot.Convocations.Count(line => line.HoldsSeat) > it.Slot.Capacity));
    }

    private void Messages(Evidence evidence)
    {
        var total = evidence.Deliveries.Total;
        Equal(
            "SMS prévus = partis + rappelés + refusés + incertains + expirés + à venir",
            total.Due,
            total.Sent + total.CalledOff + total.Rejected + total.Uncertain + total.Expired + total.ToCome);
        Equal("SMS prévus selon les fiches = selon la file", evidence.Texts.Sum(it => it.OnSheet.Count), total.Due);
        Equal("SMS incertains à la fin", 0, total.Uncertain);
        Equal("partis selon l'API = pris selon l'opérateur", total.Sent, evidence.Summary.Accepted);
        Equal("remis selon l'API = selon l'opérateur", total.Delivered, evidence.Summary.Delivered);
        Equal("non remis selon l'API = selon l'opérateur", total.Undelivered, evidence.Summary.Undelivered);
        Equal("refusés selon l'API = selon l'opérateur", total.Rejected, Refused(evidence));
    }

    private void Telephones(Evidence evidence)
    {
        var lines = evidence.Texts.SelectMany(it => it.Lines).ToArray();
        var known = lines.Select(line => line.ProviderId).OfType<string>().ToHashSet();
        var ledger = evidence.Ledger.Select(entry => entry.Sid).ToHashSet();
        Equal("SMS pris par l'opérateur que l'API ne connaît pas", 0, ledger.Except(known).Count());
        Equal("SMS connus de l'API que l'opérateur n'a pas", 0, known.Except(ledger).Count());
        Equal("appels par envoi, au plus", 1, evidence.Summary.MostPostsPerAttempt);
        Equal("personnes qui ont reçu un SMS de trop ou de moins", 0, Mistold(evidence));
        Equal(
            "SMS partis hors de 8 h à 20 h, heure du lieu",
            0,
            lines.Count(line => line.AcceptedAt is { } at && !IsDaytime(at)));
    }

    // A refusal that nobody heard, because the API was down, is asked for again: the last attempt counts.
    private static int Refused(Evidence evidence)
    {
        var attempts = evidence.Texts.SelectMany(it => it.Lines).Select(line => $"{line.AttemptId}").ToHashSet();
        return evidence.Refusals.Count(refusal => attempts.Contains(refusal.AttemptId));
    }

    // Per telephone: what the provider took, against what the sheets of the person's convocations say was told.
    private static int Mistold(Evidence evidence)
    {
        var taken = evidence.Ledger.CountBy(entry => entry.To).ToDictionary();
        return evidence.Texts
            .GroupBy(it => it.Meeting.Person)
            .Count(person => person.Sum(it => it.OnSheet.Count(text => text.State == "Told"))
                != taken.GetValueOrDefault(person.Key.Mobile ?? ""));
    }

    private static bool IsDaytime(DateTimeOffset at) => TimeOnly.FromDateTime(Wall.At(at)).IsBetween(FirstHour, LastHour);

    private void Equal(string what, int expected, int found)
    {
        _agrees &= expected == found;
        Console.WriteLine(expected == found ? $"  OK     {what} : {found}" : $"  ÉCART  {what} : {expected} / {found}");
    }
}
