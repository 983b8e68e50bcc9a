using MediatR;

namespace MembershipCases.Web.Pipeline;

/// <summary>
/// Refuses and logs a request that the current user is not authorised to send; a request that authorises nobody is
/// refused to everyone.
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
