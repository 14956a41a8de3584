using System.Globalization;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Convocations;

/// <summary>
/// What an agent writes in the extra fields of a convocation. The text itself goes to the vault (decision 6): the fact says
/// which field was filled, and under which id the vault keeps it.
/// </summary>
/// <param name="AtBooking">Together with the booking: the fields of that scope must all be there.</param>
public sealed record FillExtraFields(
    IReadOnlyList<GivenField> Given,
    bool AtBooking,
    Guid AgentId,
    DateTimeOffset At)
{
    public static readonly Refusal Unknown = new(
        "extra-field.unknown",
        "Ce champ n'existe pas pour ce type de convocation.");

    public static readonly Refusal Missing = new(
        "extra-field.missing",
        "Un champ demandé à la prise de convocation n'est pas rempli.");

    public static readonly Refusal NotADate = new(
        "extra-field.not-a-date",
        "Ce champ attend une date, écrite année-mois-jour.");

    /// <param name="list">Of the service that booked the convocation; null when it has none.</param>
    public static Decision Decide(Convocation convocation, ExtraFieldList? list, FillExtraFields command)
    {
        var fields = ExtraFieldList.FieldsOf(list, convocation.Kind).ToDictionary(field => field.Id);

        return command switch
        {
            _ when command.Given.Any(given => !fields.ContainsKey(given.FieldId)) => Unknown,
            { AtBooking: true } when fields.Values.Any(field => IsMissing(field, command)) => Missing,
            _ when command.Given.Any(given => !IsOf(fields[given.FieldId].Type, given.Value)) => NotADate,
            _ => Decision.Accept([.. command.Given.Select(given => FactOf(convocation, given, command))]),
        };
    }

    private static bool IsMissing(ExtraField field, FillExtraFields command) =>
        field.Scope == ExtraFieldScope.AtBooking && command.Given.All(given => given.FieldId != field.Id);

    private static bool IsOf(ExtraFieldType type, string value) => type switch
    {
        ExtraFieldType.Text => true,
        ExtraFieldType.Date =>
            DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
    };

    private static ConvocationExtraFieldFilled FactOf(Convocation convocation, GivenField given, FillExtraFields command) => new(
        ConvocationId: convocation.Id,
        ProbationerId: convocation.ProbationerId,
        PlaceId: convocation.PlaceId,
        StartsAt: convocation.StartsAt,
        FieldId: given.FieldId,
        SealedId: given.SealedId,
        FilledBy: command.AgentId,
        FilledAt: command.At);
}

/// <param name="SealedId">Under which the vault keeps the value.</param>
/// <param name="Value">Never in a fact.</param>
public sealed record GivenField(Guid FieldId, Guid SealedId, string Value);
