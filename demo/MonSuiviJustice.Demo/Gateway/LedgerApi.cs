using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace MonSuiviJustice.Demo.Gateway;

/// <summary>What is not Twilio's: the ledger, read by whoever judges a run, and the faults of the run.</summary>
internal sealed class LedgerApi(Ledger ledger, CallbackSender callbacks, FaultSwitch faults)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/ledger", (RequestDelegate)(context =>
            context.Write(200, ledger.From(First(context.Request.Query)), LedgerJson.Plain.IReadOnlyListLedgerEntry)));
        routes.MapGet("/ledger/refusals", (RequestDelegate)(context =>
            context.Write(200, ledger.Refusals, LedgerJson.Plain.IReadOnlyListRefusal)));
        routes.MapGet("/ledger/summary", (RequestDelegate)(context =>
            context.Write(200, ledger.Summary(callbacks.Pending, callbacks.Lost, faults.Unheard), LedgerJson.Plain.LedgerSummary)));
        routes.MapGet("/faults", (RequestDelegate)(context =>
            context.Write(200, faults.Current, LedgerJson.Plain.Faults)));
        routes.MapPost("/faults", (RequestDelegate)SetFaults);
    }

    private static int First(IQueryCollection query) => int.TryParse(query["from"], out var from) ? from : 0;

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
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private volatile Faults _current = faults;
    private int _unheard;

    public Faults Current
    {
        get => _current;
        set => _current = value;
    }

    public CancellationToken Stopping => stopping;

    /// <summary>Requests that wait to be heard.</summary>
    public int Unheard => Volatile.Read(ref _unheard);

    public async Task UntilHeard(CancellationToken hungUp)
    {
        Interlocked.Increment(ref _unheard);

        try
        {
            while (Current.Deaf)
            {
                await Task.Delay(Pause, hungUp);
            }

            // Who is gone was not heard, even when the line works again at that very moment.
            hungUp.ThrowIfCancellationRequested();
        }
        finally
        {
            Interlocked.Decrement(ref _unheard);
        }
    }
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
