using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MembershipCases.Web.Data;

/// <summary>
/// Quotes the name of the Norwegian collation in SQL: the SQLite provider writes it unquoted, and its hyphens would end
/// the identifier.
/// </summary>
public sealed class SqliteCollationName : DbCommandInterceptor
{
    /// <inheritdoc/>
    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Quote(command);
        return result;
    }

    /// <inheritdoc/>
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        Quote(command);
        return ValueTask.FromResult(result);
    }

    private static void Quote(DbCommand command)
    {
        const string bare = $" COLLATE {Collation.Norwegian}", quoted = $" COLLATE \"{Collation.Norwegian}\"";
        if (command.CommandText.Contains(bare, StringComparison.Ordinal))
            command.CommandText = command.CommandText.Replace(bare, quoted, StringComparison.Ordinal);
    }
}
