using JasperFx;
using MonSuiviJustice.Api.Access;
using MonSuiviJustice.Api.Probationers;
using Npgsql;

namespace MonSuiviJustice.Api.Kernel;

internal static class LostRace
{
    /// <summary>True for the exceptions by which the store says that somebody else wrote first.</summary>
    public static bool IsCauseOf(Exception error) => error switch
    {
        ConcurrencyException => true,

        // Two requests started the same stream; two namesakes, neither a ConcurrencyException.
        Marten.Exceptions.ExistingStreamIdCollisionException => true,
        JasperFx.Events.ExistingStreamIdCollisionException => true,
        PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure } =>
            true,
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } unique => IsOfStreams(unique) || IsOfSomebody(unique),
        { InnerException: { } inner } => IsCauseOf(inner),
        _ => false,
    };

    public static Exception Of(WriteRequest request) =>
        new ConcurrencyException($"Somebody else wrote before request {request.Key}.");

    // Two requests took the same identity for two people, or the same address for two agents.
    private static bool IsOfSomebody(PostgresException unique) =>
        unique.TableName is PersonIdentities.TableName or AgentContacts.TableName;

    private static bool IsOfStreams(PostgresException unique) =>
        unique.ConstraintName?.StartsWith("pkey_mt_", StringComparison.Ordinal) == true
        || unique.ConstraintName?.StartsWith("mt_", StringComparison.Ordinal) == true;
}
