namespace MonSuiviJustice.Demo.Play;

/// <summary>Everybody and everything that takes part in one play.</summary>
internal sealed class Scene : IDisposable
{
    private readonly HttpClient _api;

    private readonly HttpClient _gateway;

    public Scene(PlayOptions options)
    {
        _api = new() { BaseAddress = options.Api };
        _gateway = new() { BaseAddress = options.Gateway };
        Options = options;
        Script = Script.Write(options.Seed, options.People);
        Troupe = new(_api);
        Stage = new(Troupe);
        Texts = new(_api, Troupe);
        Clock = new(Troupe);
        Provider = new(_gateway, Script.People);
        Desk = new(Troupe, options.Seed);
    }

    public PlayOptions Options { get; }

    public Script Script { get; }

    public Progress Progress { get; } = new();

    public Troupe Troupe { get; }

    public Stage Stage { get; }

    public Texts Texts { get; }

    public Clock Clock { get; }

    public Provider Provider { get; }

    public Desk Desk { get; }

    public void Dispose()
    {
        _api.Dispose();
        _gateway.Dispose();
    }
}
