using MonSuiviJustice.Demo.Play;
using Npgsql;

namespace MonSuiviJustice.Demo.Suite;

/// <summary>The development clock while the API is down: it stands in the database, where the API finds it again.</summary>
internal static class StoppedClock
{
    public static async Task Move(string super, DateTime wall)
    {
        await using var source = NpgsqlDataSource.Create(super);
        await using var command = source.CreateCommand("update private.development_clock set frozen_at = $1");
        command.Parameters.Add(new() { Value = Wall.Instant(wall).ToUniversalTime() });

        if (await command.ExecuteNonQueryAsync() != 1)
        {
            throw new PlayException("L'horloge de développement n'est pas en base.");
        }
    }
}
