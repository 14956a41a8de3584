using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Convocations;

/// <param name="Kinds">The kinds of convocation that have it.</param>
public sealed record DefineExtraField(
    string ServiceCode,
    Guid FieldId,
    string Label,
    ExtraFieldType Type,
    ExtraFieldScope Scope,
    FactList<ConvocationKind> Kinds,
    Guid AgentId,
    DateTimeOffset At)
{
    /// <summary>Predecessor: <c>app/models/extra_field.rb</c>, four for each kind of hearing.</summary>
    private const int Most = 4;

    public static readonly Refusal WithoutKind = new(
        "extra-field.without-kind",
        "Indiquez au moins un type de convocation pour ce champ.");

    public static readonly Refusal TooMany = new(
        "extra-field.too-many",
        "Un type de convocation a au plus quatre champs additionnels par service.");

    public static readonly Refusal SameLabel = new(
        "extra-field.same-label",
        "Ce service a déjà un champ de ce nom pour ce type de convocation.");

    public static Decision Decide(ExtraFieldList? list, DefineExtraField command)
    {
        var others = command.Kinds.SelectMany(kind => list?.Of(kind) ?? []).ToArray();

        return command switch
        {
            _ when list?.Fields.Any(field => field.Id == command.FieldId) == true => Decision.NothingToDo,
            { Kinds.Count: 0 } => WithoutKind,
            _ when Array.Exists(others, other => other.Label.Equals(command.Label, StringComparison.OrdinalIgnoreCase)) =>
                SameLabel,
            _ when command.Kinds.Any(kind => list?.Of(kind).Count() >= Most) => TooMany,
            _ => Decision.Accept(new ExtraFieldDefined(
                ServiceCode: command.ServiceCode,
                FieldId: command.FieldId,
                Label: command.Label,
                Type: command.Type,
                Scope: command.Scope,
                Kinds: command.Kinds,
                DefinedBy: command.AgentId,
                DefinedAt: command.At)),
        };
    }
}
