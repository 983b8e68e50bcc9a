using MediatR;

namespace MembershipCases.Testing;

/// <summary>The innermost step of the pipeline: a command that was decided meets the other of its race.</summary>
public sealed class HeldInRace<TRequest, TResponse>(Race race) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : ICommand, IRequest<TResponse>
{
    /// <inheritdoc/>
    public async Task<TResponse> Handle(
        TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var answer = await next();
        await race.HasDecided();
        return answer;
    }
}
