using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace MonSuiviJustice.Demo.Gateway;

/// <summary>Tells the story of each message to its callback URL: sent, then delivered or not.</summary>
internal sealed class CallbackSender(GatewayOptions options, Ledger ledger, CancellationToken stopping) : IDisposable
{
    private static readonly TimeSpan[] Waits =
        [TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3)];

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        Timeout = TimeSpan.FromSeconds(15),
    };

    // The listener is a small server under test: enough at once to be rude, not enough to be an attack.
    private readonly SemaphoreSlim _slots = new(64);
    private int _pending;
    private int _lost;

    public int Pending => Volatile.Read(ref _pending);

    public int Lost => Volatile.Read(ref _lost);

    /// <summary>Goes on by itself. The first callback can be asked to be over before the POST is answered.</summary>
    /// <returns>When that early callback is done; at once without one.</returns>
    public Task Follow(LedgerEntry entry, Faults faults)
    {
        Interlocked.Increment(ref _pending);
        var plan = CallbackPlan.For(entry, faults, options.CallbackDelay);
        plan = faults.NoCallbacks ? plan with { Times = 0 } : plan;
        var early = plan.BeforeAnswer ? Tell(entry, plan, "sent", errorCode: null) : Task.CompletedTask;
        _ = Task.Run(() => Play(entry, plan), CancellationToken.None);
        return early;
    }

    public void Dispose()
    {
        _http.Dispose();
        _slots.Dispose();
    }

    private async Task Play(LedgerEntry entry, CallbackPlan plan)
    {
        try
        {
            if (entry.Status != "sent")
            {
                await Task.Delay(plan.UntilSent, stopping);
                await ledger.Move(entry.Sid, "sent");

                if (!plan.BeforeAnswer && !plan.Reversed)
                {
                    await Tell(entry, plan, "sent", errorCode: null);
                }
            }

            await Task.Delay(plan.UntilFinal, stopping);
            await ledger.Move(entry.Sid, plan.FinalStatus, plan.ErrorCode);
            await Tell(entry, plan, plan.FinalStatus, plan.ErrorCode);

            if (plan.Reversed)
            {
                await Tell(entry, plan, "sent", errorCode: null);
            }
        }
        catch (Exception error) when (error is OperationCanceledException or ObjectDisposedException)
        {
            // Stopped: the file knows the status, and the next start goes on from there.
        }
        finally
        {
            Interlocked.Decrement(ref _pending);
        }
    }

    private async Task Tell(LedgerEntry entry, CallbackPlan plan, string status, int? errorCode)
    {
        for (var time = 0; time < plan.Times && entry.StatusCallback is not null; time++)
        {
            if (!await TellOnce(entry, entry.StatusCallback, status, errorCode))
            {
                Interlocked.Increment(ref _lost);
            }
        }
    }

    private async Task<bool> TellOnce(LedgerEntry entry, string url, string status, int? errorCode)
    {
        foreach (var wait in (TimeSpan[])[TimeSpan.Zero, .. Waits])
        {
            await Task.Delay(wait, stopping);

            // Told no (a bad signature, an unknown attempt) is told; only a server that is ill is asked again.
            if (await Post(url, Form(entry, status, errorCode)) is { } answer and < 500)
            {
                return answer < 300;
            }
        }

        return false;
    }

    private async Task<int?> Post(string url, SortedDictionary<string, string> form)
    {
        await _slots.WaitAsync(stopping);

        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, url);
            request.Content = new FormUrlEncodedContent(form);
            request.Headers.Add("X-Twilio-Signature", Sign(url, form));
            using var response = await _http.SendAsync(request, stopping);
            return (int)response.StatusCode;
        }
        catch (Exception error) when (!stopping.IsCancellationRequested
            && error is HttpRequestException or OperationCanceledException)
        {
            return null;
        }
        finally
        {
            _slots.Release();
        }
    }

    private SortedDictionary<string, string> Form(LedgerEntry entry, string status, int? errorCode)
    {
        var form = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["AccountSid"] = options.AccountSid,
            ["ApiVersion"] = "2010-04-01",
            ["MessageSid"] = entry.Sid,
            ["MessageStatus"] = status,
            ["SmsSid"] = entry.Sid,
            ["SmsStatus"] = status,
            ["To"] = entry.To,
        };

        if (entry.From is not null)
        {
            form["From"] = entry.From;
        }

        if (errorCode is not null)
        {
            form["ErrorCode"] = $"{errorCode}";
        }

        return form;
    }

    // Written a second time on purpose: signed here by its own hand, the callback also checks the Api's reading.
    [SuppressMessage("Security", "CA5350", Justification = "The provider's choice.")]
    private string Sign(string url, SortedDictionary<string, string> form) =>
        Convert.ToBase64String(HMACSHA1.HashData(
            Encoding.UTF8.GetBytes(options.AuthToken),
            Encoding.UTF8.GetBytes(url + string.Concat(form.Select(field => field.Key + field.Value)))));
}
