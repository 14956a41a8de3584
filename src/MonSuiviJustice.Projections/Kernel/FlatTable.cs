using MonSuiviJustice.Domain.Kernel;
using Weasel.Postgresql.Tables;

namespace MonSuiviJustice.Projections.Kernel;

/// <summary>A view that is a plain table: for lists, for queues and for analysts.</summary>
/// <param name="name">The table, without its schema.</param>
public abstract class FlatTable(string name)
{
    public string QualifiedName { get; } = $"{StoreSchema.Views}.{name}";

    /// <summary>The table as it is created.</summary>
    public Table Build()
    {
        var table = new Table(QualifiedName);
        Columns(table);
        return table;
    }

    /// <summary>What a fact does to the table. Pure: a rebuild asks again and must get the same answer.</summary>
    public abstract IEnumerable<RowChange> Next(IFact fact);

    /// <summary>Do these facts leave work that somebody should do at once?</summary>
    public virtual bool Wakes(IReadOnlyList<IFact> facts) => false;

    protected abstract void Columns(Table table);
}
