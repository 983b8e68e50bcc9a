using MediatR;

namespace MembershipCases.Web.Pipeline;

/// <summary>Commands that the service sends by itself, each in a scope and a transaction of its own.</summary>
public static partial class ServiceWork
{
    /// <summary>
    /// Sends one; null when it was refused or failed, which is logged and stops no other: it is left for the next time
    /// the clock strikes.
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
