using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Pipeline;

/// <summary>
/// Runs a command in one transaction, in which records, steps, history and the stored reply are committed together or
/// not at all, and one command after another where one could change what the other reads.
/// </summary>
/// <remarks>
/// A command that has already been completed is recognised before it runs and gets the same reply again. The ids of the
/// service's own commands can be computed by anybody, so no person may send one.
/// </remarks>
public sealed class Commit<TRequest, TResponse>(MembershipDb db, CurrentUser user, KeptReplies replies, ReadOnlyMode mode)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : ICommand, IRequest<TResponse>
    where TResponse : IRefusable<TResponse>
{
    private const int Tries = 5;

    /// <inheritdoc/>
    public async Task<TResponse> Handle(
        TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (request.CommandId == Guid.Empty) return TResponse.Refuse([AccessErrors.CommandIdMissing]);
        if (DerivedId.Is(request.CommandId) && user.Actor?.UserId != Actor.Service.UserId)
            return TResponse.Refuse([AccessErrors.CommandIdReserved]);
        if (mode.Missing is { } missing) return TResponse.Refuse([AccessErrors.ReadOnly(missing.First, missing.Last)]);
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            var (answer, again) = await Try(request, next, cancellationToken);
            if (!again) return answer;
        }

        return TResponse.Refuse([AccessErrors.Busy]);
    }

    private async Task<(TResponse Answer, bool Again)> Try(
        TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var ofCase = request as IActOnOneCase;
        var beginning = new ActBeginning(ofCase?.CaseId, request.CommandId, user.RestsOn);
        try
        {
            await using var transaction = await db.BeginAct(
                beginning, ofCase is null ? null : () => ofCase.Load(db, cancellationToken), cancellationToken);
            if (beginning.Reply is { } kept) return (replies.Answer<TResponse>(request, kept), false);
            if (!await user.StillHolds(beginning.Versions, cancellationToken)) return (TResponse.Refuse([AccessErrors.Busy]), false);
            var answer = await next();
            if (answer.Errors.Count == 0) await Save(request, answer, cancellationToken);
            if (answer.Errors.Count == 0) await transaction.CommitAsync(cancellationToken);
            else await transaction.RollbackAsync(cancellationToken);
            return (answer.Errors.Count == 0 ? answer : await ReplyKeptMeanwhile(request, answer, cancellationToken), false);
        }
        catch (DbUpdateConcurrencyException)
        {
            return (await ReplyKeptMeanwhile(request, TResponse.Refuse([AccessErrors.Stale]), cancellationToken), false);
        }
        catch (DbUpdateException exception) when (db.UniqueViolation(exception) is { } constraint)
        {
            var conflict = UniqueConflict.On(constraint);
            return (await ReplyKeptMeanwhile(request, TResponse.Refuse([conflict.Refusal]), cancellationToken),
                conflict.TriesAgain);
        }
        catch (Exception exception) when (db.IsBusy(exception))
        {
            return (await ReplyKeptMeanwhile(request, TResponse.Refuse([AccessErrors.Busy]), cancellationToken), false);
        }
        finally
        {
            db.CaseOfAct = null;
        }
    }

    private async Task Save(TRequest request, TResponse answer, CancellationToken cancellationToken)
    {
        replies.Add(request, answer.Boxed!);
        await HistoryWriter.Save(db, user.Required, user.Now, request.CommandId, cancellationToken);
    }

    /// <summary>
    /// Finds the stored reply in case the same command arrived twice at the same time and the other was committed
    /// first.
    /// </summary>
    private async Task<TResponse> ReplyKeptMeanwhile(
        TRequest request, TResponse otherwise, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        return await replies.Find<TResponse>(request, cancellationToken) ?? otherwise;
    }
}
