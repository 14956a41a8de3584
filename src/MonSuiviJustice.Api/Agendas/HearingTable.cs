using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;

namespace MonSuiviJustice.Api.Agendas;

/// <summary>
/// The table that hangs in the court room: one line per seat of a jurisdiction, of one kind with predefined slots
/// (predecessor: <c>app/views/bex</c>).
/// </summary>
/// <param name="From">First day, on the calendar of the place: of the month, or the day asked for.</param>
/// <param name="To">Last day.</param>
/// <param name="Months">The six to choose from, each by its first day.</param>
/// <param name="Columns">The extra fields of the services of the jurisdiction, and of those that booked here.</param>
public sealed record HearingTable(
    ConvocationKind Kind,
    DateOnly From,
    DateOnly To,
    IReadOnlyList<DateOnly> Months,
    IReadOnlyList<HearingColumn> Columns,
    IReadOnlyList<HearingLine> Lines);

/// <param name="ServiceCode">The service whose convocations have it, and whose agents fill it.</param>
/// <param name="Scope">Filled at booking and read here, or typed here.</param>
public sealed record HearingColumn(
    Guid FieldId,
    string ServiceCode,
    string Label,
    ExtraFieldType Type,
    ExtraFieldScope Scope);

/// <summary>A seat. A closed slot has none but those that are taken.</summary>
/// <param name="Date">On the calendar of the place.</param>
/// <param name="Time">On the clock of the place.</param>
/// <param name="Taken">Null while it is free.</param>
public sealed record HearingLine(
    DateOnly Date,
    TimeOnly Time,
    Guid SlotId,
    Guid PlaceId,
    string Place,
    Guid AgendaId,
    string Agenda,
    HearingSeat? Taken);

/// <param name="ProsecutorNumber">Null where none was noted, or the vault has forgotten it.</param>
/// <param name="OriginServiceCode">Of the agent who booked.</param>
/// <param name="OriginService">Its name.</param>
/// <param name="OriginRole">Of the agent who booked, then; null where it was not kept.</param>
public sealed record HearingSeat(
    Guid ConvocationId,
    ConvocationStatus Status,
    PersonName Probationer,
    string? ProsecutorNumber,
    string OriginServiceCode,
    string OriginService,
    AgentRole? OriginRole,
    IReadOnlyList<HearingCell> Cells);

/// <param name="Value">Null once the vault has forgotten it.</param>
public sealed record HearingCell(Guid FieldId, string? Value);
