using System.Diagnostics;
using System.Globalization;

namespace MonSuiviJustice.Demo.Play;

/// <summary>The API of this run, killed without a word and started again.</summary>
/// <param name="pidFile">Of the API.</param>
/// <param name="run">Starts the API in the foreground.</param>
internal sealed class ApiProcess(string pidFile, string run)
{
    private const string Detached =
        "(if command -v setsid; then setsid \"$0\"; else nohup \"$0\"; fi) </dev/null >/dev/null 2>&1 &";

    public void Kill()
    {
        using var api = Process.GetProcessById(int.Parse(File.ReadAllText(pidFile), CultureInfo.InvariantCulture));
        api.Kill();
        api.WaitForExit();
    }

    /// <summary>Apart from this process, so that it lives on when the play is over.</summary>
    /// <remarks>Not <c>setsid || nohup</c>: a kill is a failure too, and would start another one.</remarks>
    public void Start()
    {
        using var shell = Process.Start("/bin/sh", ["-c", Detached, run]);
        shell.WaitForExit();
    }
}
