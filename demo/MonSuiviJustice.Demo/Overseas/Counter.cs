using MonSuiviJustice.Demo.Play;

namespace MonSuiviJustice.Demo.Overseas;

/// <summary>Where people are booked, and where a free time on the local holiday is refused.</summary>
internal sealed class Counter(Cast cast, Opening opening, Checks checks)
{
    public async Task Book(IReadOnlyList<Visit> visits)
    {
        foreach (var bureau in Bureau.All)
        {
            foreach (var visit in visits.Where(visit => visit.Bureau == bureau))
            {
                visit.Id = (await Ask(visit, await Register(visit), visit.Day)).Id;
            }
        }

        checks.Equal("convocations posées", visits.Count, visits.Count(visit => visit.Id != Guid.Empty));
    }

    public async Task Refuse(IReadOnlyList<Visit> visits)
    {
        var table = new TextTable("service", "heure libre demandée", "réponse");

        foreach (var bureau in Bureau.All)
        {
            var visit = visits.First(visit => visit.Bureau == bureau && visit.IsFree);
            var answer = await Ask(visit, await Register(visit), bureau.Territory.Holiday);
            var said = answer.IsDone ? "posée" : $"refus {answer.Code}";
            checks.Equal(
                $"heure libre le {Wall.Say(bureau.Territory.Holiday)} ({bureau.Label})",
                "refus slot.public-holiday",
                said);
            table.Add(bureau.Label, Wall.Say(bureau.Territory.Holiday.ToDateTime(visit.Time)), said);
        }

        table.Print();
    }

    // Once: whoever was refused a holiday comes back for a working day.
    private async Task<Guid> Register(Visit visit) => visit.PersonId ??= (await cast.As(visit.Bureau.Agent).Post(
        "/v1/probationers",
        new
        {
            lastName = visit.Person.LastName,
            firstName = visit.Person.FirstName,
            birthDate = visit.Person.BirthDate,
            mobile = visit.Person.Mobile,
        })).Id;

    private async Task<Answer> Ask(Visit visit, Guid personId, DateOnly day)
    {
        var agent = cast.As(visit.Bureau.Agent);
        var agendaId = opening.AgendaOf(visit.Bureau);

        if (visit.IsFree)
        {
            return await agent.Try(HttpMethod.Post, "/v1/convocations", new
            {
                agendaId,
                probationerId = personId,
                kind = visit.Bureau.Free,
                date = day,
                time = visit.Time,
                telling = "NowAndRemind",
            });
        }

        var slots = await agent.Get<SlotLine[]>(
            $"/v1/agendas/{agendaId}/slots?from={day:yyyy-MM-dd}&to={day:yyyy-MM-dd}");
        return await agent.Try(HttpMethod.Post, "/v1/convocations", new
        {
            slotId = slots.Single(slot => TimeOnly.FromDateTime(slot.StartsAt.DateTime) == visit.Time).Id,
            probationerId = personId,
            telling = "NowAndRemind",
        });
    }

    private sealed record SlotLine(Guid Id, DateTimeOffset StartsAt);
}
