using MonSuiviJustice.Demo.Play;

namespace MonSuiviJustice.Demo.Hearing;

/// <summary>The e-mails about the transfers, as the local mailbox of the API shows them.</summary>
internal sealed class Mail(Courthouses courts, Checks checks)
{
    private static readonly (string Subject, int Count)[] Expected =
    [
        ("Demande de dessaisissement : votre réponse est attendue", 3),
        ("Dessaisissement accepté", 1),
        ("Dessaisissement refusé", 1),
        ("Demandes de dessaisissement en attente de votre réponse", 2),
        ("Demande de dessaisissement sans réponse : c'est à vous de décider", 1),
        ("Demande de dessaisissement caduque", 2),
    ];

    public async Task Show()
    {
        var letters = await Arrived();
        var table = new TextTable("courriel", "reçus", "par");

        foreach (var (subject, count) in Expected)
        {
            var found = letters.Where(letter => letter.Subject == subject).ToArray();
            table.Add(subject, $"{found.Length}", string.Join(", ", found.SelectMany(letter => letter.To).Distinct().Order(StringComparer.Ordinal)));
            checks.Equal($"courriels « {subject} »", count, found.Length);
        }

        table.Print();
        checks.Equal("courriels d'un autre objet", 0, letters.Count(letter => Expected.All(it => it.Subject != letter.Subject)));
    }

    private async Task<Letter[]> Arrived()
    {
        var deadline = DateTime.UtcNow.AddSeconds(60);

        while (true)
        {
            var letters = await courts.Administrator.Get<Letter[]>("/v1/dev/mailbox");

            if (letters.Length >= Expected.Sum(it => it.Count) || DateTime.UtcNow > deadline)
            {
                return letters;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }
    }

    private sealed record Letter(IReadOnlyList<string> To, string Subject);
}
