using FluentValidation;
using FluentValidation.Results;
using MediatR;
using MembershipCases.Domain;

namespace MembershipCases.Web.Platform;

/// <summary>Stops a request whose form breaks a rule, before anything is loaded.</summary>
public sealed class Validate<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> rules) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
    where TResponse : IRefusable<TResponse>
{
    /// <inheritdoc/>
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var unwritable = PlainText.Broken(request!);
        if (unwritable.Count > 0) return TResponse.Refuse(unwritable);
        var broken = FormRules.Broken(rules, request!);
        return broken.Count == 0 ? await next() : TResponse.Refuse(broken);
    }
}

/// <summary>The rules of a form, each of which gives a refusal at its field.</summary>
public static class FormRules
{
    /// <summary>What a command breaks of all rules that there are for it.</summary>
    public static IReadOnlyList<Error> Broken(IServiceProvider services, object command) =>
        Broken(services.GetServices(typeof(IValidator<>).MakeGenericType(command.GetType())).Cast<IValidator>(), command);

    /// <summary>What a command breaks of some rules.</summary>
    public static IReadOnlyList<Error> Broken(IEnumerable<IValidator> rules, object command) =>
        [.. rules.SelectMany(rule => rule.Validate(new ValidationContext<object>(command)).Errors).Select(ToError)];

    private static Error ToError(ValidationFailure failure) => failure.ErrorCode switch
    {
        "NotEmptyValidator" or "NotNullValidator" => new("field.required", ErrorKind.Invalid, failure.PropertyName),
        "MaximumLengthValidator" => new("field.too-long", ErrorKind.Invalid, failure.PropertyName, failure.FormattedMessagePlaceholderValues["MaxLength"]),
        "EnumValidator" => new("field.not-a-choice", ErrorKind.Invalid, failure.PropertyName),
        "InclusiveBetweenValidator" => new("field.out-of-range", ErrorKind.Invalid, failure.PropertyName, failure.FormattedMessagePlaceholderValues["From"], failure.FormattedMessagePlaceholderValues["To"]),
        var code when code.Contains('.', StringComparison.Ordinal) => new(code, ErrorKind.Invalid, failure.PropertyName),
        _ => new("field.invalid", ErrorKind.Invalid, failure.PropertyName),
    };
}
