using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Notifications;

/// <summary>The templates that one scope wrote for itself; whatever it did not write holds as it does above.</summary>
/// <param name="Revision">Counts the facts: the version of what is written next is one more.</param>
public sealed record TemplateSet(Guid Id, string Scope, long Revision, FactList<OwnTemplate> Own) : IRevised
{
    /// <summary>The scope whose templates hold in every service that wrote none.</summary>
    public const string National = "national";

    public bool IsNational => Scope == National;

    public static Guid IdOf(string scope) => StableId.Of("templates", scope);

    public static TemplateSet Empty(string scope) => new(IdOf(scope), scope, Revision: 0, Own: []);

    /// <summary>Null where it wrote none.</summary>
    public OwnTemplate? Of(ConvocationKind kind, MessageRole role) =>
        Own.FirstOrDefault(own => own.Kind == kind && own.Role == role);

    public static TemplateSet Evolve(TemplateSet? state, TemplateEvent fact)
    {
        var set = state ?? Empty(fact.Scope);
        var revision = set.Revision + 1;
        return fact switch
        {
            TemplateWritten it => set with { Revision = revision, Own = [.. set.Without(it.Kind, it.Role), Of(it, revision)] },
            TemplateReset it => set with { Revision = revision, Own = [.. set.Without(it.Kind, it.Role)] },
            _ => throw new System.Diagnostics.UnreachableException($"{fact.GetType().Name} is no fact of templates."),
        };
    }

    private IEnumerable<OwnTemplate> Without(ConvocationKind kind, MessageRole role) =>
        Own.Where(own => own.Kind != kind || own.Role != role);

    private static OwnTemplate Of(TemplateWritten it, long revision) =>
        new(it.Kind, it.Role, new(it.Text, $"{it.Scope}-{revision}"), it.NamesService, it.WrittenAt);
}

/// <param name="NamesService">Did the service choose to say on a lock screen who writes?</param>
public sealed record OwnTemplate(
    ConvocationKind Kind,
    MessageRole Role,
    Template Template,
    bool NamesService,
    DateTimeOffset WrittenAt);
