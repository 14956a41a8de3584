using System.Text;

namespace MonSuiviJustice.Demo.Gateway;

/// <summary>Twilio's Messages resource: create, get, list, with Basic authentication.</summary>
internal sealed class MessagesApi(
    GatewayOptions options,
    Ledger ledger,
    CallbackSender callbacks,
    FaultSwitch faults)
{
    private static readonly TimeSpan LongestEarly = TimeSpan.FromSeconds(1);

    public void Map(IEndpointRouteBuilder routes)
    {
        const string Messages = "/2010-04-01/Accounts/{accountSid}/Messages";
        routes.MapPost($"{Messages}.json", (RequestDelegate)(context => Authenticated(context, Create)));
        routes.MapGet($"{Messages}.json", (RequestDelegate)(context => Authenticated(context, List)));
        routes.MapGet($"{Messages}/{{sid}}.json", (RequestDelegate)(context => Authenticated(context, Get)));
    }

    private async Task Create(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        await faults.UntilHeard(context.RequestAborted);
        var message = Message.Read(form);
        var dice = new Dice(faults.Current.Seed, message.Subject);
        var fate = dice.Fate(faults.Current, nth: ledger.PostsOf(message.AttemptId));

        if (message.Fault(faults.Current.OptedOut) is { } code)
        {
            await Refuse(context, message, code, StatusCodes.Status400BadRequest);
            return;
        }

        await (fate switch
        {
            Fate.Accept => Accept(context, message, entry => context.Write(
                StatusCodes.Status201Created,
                MessageShape.Of(entry, options.AccountSid),
                TwilioJson.Default.MessageShape)),
            Fate.TooMany => TooMany(context, message),
            Fate.ErrorAccepted => Accept(context, message, entry => GarbledAnswer.Write(context, dice, entry)),
            Fate.ErrorRefused => ErrorRefused(context, message, dice),
            Fate.HangAccepted => Accept(context, message, _ => GarbledAnswer.Hang(context, faults.Stopping)),
            Fate.ResetAccepted => Accept(context, message, _ => GarbledAnswer.Reset(context)),
            Fate.Reject => Refuse(context, message, Rejection(dice), StatusCodes.Status400BadRequest),
        });
    }

    private async Task Accept(HttpContext context, Message message, Func<LedgerEntry, Task> answer)
    {
        var entry = message.ToEntry(options.Clock.GetUtcNow());
        await ledger.Accept(entry);

        // A callback may overtake the answer; one that is not picked up does not hold the answer back for long.
        if (callbacks.Follow(entry, faults.Current) is { IsCompleted: false } early)
        {
            await Task.WhenAny(early, Task.Delay(LongestEarly));
        }

        await Task.Delay(faults.Current.AnswerDelay);
        await answer(entry);
    }

    private async Task Refuse(HttpContext context, Message message, int code, int status)
    {
        await ledger.Refuse(message.AttemptId, message.To, code);
        await Error(context, code, status);
    }

    private Task TooMany(HttpContext context, Message message)
    {
        context.Response.Headers.RetryAfter = "1";
        return Refuse(context, message, TwilioCodes.TooMany, StatusCodes.Status429TooManyRequests);
    }

    private async Task ErrorRefused(HttpContext context, Message message, Dice dice)
    {
        await ledger.Refuse(message.AttemptId, message.To, TwilioCodes.Internal);
        await GarbledAnswer.Write(context, dice, entry: null);
    }

    private static int Rejection(Dice dice) => dice.Pick("rejection", sides: 3) switch
    {
        0 => TwilioCodes.InvalidTo,
        1 => TwilioCodes.NotMobile,
        _ => TwilioCodes.OptedOut,
    };

    private Task Get(HttpContext context) =>
        ledger.Find($"{context.Request.RouteValues["sid"]}") is { } entry
            ? context.Write(200, MessageShape.Of(entry, options.AccountSid), TwilioJson.Default.MessageShape)
            : Error(context, TwilioCodes.NotFound, StatusCodes.Status404NotFound);

    private Task List(HttpContext context)
    {
        var query = MessageQuery.Read(context.Request.Query);

        return query is null
            ? Error(context, TwilioCodes.InvalidParameter, StatusCodes.Status400BadRequest)
            : context.Write(200, query.Page(ledger, options.AccountSid), TwilioJson.Default.PageShape);
    }

    private Task Authenticated(HttpContext context, Func<HttpContext, Task> next) =>
        !IsKnown(context.Request.Headers.Authorization.ToString())
            ? Error(context, TwilioCodes.Credentials, StatusCodes.Status401Unauthorized)
            : $"{context.Request.RouteValues["accountSid"]}" != options.AccountSid
                ? Error(context, TwilioCodes.NotFound, StatusCodes.Status404NotFound)
                : next(context);

    private bool IsKnown(string authorization) =>
        authorization == Basic(options.AccountSid, options.AuthToken)
        || (options.ApiKey is { } key && authorization == Basic(key, options.ApiSecret ?? ""));

    private static string Basic(string user, string password) =>
        $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}"))}";

    private static Task Error(HttpContext context, int code, int status) => context.Write(
        status,
        new ErrorShape(code, $"Error {code}", $"https://www.twilio.com/docs/errors/{code}", status),
        TwilioJson.Default.ErrorShape);
}
