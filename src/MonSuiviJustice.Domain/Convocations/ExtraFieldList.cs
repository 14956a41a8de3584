using System.Diagnostics;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Convocations;

/// <summary>The extra fields of one service.</summary>
public sealed record ExtraFieldList(Guid Id, string ServiceCode, FactList<ExtraField> Fields)
{
    public static Guid IdOf(string serviceCode) => StableId.Of("extra-fields", serviceCode);

    /// <summary>Those that a convocation of this kind has, of a service that may have none of its own.</summary>
    public static IEnumerable<ExtraField> FieldsOf(ExtraFieldList? list, ConvocationKind kind) =>
    [
        .. list?.Of(kind) ?? [],
        .. KindTable.Of(kind).ProsecutorNumber ? new[] { ExtraField.ProsecutorNumber } : [],
    ];

    /// <summary>Those that the service wants of a convocation of this kind.</summary>
    public IEnumerable<ExtraField> Of(ConvocationKind kind) =>
        Fields.Where(field => !field.IsRetired && field.Kinds.Contains(kind));

    public static ExtraFieldList Evolve(ExtraFieldList? state, ExtraFieldEvent fact) => (state, fact) switch
    {
        (_, ExtraFieldDefined it) => new(
            IdOf(it.ServiceCode),
            it.ServiceCode,
            [.. state?.Fields ?? [], new(it.FieldId, it.Label, it.Type, it.Scope, it.Kinds, IsRetired: false)]),
        ({ } list, ExtraFieldRetired it) => list with
        {
            Fields = [.. list.Fields.Select(field => field.Id == it.FieldId ? field with { IsRetired = true } : field)],
        },
        _ => throw new UnreachableException($"{fact.GetType().Name} cannot follow {state?.ToString() ?? "nothing"}."),
    };
}

/// <param name="Kinds">The kinds of convocation that have it.</param>
/// <param name="IsRetired">It is filled no more.</param>
public sealed record ExtraField(
    Guid Id,
    string Label,
    ExtraFieldType Type,
    ExtraFieldScope Scope,
    FactList<ConvocationKind> Kinds,
    bool IsRetired)
{
    /// <summary>The number of the case at the prosecutor's office: the one field that every service has.</summary>
    public static readonly ExtraField ProsecutorNumber = new(
        StableId.Of("extra-field", "prosecutor-number"),
        "N° parquet",
        ExtraFieldType.Text,
        ExtraFieldScope.Later,
        [.. Enum.GetValues<ConvocationKind>().Where(kind => KindTable.Of(kind).ProsecutorNumber)],
        IsRetired: false);
}
