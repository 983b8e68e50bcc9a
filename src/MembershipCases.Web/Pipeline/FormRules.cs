using FluentValidation;
using FluentValidation.Results;

namespace MembershipCases.Web.Pipeline;

/// <summary>Validates commands by the rules of their forms and maps every failure to an error at its field.</summary>
public static class FormRules
{
    /// <summary>Validates a command by all rules registered for it and returns the errors.</summary>
    public static IReadOnlyList<Error> Broken(IServiceProvider services, object command) =>
        Broken(services.GetServices(typeof(IValidator<>).MakeGenericType(command.GetType())).Cast<IValidator>(),
            command);

    /// <summary>Validates a command by the given rules and returns the errors.</summary>
    public static IReadOnlyList<Error> Broken(IEnumerable<IValidator> rules, object command) =>
        [.. rules.SelectMany(rule => rule.Validate(new ValidationContext<object>(command)).Errors).Select(ToError)];

    private static Error ToError(ValidationFailure failure) => failure.ErrorCode switch
    {
        "NotEmptyValidator" or "NotNullValidator" => new("field.required", ErrorKind.Invalid, failure.PropertyName),
        "MaximumLengthValidator" =>
            new("field.too-long", ErrorKind.Invalid, failure.PropertyName,
                failure.FormattedMessagePlaceholderValues["MaxLength"]),
        "EnumValidator" => new("field.not-a-choice", ErrorKind.Invalid, failure.PropertyName),
        "InclusiveBetweenValidator" =>
            new("field.out-of-range", ErrorKind.Invalid, failure.PropertyName,
                failure.FormattedMessagePlaceholderValues["From"], failure.FormattedMessagePlaceholderValues["To"]),
        var code when code.Contains('.', StringComparison.Ordinal) =>
            new(code, ErrorKind.Invalid, failure.PropertyName),
        _ => new("field.invalid", ErrorKind.Invalid, failure.PropertyName),
    };
}
