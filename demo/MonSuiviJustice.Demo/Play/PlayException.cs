namespace MonSuiviJustice.Demo.Play;

/// <summary>The play cannot go on, and its message says why to the person who started it.</summary>
internal sealed class PlayException : Exception
{
    public PlayException(string message)
        : base(message)
    {
    }

    public PlayException(string message, Exception inner)
        : base(message, inner)
    {
    }

    public PlayException()
    {
    }
}
