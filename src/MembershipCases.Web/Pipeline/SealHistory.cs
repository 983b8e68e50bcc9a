using MediatR;

namespace MembershipCases.Web.Pipeline;

/// <summary>
/// Writes a checkpoint of the history after the commit of a command with <see cref="SealsHistoryAttribute"/>; a failure
/// to write it rolls nothing back.
/// </summary>
public sealed class SealHistory<TRequest, TResponse>(HistoryCheckpoint checkpoint)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : ICommand, IRequest<TResponse>
    where TResponse : IRefusable<TResponse>
{
    private static readonly bool Seals = typeof(TRequest).IsDefined(typeof(SealsHistoryAttribute), inherit: false);

    /// <inheritdoc/>
    public async Task<TResponse> Handle(
        TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var answer = await next();
        if (Seals && answer.Errors.Count == 0) await checkpoint.TryWrite(CancellationToken.None);
        return answer;
    }
}
