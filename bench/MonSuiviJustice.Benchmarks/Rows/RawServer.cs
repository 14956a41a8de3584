using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using MonSuiviJustice.Api.Convocations;

namespace MonSuiviJustice.Benchmarks.Rows;

/// <summary>The least that an HTTP service can do around the SQL function: read the body, call, answer with the id.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly RawBooking _booking;

    private RawServer(WebApplication server, RawBooking booking)
    {
        _server = server;
        _booking = booking;
    }

    public Uri Address => new(_server.Services.GetRequiredService<IServer>().Features
        .Get<IServerAddressesFeature>()?.Addresses.First() ?? throw new InvalidOperationException("Not started."));

    public static async Task<RawServer> Start(string connection)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.Converters.Add(new System.Text.Json.Serialization.JsonStringEnumConverter()));
        var server = builder.Build();
        var booking = new RawBooking(connection);
        server.MapPost("/book", async (BookConvocationBody body) =>
        {
            var position = await booking.Book();
            return Results.Created($"/bookings/{position}", new { id = position, slot = body.SlotId });
        });
        await server.StartAsync();
        return new(server, booking);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _booking.DisposeAsync();
    }
}
