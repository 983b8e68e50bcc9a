using MediatR;
using MembershipCases.Web.Data.Mappings;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Pipeline;

/// <summary>
/// Runs a command in one transaction: records, steps, history and the kept reply are saved together or not at all. The same
/// command id gets the same reply again, also when the first answer was lost on its way.
/// </summary>
public sealed class Commit<TRequest, TResponse>(MembershipDb db, CurrentUser user) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : ICommand, IRequest<TResponse>
    where TResponse : IRefusable<TResponse>
{
    private const int Tries = 5;

    /// <inheritdoc/>
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (request.CommandId == Guid.Empty) return TResponse.Refuse([AccessErrors.CommandIdMissing]);
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            var (answer, again) = await Try(request, next, cancellationToken);
            if (!again) return answer;
        }

        return TResponse.Refuse([AccessErrors.Busy]);
    }

    private async Task<(TResponse Answer, bool Again)> Try(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var answer = await next();
            if (answer.Errors.Count == 0) await Save(request, answer, cancellationToken);
            if (answer.Errors.Count == 0) await transaction.CommitAsync(cancellationToken);
            else await transaction.RollbackAsync(cancellationToken);
            return (answer.Errors.Count == 0 ? answer : await Kept(request, answer, cancellationToken), false);
        }
        catch (DbUpdateConcurrencyException)
        {
            return (await Kept(request, TResponse.Refuse([AccessErrors.Stale]), cancellationToken), false);
        }
        catch (DbUpdateException exception) when (db.UniqueViolation(exception) is { } constraint)
        {
            var again = constraint is HistoryConstraints.Sequence or CaseConstraints.Number;
            return (await Kept(request, TResponse.Refuse([Taken.By(constraint)]), cancellationToken), again);
        }
    }

    private async Task Save(TRequest request, TResponse answer, CancellationToken cancellationToken)
    {
        db.Replies.Add(KeptReplies.Keep(request, answer.Boxed!, user));
        await HistoryWriter.Append(db, user.Required, user.Now, request.CommandId, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<TResponse> Kept(TRequest request, TResponse otherwise, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var kept = await db.Replies.AsNoTracking().FirstOrDefaultAsync(reply => reply.CommandId == request.CommandId, cancellationToken);
        if (kept is null) return otherwise;
        return KeptReplies.IsSame(kept, request, user)
            ? TResponse.Accept(KeptReplies.Read(kept, TResponse.ValueType))
            : TResponse.Refuse([AccessErrors.CommandIdReused]);
    }
}
