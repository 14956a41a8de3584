using System.Text.Json.Serialization;
using MonSuiviJustice.Api.Access;
using MonSuiviJustice.Api.Hosting.Logging;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Projections.Kernel;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Hosting;

/// <summary>What stands between the network and the endpoints: access, well-formed bodies, problem details.</summary>
internal static class EdgeHosting
{
    public static void AddEdge(this WebApplicationBuilder builder)
    {
        builder.Services.AddWolverineHttp();
        builder.Services.AddProblemDetails(problems => problems.CustomizeProblemDetails = FrenchStatus.Translate);
        builder.Services.AddExceptionHandler<DatabaseDown>();
        builder.Services.AddExceptionHandler<GivenUp>();
        builder.Services.AddExceptionHandler<OtherStream>();
        builder.AddRateLimits();
        builder.Services.AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = new()
        {
            Timeout = builder.Configuration.GetValue("Server:RequestTimeout", TimeSpan.FromMinutes(1)),
            TimeoutStatusCode = StatusCodes.Status504GatewayTimeout,
            WriteTimeoutResponse = http => Problem.Of(EdgeRefusals.TooSlow).ExecuteAsync(http),
        });
        builder.Services.AddSingleton<Reaches>();
        builder.Services.AddSingleton<Streams>();
        builder.Services.AddSingleton<BatchAppend>();
        builder.Services.AddSingleton<Reads>();
        builder.Services.AddSingleton<Commits>();
        builder.Services.AddSingleton<FactWriter>();
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(allowIntegerValues: false));
            json.SerializerOptions.Converters.Add(new FactListConverter());
            json.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
            json.SerializerOptions.RespectNullableAnnotations = true;
            json.SerializerOptions.RespectRequiredConstructorParameters = true;
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.AllowDuplicateProperties = false;
        });
    }

    public static void UseEdge(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<RequestLog>();
        app.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = FrenchStatus.Of });
        app.UseStatusCodePages(FrenchStatus.Explain);
        app.UseRouting();
        app.UseRequestTimeouts();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseMiddleware<AccessCheck>();
        app.UseMiddleware<RequestQuery>();
        app.UseMiddleware<RequestBody>();
        app.MapWolverineEndpoints(endpoints =>
        {
            // By default "?asOf=yesterday" is read as no value at all, and the answer is to another question.
            endpoints.RejectUnparseableQueryValues = true;
            endpoints.WarmUpRoutes = RouteWarmup.Eager;
        });
    }
}
