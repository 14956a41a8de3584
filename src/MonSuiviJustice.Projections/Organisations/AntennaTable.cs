using System.Globalization;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Projections.Kernel;
using Weasel.Postgresql.Tables;

namespace MonSuiviJustice.Projections.Organisations;

/// <summary>The antennas of each SPIP, as listed last.</summary>
public sealed class AntennaTable() : FlatTable("antenna")
{
    public static readonly string Rows = new AntennaTable().QualifiedName;

    public override IEnumerable<RowChange> Next(IFact fact) => fact is ServiceAntennasListed listed
        ? listed.Antennas.Select((antenna, rank) => Listed(listed.ServiceCode, antenna, rank))
            .Prepend(RowChange.Remove(Service.IdOf(listed.ServiceCode), ("service_code", listed.ServiceCode)))
        : [];

    protected override void Columns(Table table)
    {
        table.AddColumn<Guid>("antenna_id").AsPrimaryKey();
        table.AddColumn<string>("service_code").NotNull().AddIndex();
        table.AddColumn<int>("rank").NotNull();
        table.AddColumn<string>("label").NotNull();
        table.AddColumn<string>("seat_insee").NotNull();
        table.AddColumn("court_codes", "text[]").NotNull();
        table.AddColumn<bool>("prison_only").NotNull();
    }

    // By rank: two antennas of one town may bear the same name, one of them behind the prison's walls.
    private static RowChange Listed(string serviceCode, Antenna antenna, int rank) => RowChange.Put(
        Service.IdOf(serviceCode),
        ("antenna_id", StableId.Of("antenna", string.Create(CultureInfo.InvariantCulture, $"{serviceCode}/{rank}"))),
        ("service_code", serviceCode),
        ("rank", rank),
        ("label", antenna.Label),
        ("seat_insee", antenna.SeatInsee),
        ("court_codes", antenna.CourtCodes),
        ("prison_only", antenna.PrisonOnly));
}
