using System.Diagnostics.CodeAnalysis;
using Npgsql;

namespace MonSuiviJustice.Api.Hosting.Logging;

/// <summary>
/// An exception as the log tells it: types, SQL states and where, but no message, because messages repeat values ("'Dupont'
/// is not a number").
/// </summary>
[SuppressMessage("Design", "CA1032", Justification = "It is never thrown.")]
[SuppressMessage("Design", "CA1064", Justification = "It is never thrown.")]
internal sealed class WordlessException(Exception error) : Exception
{
    public override string ToString() =>
        string.Join(Environment.NewLine, Causes(error).Select(cause => $"{Named(cause)}{Environment.NewLine}{cause.StackTrace}"));

    private static IEnumerable<Exception> Causes(Exception error)
    {
        for (var cause = error; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
        }
    }

    // Classes 22 and 23 are about data, and even they name no value here; the others say what is broken.
    private static string Named(Exception cause) => cause is PostgresException postgres
        ? $"{cause.GetType().FullName} {postgres.SqlState} {postgres.TableName} {postgres.ConstraintName}".TrimEnd()
        : $"{cause.GetType().FullName}";
}
