using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Projections.Kernel;
using Weasel.Postgresql.Tables;

namespace MonSuiviJustice.Api.Probationers;

/// <summary>
/// What makes two files the same person, as keyed hashes: APPI number, mobile number, names with birth date. Each has an
/// ordinal, the next one after those that the decision saw: of two agents who register one person at once, over any number of
/// nodes, the second fails on the primary key and decides again on what the first has written.
/// </summary>
internal sealed class PersonIdentities(HashKey hashKey)
{
    public const string TableName = "person_identity";

    public const string Rows = $"{StoreSchema.Private}.{TableName}";

    private const string Like =
        $"select token, ordinal, person_id, likeness, has_appi_number from {Rows} where token = any($1) or person_id = $2";

    private const string Add =
        $"insert into {Rows} (token, ordinal, person_id, likeness, has_appi_number) select * from unnest(?, ?, ?, ?, ?)";

    private const string Drop =
        $"delete from {Rows} where (token, ordinal) in (select * from unnest(?, ?))";

    // For people of before: nothing is decided, each simply comes after those who are there.
    private const string AddMissing =
        $"""
         insert into {Rows} (token, ordinal, person_id, likeness, has_appi_number)
         select it.token,
             coalesce((select max(ordinal) + 1 from {Rows} known where known.token = it.token), 0)
                 + row_number() over (partition by it.token order by it.person_id) - 1,
             it.person_id, it.likeness, it.has_appi_number
         from unnest(?, ?, ?, ?) it(token, person_id, likeness, has_appi_number)
         where not exists (select from {Rows} known where known.token = it.token and known.person_id = it.person_id)
         """;

    public static Table Build()
    {
        var table = new Table(Rows);
        table.AddColumn<long>("token").AsPrimaryKey();
        table.AddColumn<int>("ordinal").AsPrimaryKey();
        table.AddColumn<Guid>("person_id").NotNull().AddIndex();
        table.AddColumn<string>("likeness").NotNull();
        table.AddColumn<bool>("has_appi_number").NotNull();
        return table;
    }

    /// <summary>What is on record of a person and of those who look the same.</summary>
    public async Task<KnownIdentities> Known(
        IQuerySession session,
        Guid personId,
        PersonalRecord record,
        CancellationToken cancellation)
    {
        var own = Of(personId, record);
        var known = await session.Rows(
            Like,
            [own.Select(row => row.Token).ToArray(), personId],
            row => new IdentityRow(row.GetInt64(0), row.GetInt32(1), row.GetGuid(2), row.Name<Likeness>(3), row.GetBoolean(4)),
            cancellation);
        return new(personId, own, known);
    }

    /// <summary>Takes what the record says for the person, and gives up what it no longer says.</summary>
    public static void Take(Work work, KnownIdentities known)
    {
        foreach (var row in known.GivenUp)
        {
            work.Join(Drop, row.Token, row.Ordinal);
        }

        foreach (var row in known.Taken)
        {
            work.Join(Add, row.Token, row.Ordinal, row.PersonId, $"{row.Likeness}", row.HasAppiNumber);
        }
    }

    /// <summary>The same for somebody new, outside a request.</summary>
    public static void Take(IDocumentSession session, KnownIdentities known)
    {
        var taken = known.Taken.ToArray();
        session.QueueSqlCommand(
            Add,
            taken.Select(row => row.Token).ToArray(),
            taken.Select(row => row.Ordinal).ToArray(),
            taken.Select(row => row.PersonId).ToArray(),
            taken.Select(row => $"{row.Likeness}").ToArray(),
            taken.Select(row => row.HasAppiNumber).ToArray());
    }

    public void Fill(IDocumentSession session, IReadOnlyList<OpenedRecord> people)
    {
        var rows = people.SelectMany(person => Of(person.PersonId, person.Record)).ToArray();
        session.QueueSqlCommand(
            AddMissing,
            rows.Select(row => row.Token).ToArray(),
            rows.Select(row => row.PersonId).ToArray(),
            rows.Select(row => $"{row.Likeness}").ToArray(),
            rows.Select(row => row.HasAppiNumber).ToArray());
    }

    private IReadOnlyList<IdentityRow> Of(Guid personId, PersonalRecord record)
    {
        var has = record.AppiNumber is not null;
        return
        [
            .. Row(Likeness.AppiNumber, record.AppiNumber),
            .. Row(Likeness.Mobile, record.Mobile),
            .. Row(
                Likeness.NamesAndBirth,
                record.BirthDate is { } birth ? $"{SearchWords.Identity(record.LastName, record.FirstName)}|{birth:yyyy-MM-dd}" : null),
        ];

        IEnumerable<IdentityRow> Row(Likeness likeness, string? text) =>
            text is null ? [] : [new(hashKey.TokenOf($"same-{likeness}:{text}"), 0, personId, likeness, has)];
    }
}

internal sealed record IdentityRow(long Token, int Ordinal, Guid PersonId, Likeness Likeness, bool HasAppiNumber);

/// <param name="Own">What the record says now.</param>
/// <param name="Rows">What is on record of this person and of everybody who looks the same.</param>
internal sealed record KnownIdentities(Guid PersonId, IReadOnlyList<IdentityRow> Own, IReadOnlyList<IdentityRow> Rows)
{
    public IEnumerable<IdentityRow> GivenUp => Rows.Where(row => row.PersonId == PersonId && !Own.Any(own => IsSame(own, row)));

    public IEnumerable<IdentityRow> Taken => Own
        .Where(own => !Rows.Any(row => row.PersonId == PersonId && IsSame(own, row)))
        .Select(own => own with { Ordinal = 1 + Rows.Where(row => row.Token == own.Token).Select(row => row.Ordinal).DefaultIfEmpty(-1).Max() });

    /// <summary>Who has in common with the person what the record did not say until now.</summary>
    public ILookup<Guid, IdentityRow> Others => OthersOnceTexted(textsBegin: false);

    /// <param name="textsBegin">Texts begin to go to the number, which may have been there before.</param>
    public ILookup<Guid, IdentityRow> OthersOnceTexted(bool textsBegin)
    {
        var news = Taken.Concat(Own.Where(own => textsBegin && own.Likeness == Likeness.Mobile)).Select(own => own.Token).ToHashSet();
        return Rows.Where(row => row.PersonId != PersonId && news.Contains(row.Token)).ToLookup(row => row.PersonId);
    }

    private static bool IsSame(IdentityRow one, IdentityRow other) =>
        (one.Token, one.HasAppiNumber) == (other.Token, other.HasAppiNumber);
}
