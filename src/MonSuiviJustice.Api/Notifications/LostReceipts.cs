using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Projections.Notifications;

namespace MonSuiviJustice.Api.Notifications;

/// <summary>
/// Asks the provider what became of texts whose receipt does not come: the provider calls back once or twice, and whoever
/// was down then never hears of it again. It goes round those texts, a page at each tick, and never sends.
/// </summary>
internal sealed partial class LostReceipts(
    IDocumentStore store,
    AnswerRecord answers,
    SmsProviders providers,
    TimeProvider clock,
    IConfiguration configuration,
    ILogger<LostReceipts> logger)
    : Chore(configuration.GetValue("Notifications:ReceiptTick", TimeSpan.FromMinutes(1)), logger)
{
    private const int Page = 100;

    /// <summary>Most receipts come within seconds.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(15);

    /// <summary>No provider tries for so long: what it does not know by then it will never know.</summary>
    private static readonly TimeSpan GivenUp = TimeSpan.FromDays(3);

    private static readonly string WithoutReceipt =
        $"""
         select message_id, convocation_id, attempt_id, provider_id, provider from {SmsQueueTable.Rows}
         where state in ('Accepted', 'Sent') and accepted_at between $1 and $2
           and message_id > $3 and attempt_id is not null and provider_id is not null
         order by message_id
         limit {Page}
         """;

    private readonly ILogger _logger = logger;

    private Guid _last;

    protected override async Task<bool> DoBatch(CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var now = clock.Now();
        var page = await session.Rows(
            WithoutReceipt,
            [now - GivenUp, now - Late, _last],
            row => new Row(row.GetGuid(0), row.GetGuid(1), row.GetGuid(2), row.GetString(3), row.Text(4)),
            cancellation);
        var news = new List<News>();

        foreach (var row in page)
        {
            try
            {
                var gateway = providers.Of(providers.Named(row.Provider));

                if (await gateway.Find(row.ProviderId, cancellation) is { } found && StatusOf(found.Status) is { } status)
                {
                    var command = new RecordDelivery(
                        row.AttemptId,
                        row.ProviderId,
                        status,
                        found.ErrorCode ?? 0,
                        gateway.FaultOf(found.ErrorCode ?? 0),
                        now);
                    news.Add(new(
                        row.MessageId,
                        row.ConvocationId,
                        (message, convocation) => RecordDelivery.Decide(message, convocation, command)));
                }
            }
            catch (HttpRequestException error)
            {
                // The others are still asked about, and this one at the next round.
                NotTold(_logger, row.AttemptId, error.HttpRequestError);
            }
        }

        await answers.Record(news, cancellation);
        _last = page.Count < Page ? Guid.Empty : page[^1].MessageId;
        return false;
    }

    private static MessageStatus? StatusOf(DeliveryStatus told) => told switch
    {
        DeliveryStatus.Accepted => null,
        DeliveryStatus.Sent => MessageStatus.Sent,
        DeliveryStatus.Delivered => MessageStatus.Delivered,
        DeliveryStatus.Undelivered => MessageStatus.Undelivered,
    };

    [LoggerMessage(LogLevel.Warning, "The provider does not say what became of SMS attempt {AttemptId} ({Reason}).")]
    private static partial void NotTold(ILogger logger, Guid attemptId, HttpRequestError reason);

    private sealed record Row(Guid MessageId, Guid ConvocationId, Guid AttemptId, string ProviderId, string? Provider);
}
