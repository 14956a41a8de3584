namespace MonSuiviJustice.Api.Notifications;

/// <summary>One POST to a provider, whatever happens to it: what was not sent is told from what nobody can know.</summary>
internal static class ProviderPost
{
    /// <param name="deadline">After this, an answer is no longer waited for.</param>
    /// <param name="read">What an answer means.</param>
    /// <param name="notConnected">Told why nothing was sent.</param>
    /// <param name="lost">Told why nobody can know.</param>
    public static async Task<SendAnswer> Send(
        HttpClient client,
        string path,
        HttpContent form,
        TimeSpan deadline,
        Func<HttpResponseMessage, byte[], SendAnswer> read,
        Action<string> notConnected,
        Action<string> lost)
    {
        using var over = new CancellationTokenSource(deadline);

        try
        {
            using var response = await client.PostAsync(path, form, over.Token);
            return read(response, await response.Content.ReadAsByteArrayAsync(over.Token));
        }
        catch (HttpRequestException error) when (NothingWasSent(error.HttpRequestError))
        {
            notConnected(error.HttpRequestError.ToString());
            return new SendAnswer.NotTaken(RetryAfter: null);
        }
        catch (OperationCanceledException) when (!over.IsCancellationRequested)
        {
            // Not our deadline: the time to connect ran out.
            notConnected("ConnectTimeout");
            return new SendAnswer.NotTaken(RetryAfter: null);
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException or IOException)
        {
            lost(error.GetType().Name);
            return new SendAnswer.Unknown();
        }
    }

    /// <summary>No byte of the request has left: no name, no connection, no TLS.</summary>
    private static bool NothingWasSent(HttpRequestError error) => error is
        HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError
        or HttpRequestError.ProxyTunnelError;
}
