using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace MembershipCases.Web.Data;

/// <summary>
/// Logs statements that fail, but for those that lost a race: another has taken the value, or held what was needed. A
/// command answers that as a refusal or is retried, and the log would tell of a fault that nobody can mend. A migration
/// that fails stops the service, which tells it; that there is no table of migrations yet is how one begins.
/// </summary>
public sealed partial class FailedStatements : DbCommandInterceptor
{
    /// <inheritdoc/>
    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) =>
        LogFault(command, eventData);

    /// <inheritdoc/>
    public override Task CommandFailedAsync(
        DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        LogFault(command, eventData);
        return Task.CompletedTask;
    }

    private static void LogFault(DbCommand command, CommandErrorEventData failed)
    {
        if (failed.Context is not MembershipDb db || failed.CommandSource == CommandSource.Migrations) return;
        if (db.UniqueViolation(failed.Exception) is not null || db.IsBusy(failed.Exception)) return;
        LogFailed(db.GetService<ILoggerFactory>().CreateLogger<FailedStatements>(), failed.Exception, command.CommandText);
    }

    [LoggerMessage(LogLevel.Error, "A statement failed: {Statement}")]
    private static partial void LogFailed(ILogger logger, Exception fault, string statement);
}
