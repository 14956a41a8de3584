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
        ServiceRegistered it =>
        [
            Said(it.ServiceCode, it.Type, it.Label, it.DepartmentCode, it.SeatInsee, it.TimeZone, it.CourtOfAppeal),
            Set(it.ServiceCode, ("cross_jurisdiction", false), ("distribution", Array.Empty<string>()), ("archived", false)),
        ],
        ServiceRevised it => [Said(
            it.ServiceCode, it.Type, it.Label, it.DepartmentCode, it.SeatInsee, it.TimeZone, it.CourtOfAppeal)],
        ServiceCorrected it =>
        [
            Set(
                it.ServiceCode,
                ("label", it.Label),
                ("sought", SoughtText.Of(it.Label)),
                ("department_code", it.DepartmentCode),
                ("seat_insee", it.SeatInsee),
                ("time_zone", it.TimeZone),
                ("court_of_appeal", it.CourtOfAppeal)),
        ],
        ServiceHeadquartersChanged it => [Set(it.ServiceCode, ("headquarters_code", it.HeadquartersCode))],
        ServiceCrossJurisdictionChanged it => [Set(it.ServiceCode, ("cross_jurisdiction", it.Allowed))],
        ServiceAntiTerrorismChanged it => [Set(it.ServiceCode, ("anti_terrorist", it.InCharge))],
        ServiceDescribed it => [Set(it.ServiceCode, ("mailbox", it.Mailbox), ("distribution", it.Distribution))],
        ServiceArchived it => [Set(it.ServiceCode, ("archived", true))],
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
        table.AddColumn<string>("headquarters_code").AllowNulls();
        table.AddColumn<bool>("cross_jurisdiction").AllowNulls();
        table.AddColumn<bool>("anti_terrorist").AllowNulls();
        table.AddColumn<string>("mailbox").AllowNulls();
        table.AddColumn("distribution", "text[]").AllowNulls();
        table.AddColumn<bool>("archived").AllowNulls();
    }

    private static RowChange Set(string code, params (string Column, object? Value)[] cells) =>
        RowChange.Set(Service.IdOf(code), [("service_code", code), .. cells]);

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
