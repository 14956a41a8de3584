using Marten;
using MonSuiviJustice.Projections.Kernel;
using Weasel.Postgresql.Tables;

namespace MonSuiviJustice.Api.Probationers;

/// <summary>
/// The blind index: keyed hashes of what a person is searched by, written with the record and never without it (ADR 0017).
/// Without the key nobody can tell what a hash stands for, nor find one.
/// </summary>
internal sealed class PersonIndex(HashKey hashKey)
{
    /// <summary>Of what <see cref="SearchTerms"/> says: a greater number indexes everybody again.</summary>
    public const short Version = 1;

    public static readonly string Rows = $"{StoreSchema.Private}.person_token";

    public static Table Build()
    {
        // In this order a search for one term reads the first rows of an index, however many share the term.
        var table = new Table(Rows);
        table.AddColumn<long>("token").AsPrimaryKey();
        table.AddColumn<short>("weight").AsPrimaryKey();
        table.AddColumn<Guid>("person_id").AsPrimaryKey().AddIndex();
        return table;
    }

    public long[] TokensIn(string text) => [.. SearchTerms.In(text).Select(hashKey.TokenOf)];

    /// <summary>Nothing of whoever was forgotten meanwhile.</summary>
    public void Put(IDocumentSession session, params IReadOnlyList<(Guid PersonId, PersonalRecord Record)> people)
    {
        var rows = people
            .SelectMany(person => SearchTerms.Of(person.Record).Select(term => (person.PersonId, Term: term)))
            .ToArray();
        session.QueueSqlCommand(
            $"""
             insert into {Rows} (token, weight, person_id)
             select it.* from unnest(?, ?, ?) it(token, weight, person_id) join {Vault.People} using (person_id)
             on conflict do nothing
             """,
            rows.Select(row => hashKey.TokenOf(row.Term.Key)).ToArray(),
            rows.Select(row => row.Term.Value).ToArray(),
            rows.Select(row => row.PersonId).ToArray());
    }

    public static void Remove(IDocumentSession session, params Guid[] people) =>
        session.QueueSqlCommand($"delete from {Rows} where person_id = any(?)", people);
}
