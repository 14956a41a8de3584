using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Projections.Kernel;
using Weasel.Postgresql.Tables;

namespace MonSuiviJustice.Projections.Organisations;

/// <summary>The directory of services.</summary>
public sealed class ServiceTable() : FlatTable("service")
{
    public static readonly string Rows = new ServiceTable().QualifiedName;

    public override IEnumerable<RowChange> Next(IFact fact) => fact switch
    {
        ServiceRegistered it => [Said(
            it.ServiceCode, it.Type, it.Label, it.DepartmentCode, it.SeatInsee, it.TimeZone, it.CourtOfAppeal)],
        ServiceRevised it => [Said(
            it.ServiceCode, it.Type, it.Label, it.DepartmentCode, it.SeatInsee, it.TimeZone, it.CourtOfAppeal)],
        _ => [],
    };

    protected override void Columns(Table table)
    {
        table.AddColumn<string>("service_code").AsPrimaryKey();
        table.AddColumn<string>("type").NotNull();
        table.AddColumn<string>("label").NotNull();
        table.AddColumn<string>("sought").NotNull();
        table.AddColumn<string>("department_code").NotNull();
        table.AddColumn<string>("seat_insee").NotNull();
        table.AddColumn<string>("time_zone").NotNull();
        table.AddColumn<string>("court_of_appeal").AllowNulls();
    }

    private static RowChange Said(
        string code,
        ServiceType type,
        string label,
        string department,
        string seat,
        string timeZone,
        string? courtOfAppeal) => RowChange.Put(
            Service.IdOf(code),
            ("service_code", code),
            ("type", type),
            ("label", label),
            ("sought", SoughtText.Of(label)),
            ("department_code", department),
            ("seat_insee", seat),
            ("time_zone", timeZone),
            ("court_of_appeal", courtOfAppeal));
}
