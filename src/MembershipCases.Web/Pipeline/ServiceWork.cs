using MediatR;

namespace MembershipCases.Web.Pipeline;

/// <summary>Sends the service's own commands, each in its own scope and transaction.</summary>
public static partial class ServiceWork
{
    /// <summary>
    /// Sends a command; null when it was refused or failed. A failure is logged and stops no other command, and the
    /// command is retried at the next scheduled run.
    /// </summary>
    public static async Task<TReply?> TrySend<TReply>(
        this IServiceProvider services, ICommand<TReply> command, CancellationToken cancellationToken)
        where TReply : class
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().Become(Actor.Service);
        try
        {
            var answer = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(command, cancellationToken);
            return answer.IsOk ? answer.Value : null;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            scope.ServiceProvider.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ServiceWork))
                .NotDone(failure, command);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Error, "The service could not do {Command}. It is tried again the next time.")]
    private static partial void NotDone(this ILogger logger, Exception failure, ICommand command);
}
