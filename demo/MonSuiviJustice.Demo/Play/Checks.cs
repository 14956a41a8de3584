namespace MonSuiviJustice.Demo.Play;

/// <summary>What must agree, noted along the way and shown at the end.</summary>
internal sealed class Checks
{
    private readonly List<string> _lines = [];

    public bool Agree { get; private set; } = true;

    public void Equal<T>(string what, T expected, T found)
        where T : IEquatable<T>
    {
        var agrees = expected.Equals(found);
        Agree &= agrees;
        _lines.Add(agrees ? $"  OK     {what} : {Say(found)}" : $"  ÉCART  {what} : {Say(expected)} / {Say(found)}");
    }

    public void Print() => _lines.ForEach(Console.WriteLine);

    private static string Say<T>(T value) => value switch
    {
        true => "oui",
        false => "non",
        _ => $"{value}",
    };
}
