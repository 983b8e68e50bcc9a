using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Pipeline;

/// <summary>Sends the service's own commands, each in its own scope and transaction.</summary>
public static partial class ServiceWork
{
    /// <summary>
    /// Sends a command; null when it was refused or failed, which is an incident until the command is done. Neither stops
    /// another command, and the command is retried at the next scheduled run.
    /// </summary>
    public static async Task<TReply?> TrySend<TReply>(
        this IServiceProvider services, IServiceCommand<TReply> command, CancellationToken cancellationToken)
        where TReply : class
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().Become(Actor.Service);
        try
        {
            var answer = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(command, cancellationToken);
            await services.Note(command, answer.IsOk ? null : answer.Error, cancellationToken);
            return answer.IsOk ? answer.Value : null;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            scope.ServiceProvider.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ServiceWork))
                .NotDone(failure, command);
            await services.Note(command, AccessErrors.Failed, cancellationToken);
            return null;
        }
    }

    /// <summary>
    /// Removes the incidents of a task that were not met again since a moment: what a complete run did not try is no longer
    /// to be done.
    /// </summary>
    public static async Task Forget(
        this IServiceProvider services, ServiceTask task, DateTimeOffset notSince, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<MembershipDb>().RefusedTasks
            .Where(known => known.Task == task && known.LastAt < notSince).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Keeps a refusal, or removes what was kept when the command is done.</summary>
    private static async Task Note<TReply>(
        this IServiceProvider services, IServiceCommand<TReply> command, Error? refusal,
        CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var (db, user) = (scope.ServiceProvider.GetRequiredService<MembershipDb>(),
            scope.ServiceProvider.GetRequiredService<CurrentUser>());
        var kept = await db.RefusedTasks.FirstOrDefaultAsync(
            known => known.CommandId == command.CommandId || (command.AboutId == null && known.Task == command.Task),
            cancellationToken);
        if (refusal is null && kept is null) return;
        if (kept is null)
            db.RefusedTasks.Add(kept = new RefusedTask { CommandId = command.CommandId, Task = command.Task,
                AboutId = command.AboutId, FirstAt = user.Now });
        if (refusal is null) db.RefusedTasks.Remove(kept);
        else kept.Refuse(refusal.Code, user.Now);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException fault) when (fault is DbUpdateConcurrencyException || db.UniqueViolation(fault) is not null)
        {
            // Another server has met the same at the same time, and has noted it.
        }
    }

    [LoggerMessage(LogLevel.Error, "The service could not do {Command}. It is tried again the next time.")]
    private static partial void NotDone(this ILogger logger, Exception failure, ICommand command);
}
