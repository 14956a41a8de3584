using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Notifications;

public static class GetSmsAlarmsEndpoint
{
    /// <summary>What somebody should look at now: of the services that the agent reaches, and of all.</summary>
    [WolverineGet("/v1/sms-alarms"), Needs(Right.ReadAttendance)]
    [ProducesResponseType<IReadOnlyList<SmsAlarm>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(HttpContext http)
    {
        var reached = await http.Reaches().ServicesOf(http.Agent(), Right.ReadAttendance, http.RequestAborted);
        var alarms = await http.RequestServices.GetRequiredService<SmsAlarms>().Now(http.RequestAborted);
        return Results.Ok(alarms.Where(alarm => alarm.Service is null || reached?.Contains(alarm.Service) != false));
    }
}
