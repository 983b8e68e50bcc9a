using Microsoft.Data.Sqlite;
using Npgsql;

namespace MembershipCases.Web.Data;

/// <summary>Tells faults of the database that pass by themselves from faults of the service.</summary>
public static class DatabaseFault
{
    private const string SilentInTransaction = "25P03";
    private const int Busy = 5, Locked = 6, CannotRead = 10, Full = 13, CannotOpen = 14;

    private static readonly string[] PassingStates =
    [
        PostgresErrorCodes.LockNotAvailable, PostgresErrorCodes.DeadlockDetected, PostgresErrorCodes.QueryCanceled,
        PostgresErrorCodes.SerializationFailure, PostgresErrorCodes.AdminShutdown, PostgresErrorCodes.CrashShutdown,
        PostgresErrorCodes.CannotConnectNow, SilentInTransaction,
    ];

    /// <summary>
    /// Whether an exception, or what has led to it, means that the database is away or busy: the same may succeed later.
    /// </summary>
    public static bool IsPassing(Exception? fault) => fault switch
    {
        null => false,
        PostgresException refusal => PassingStates.Contains(refusal.SqlState)
            || refusal.SqlState.StartsWith("08", StringComparison.Ordinal)
            || refusal.SqlState.StartsWith("53", StringComparison.Ordinal),
        NpgsqlException => true,
        SqliteException { SqliteErrorCode: Busy or Locked or CannotRead or Full or CannotOpen } => true,
        AggregateException several => several.InnerExceptions.Any(IsPassing),
        _ => IsPassing(fault.InnerException),
    };
}
