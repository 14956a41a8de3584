using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace MonSuiviJustice.Api.Tests.Emails;

/// <summary>A mail server that speaks SMTP over a real socket and keeps what it takes, as badly as it is told to.</summary>
internal sealed class MailListener : IAsyncDisposable
{
    /// <summary>Instead of an answer: the connection breaks off.</summary>
    public const string BreakOff = "";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ends = new();
    private readonly Task _listening;

    public MailListener()
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _listening = Listen();
    }

    public int Port { get; }

    /// <summary>What every mailbox got, in order.</summary>
    public ConcurrentQueue<ReceivedEmail> Received { get; } = [];

    /// <summary>What it answers to a command instead of yes; null for yes. The end of a text is the command <c>.</c>.</summary>
    public Func<string, string?> Answer { get; set; } = _ => null;

    /// <summary>It takes a text, and its answer is lost on the way.</summary>
    public Func<MimeMessage, bool> LosesAnswerTo { get; set; } = _ => false;

    public async ValueTask DisposeAsync()
    {
        await _ends.CancelAsync();
        _listener.Stop();
        await _listening;
        _ends.Dispose();
    }

    private async Task Listen()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_ends.Token);
                _ = Serve(client);
            }
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException)
        {
        }
    }

    private async Task Serve(TcpClient client)
    {
        using (client)
        {
            try
            {
                using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
                await using var writer = new StreamWriter(client.GetStream(), Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
                await Converse(reader, writer);
            }
            catch (IOException)
            {
            }
        }
    }

    private async Task Converse(StreamReader reader, StreamWriter writer)
    {
        var to = new List<string>();
        await writer.WriteLineAsync("220 listener");

        while (await reader.ReadLineAsync(_ends.Token) is { } command)
        {
            var (text, message) = (command, default(MimeMessage));

            if (command == "DATA" && Answer(command) is null)
            {
                await writer.WriteLineAsync("354 go on");
                message = await Read(reader);
                text = ".";
            }

            var answer = Answer(text) ?? "250 ok";

            if (message is not null && answer.StartsWith('2'))
            {
                Received.Enqueue(new(message, [.. to]));
                answer = LosesAnswerTo(message) ? BreakOff : answer;
            }

            if (answer == BreakOff)
            {
                return;
            }

            if (text.StartsWith("MAIL", StringComparison.Ordinal))
            {
                to.Clear();
            }
            else if (text.StartsWith("RCPT", StringComparison.Ordinal) && answer.StartsWith('2'))
            {
                to.Add(text.Split('<', '>')[1]);
            }

            await writer.WriteLineAsync(answer);

            if (text == "QUIT")
            {
                return;
            }
        }
    }

    private async Task<MimeMessage> Read(StreamReader reader)
    {
        var lines = new StringBuilder();

        while (await reader.ReadLineAsync(_ends.Token) is { } line && line != ".")
        {
            lines.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append("\r\n");
        }

        return await MimeMessage.LoadAsync(new MemoryStream(Encoding.Latin1.GetBytes(lines.ToString())));
    }
}

/// <param name="To">Whom the server was asked to deliver it to.</param>
internal sealed record ReceivedEmail(MimeMessage Message, IReadOnlyList<string> To);
