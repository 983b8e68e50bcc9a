using System.Data.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MembershipCases.Testing;

/// <summary>
/// Lets two requests meet. The first, once its handler has read and decided, waits before anything is saved until the
/// second has come as far, waits for the first in the database, or is answered. So every race is run, and none by luck.
/// </summary>
public sealed class Race : IDbCommandInterceptor, IDbTransactionInterceptor, IStartupFilter
{
    /// <summary>The header with a request's place, <see cref="First"/> or <see cref="Second"/>.</summary>
    public const string Header = "X-Race";

    /// <summary>The one that is held.</summary>
    public const string First = "first";

    /// <summary>The one that it is held for.</summary>
    public const string Second = "second";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly AsyncLocal<string?> Place = new();

    private TaskCompletionSource decided = NewSignal();
    private TaskCompletionSource arrived = NewSignal();

    /// <summary>Sends both, the second when the first has decided, and gives their answers.</summary>
    public async Task<(T First, T Second)> Run<T>(Func<Task<T>> first, Func<Task<T>> second)
    {
        (decided, arrived) = (NewSignal(), NewSignal());
        var one = first();
        await Task.WhenAny(decided.Task, one);
        var other = second();
        return (await one, await other);
    }

    /// <summary>A handler has decided; nothing is saved yet.</summary>
    public async Task HasDecided()
    {
        if (Place.Value == Second) arrived.TrySetResult();
        if (Place.Value != First) return;
        decided.TrySetResult();
        await arrived.Task.WaitAsync(Patience);
    }

    /// <inheritdoc/>
    /// <remarks>On SQLite the second waits here, since every transaction begins as a writer.</remarks>
    public ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result,
        CancellationToken cancellationToken = default)
    {
        if (Place.Value == Second && eventData.Context is SqliteDb) arrived.TrySetResult();
        return new(result);
    }

    /// <inheritdoc/>
    /// <remarks>On PostgreSQL it waits for a lock that the first holds, which an act that runs alone asks for.</remarks>
    public ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result,
        CancellationToken cancellationToken = default)
    {
        var waits = command.CommandText.Contains("pg_advisory_xact_lock", StringComparison.Ordinal);
        if (Place.Value == Second && waits) arrived.TrySetResult();
        return new(result);
    }

    /// <inheritdoc/>
    /// <remarks>With the first query of an act on a case goes its lock.</remarks>
    public DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        if (Place.Value == Second && eventData.Context is PostgresDb { Beginning: not null }) arrived.TrySetResult();
        return result;
    }

    /// <inheritdoc/>
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, following) =>
        {
            Place.Value = context.Request.Headers[Header].ToString();
            try
            {
                await following(context);
            }
            finally
            {
                if (Place.Value == Second) arrived.TrySetResult();
            }
        });
        next(app);
    };

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
