using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace MonSuiviJustice.Demo.Gateway;

/// <summary>What is not Twilio's: the ledger, read by whoever judges a run, and the faults of the run.</summary>
internal sealed class LedgerApi(Ledger ledger, CallbackSender callbacks, FaultSwitch faults)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/ledger", (RequestDelegate)(context =>
            context.Write(200, ledger.Entries, LedgerJson.Plain.IReadOnlyListLedgerEntry)));
        routes.MapGet("/ledger/refusals", (RequestDelegate)(context =>
            context.Write(200, ledger.Refusals, LedgerJson.Plain.IReadOnlyListRefusal)));
        routes.MapGet("/ledger/summary", (RequestDelegate)(context =>
            context.Write(200, ledger.Summary(callbacks.Pending, callbacks.Lost), LedgerJson.Plain.LedgerSummary)));
        routes.MapGet("/faults", (RequestDelegate)(context =>
            context.Write(200, faults.Current, LedgerJson.Plain.Faults)));
        routes.MapPost("/faults", (RequestDelegate)SetFaults);
    }

    private async Task SetFaults(HttpContext context)
    {
        if (await Read(context) is not { } told || !told.AreRates())
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        faults.Current = told;
        await context.Write(200, told, LedgerJson.Plain.Faults);
    }

    private static async Task<Faults?> Read(HttpContext context)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync(
                context.Request.Body,
                LedgerJson.Plain.Faults,
                context.RequestAborted);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>The faults in force; a POST that is under way keeps those it began with.</summary>
internal sealed class FaultSwitch(Faults faults, CancellationToken stopping)
{
    private volatile Faults _current = faults;

    public Faults Current
    {
        get => _current;
        set => _current = value;
    }

    public CancellationToken Stopping => stopping;
}

internal static class JsonAnswer
{
    public static Task Write<T>(this HttpContext context, int status, T value, JsonTypeInfo<T> type)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        return JsonSerializer.SerializeAsync(context.Response.Body, value, type, context.RequestAborted);
    }
}
