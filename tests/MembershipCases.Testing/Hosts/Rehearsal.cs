using System.Data.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MembershipCases.Testing;

/// <summary>
/// A request with the header <see cref="Header"/> is done to its end and then rolled back where it would be committed:
/// the handler has run, everything was saved, every constraint was asked, and nothing is left of it. What others have
/// committed is sealed meanwhile as ever. Only the tests' host knows the header.
/// </summary>
public sealed class Rehearsal : DbTransactionInterceptor, IStartupFilter
{
    /// <summary>The header.</summary>
    public const string Header = "X-Rehearsal";

    private static readonly AsyncLocal<bool> IsAsked = new();

    /// <inheritdoc/>
    public override async ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result,
        CancellationToken cancellationToken = default)
    {
        if (!IsAsked.Value || !eventData.Context!.ChangeTracker.Entries<KeptReply>().Any()) return result;
        await transaction.RollbackAsync(cancellationToken);
        return InterceptionResult.Suppress();
    }

    /// <inheritdoc/>
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, following) =>
        {
            IsAsked.Value = context.Request.Headers.ContainsKey(Header);
            await following(context);
        });
        next(app);
    };
}
