using System.Text.Json;
using System.Threading.Channels;

namespace MonSuiviJustice.Demo.Gateway;

/// <summary>Append-only lines of JSON. Those who wait share one write: thousands a second, and none is answered before
/// its line is with the operating system, so a kill -9 of this process forgets nothing.</summary>
internal sealed class LedgerFile : IAsyncDisposable
{
    private readonly FileStream _file;
    private readonly Channel<(byte[] Line, TaskCompletionSource Written)> _waiting =
        Channel.CreateUnbounded<(byte[], TaskCompletionSource)>(new() { SingleReader = true });
    private readonly Task _writer;

    private LedgerFile(FileStream file)
    {
        _file = file;
        _writer = Task.Run(Write);
    }

    /// <summary>Gives each line of the file to <paramref name="read"/>, then goes on behind the last whole one.</summary>
    public static LedgerFile Open(string path, Action<LedgerLine> read)
    {
        var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);

        // A last line without its end was never answered: the process died while it wrote.
        file.SetLength(EndOfLastLine(file));
        file.Position = 0;

        using (var reader = new StreamReader(file, leaveOpen: true))
        {
            while (reader.ReadLine() is { } line)
            {
                read(JsonSerializer.Deserialize(line, LedgerJson.Plain.LedgerLine) ?? new());
            }
        }

        file.Position = file.Length;
        return new(file);
    }

    /// <summary>Lines keep the order of the calls; the task ends when the line is written.</summary>
    public Task Append(LedgerLine line)
    {
        var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        byte[] bytes = [.. JsonSerializer.SerializeToUtf8Bytes(line, LedgerJson.Plain.LedgerLine), (byte)'\n'];

        return _waiting.Writer.TryWrite((bytes, written))
            ? written.Task
            : Task.FromException(new ObjectDisposedException(nameof(LedgerFile)));
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _writer;
        await _file.DisposeAsync();
    }

    private static long EndOfLastLine(FileStream file)
    {
        for (var end = file.Length; end > 0; end--)
        {
            file.Position = end - 1;

            if (file.ReadByte() == '\n')
            {
                return end;
            }
        }

        return 0;
    }

    private async Task Write()
    {
        using var group = new MemoryStream();
        List<TaskCompletionSource> served = [];

        while (await _waiting.Reader.WaitToReadAsync())
        {
            while (group.Length < 1 << 20 && _waiting.Reader.TryRead(out var next))
            {
                group.Write(next.Line);
                served.Add(next.Written);
            }

            try
            {
                await _file.WriteAsync(group.GetBuffer().AsMemory(0, (int)group.Length));
                served.ForEach(written => written.SetResult());
            }
            catch (IOException error)
            {
                served.ForEach(written => written.SetException(error));
            }

            group.SetLength(0);
            served.Clear();
        }
    }
}
