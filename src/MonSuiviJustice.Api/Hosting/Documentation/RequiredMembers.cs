using System.Text.Json;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MonSuiviJustice.Api.Hosting.Documentation;

/// <summary>A member of a record must be there unless the record says what holds without it.</summary>
internal sealed class RequiredMembers : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is OpenApiSchema { Properties: { } members } record && context.Type.GetMethod("<Clone>$") is not null)
        {
            record.Required = context.Type.GetConstructors()
                .SelectMany(constructor => constructor.GetParameters())
                .Where(member => !member.HasDefaultValue)
                .Select(member => JsonNamingPolicy.CamelCase.ConvertName(member.Name ?? ""))
                .Where(members.ContainsKey)
                .ToHashSet();
        }
    }
}
