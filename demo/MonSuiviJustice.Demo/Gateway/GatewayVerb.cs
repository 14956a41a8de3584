namespace MonSuiviJustice.Demo.Gateway;

/// <summary>gateway --urls http://127.0.0.1:5090 [--ledger FILE] [--account-sid AC..] [--auth-token ..]
/// [--api-key SK.. --api-secret ..] [--callback-delay 00:00:00.2]</summary>
public static class GatewayVerb
{
    public static async Task<int> Run(string[] args)
    {
        var given = new ConfigurationBuilder().AddCommandLine(args).Build();
        var usual = new GatewayOptions();

        await using var server = await SmsGatewayServer.Start(new GatewayOptions
        {
            Url = given["urls"] ?? "http://127.0.0.1:5090",
            LedgerPath = given["ledger"],
            AccountSid = given["account-sid"] ?? usual.AccountSid,
            AuthToken = given["auth-token"] ?? usual.AuthToken,
            ApiKey = given["api-key"],
            ApiSecret = given["api-secret"],
            CallbackDelay = given.GetValue("callback-delay", usual.CallbackDelay),
        });

        Console.WriteLine($"SMS gateway on {server.BaseAddress}, ledger {given["ledger"] ?? "in memory"}.");
        await server.UntilStopped();
        return 0;
    }
}
