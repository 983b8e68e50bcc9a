using MediatR;

namespace MembershipCases.Web.Pipeline;

/// <summary>
/// Stops whoever has none of the roles that a request is for. A request that names none is for nobody.
/// </summary>
public sealed class Authorize<TRequest, TResponse>(CurrentUser user, ILoggerFactory log)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
    where TResponse : IRefusable<TResponse>
{
    /// <inheritdoc/>
    public async Task<TResponse> Handle(
        TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (user.May<TRequest>()) return await next();
        log.CreateLogger(SecurityLog.Category).Refused(user.Actor?.UserId, typeof(TRequest).FullName!);
        return TResponse.Refuse([AccessErrors.NotAllowed]);
    }
}
