using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Domain.Notifications;

/// <summary>
/// Which template a text is made of: the service's own, else the national one, else the built-in one (predecessor:
/// <c>app/models/notification_type.rb</c>). One that does not suit the place is passed over, so that a place that changed
/// after a template was written never makes a text longer than promised.
/// </summary>
public sealed record Texts(TemplateSet National, TemplateSet Service, PhraseCatalogue Catalogue)
{
    /// <summary>What a scope wrote for itself.</summary>
    public TemplateSet SetOf(string scope) => scope == TemplateSet.National ? National : Service;

    /// <summary>In the order in which they hold.</summary>
    public IEnumerable<Template> Of(ConvocationKind kind, MessageRole role)
    {
        if (Service.Of(kind, role) is { } own)
        {
            yield return own.Template;
        }

        if (National.Of(kind, role) is { } national)
        {
            yield return national.Template;
        }

        yield return BuiltInTemplates.Of(kind, role);
    }

    /// <param name="language">In which the person would rather be told; French where nothing was validated in it.</param>
    public Template For(ConvocationKind kind, MessageRole role, Occasion occasion, MessageLanguage language) =>
        InLanguage(kind, role, language) is { } template && template.Suits(occasion)
            ? template
            : Of(kind, role).FirstOrDefault(french => french.Suits(occasion)) ?? BuiltInTemplates.Of(kind, role);

    private Template? InLanguage(ConvocationKind kind, MessageRole role, MessageLanguage language) =>
        Phrases.Of(language) is { } phrases && Catalogue.Of(phrases) is not null ? phrases.For(kind, role) : null;
}
