using FluentValidation;
using MediatR;

namespace MembershipCases.Web.Pipeline;

/// <summary>Refuses a request whose texts or form violate a rule, before anything is loaded.</summary>
public sealed class Validate<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> rules)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
    where TResponse : IRefusable<TResponse>
{
    /// <inheritdoc/>
    public async Task<TResponse> Handle(
        TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var unwritable = PlainText.Broken(request!);
        if (unwritable.Count > 0) return TResponse.Refuse(unwritable);
        var outside = StatedDates.Broken(request!);
        if (outside.Count > 0) return TResponse.Refuse(outside);
        var broken = FormRules.Broken(rules, request!);
        return broken.Count == 0 ? await next() : TResponse.Refuse(broken);
    }
}
