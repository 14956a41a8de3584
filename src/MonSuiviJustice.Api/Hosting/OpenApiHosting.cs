using Microsoft.OpenApi;
using MonSuiviJustice.Api.Hosting.Documentation;

namespace MonSuiviJustice.Api.Hosting;

/// <summary>The description of the API at <c>/openapi/v1.json</c>, and pages to read it at <c>/swagger</c>.</summary>
internal static class OpenApiHosting
{
    private const string Description =
        """
        Convocations of people on probation: services, places, agendas, slots, bookings, texts and outcomes.

        Every write takes an `Idempotency-Key`: the same key with the same request is answered the same and done once. A
        change of something that others may change takes in `If-Match` the `ETag` that was read. Errors are problem details
        (RFC 9457): `type` and `title` are stable, `detail` is a French sentence for people.
        """;

    public static void AddOpenApi(this WebApplicationBuilder builder)
    {
        builder.Services.AddEndpointsApiExplorer();
        builder.Services.AddSwaggerGen(swagger =>
        {
            swagger.SwaggerDoc("v1", new()
            {
                Title = "Mon Suivi Justice",
                Version = "v1",
                Description = Description,
                Contact = new() { Name = "The administrators of this installation" },
            });
            swagger.AddServer(new() { Url = "/", Description = "This installation." });
            swagger.AddSecurityDefinition(OperationPage.Bearer, new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                BearerFormat = "JWT",
                Description = "Verified as RFC8725 asks: issuer, audience, algorithm and time. In development: ./dev token ROLE SERVICE.",
            });
            swagger.SupportNonNullableReferenceTypes();
            swagger.IncludeXmlComments(typeof(Program).Assembly);
            swagger.IncludeXmlComments(typeof(Projections.EventStore).Assembly);
            swagger.SchemaFilter<RequiredMembers>();
            swagger.OperationFilter<OperationPage>();
            swagger.DocumentFilter<ContextTags>();
        });
    }

    /// <summary>Anybody may read it in development; elsewhere whoever has signed in.</summary>
    public static void MapOpenApi(this WebApplication app)
    {
        var document = app.MapSwagger("/openapi/{documentName}.json");
        var pages = app.MapSwaggerUI("swagger", ui => ui.SwaggerEndpoint("/openapi/v1.json", "v1"));

        if (app.Environment.IsDevelopment())
        {
            document.AllowAnonymous();
            pages.AllowAnonymous();
        }
    }
}
