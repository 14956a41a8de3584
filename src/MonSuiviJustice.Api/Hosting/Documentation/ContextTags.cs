using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MonSuiviJustice.Api.Hosting.Documentation;

/// <summary>The contexts of the API, each once, so that whoever reads or generates a client finds them in one list.</summary>
internal sealed class ContextTags : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context) => swaggerDoc.Tags = swaggerDoc.Paths
        .SelectMany(path => path.Value.Operations ?? [])
        .SelectMany(operation => operation.Value.Tags ?? new HashSet<OpenApiTagReference>())
        .Select(tag => tag.Name)
        .OfType<string>()
        .Distinct()
        .Order(StringComparer.Ordinal)
        .Select(name => new OpenApiTag { Name = name })
        .ToHashSet();
}
