using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MembershipCases.Web.Http;

/// <summary>Maps errors to an HTTP status, model-state errors or ProblemDetails; the only place that does.</summary>
public static class Answers
{
    /// <summary>Returns the HTTP status of an error kind.</summary>
    public static int Status(ErrorKind kind) => kind switch
    {
        ErrorKind.Invalid => StatusCodes.Status400BadRequest,
        ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
        ErrorKind.NotFound => StatusCodes.Status404NotFound,
        ErrorKind.Conflict => StatusCodes.Status409Conflict,
        ErrorKind.Stale => StatusCodes.Status412PreconditionFailed,
        ErrorKind.Reused => StatusCodes.Status422UnprocessableEntity,
        ErrorKind.Busy => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>Returns the localised message of an error, which tells the person what to do.</summary>
    public static string Message(this Texts texts, Error error) =>
        texts[$"error.{error.Code}", [.. error.Arguments.Select(Shown)]];

    /// <summary>
    /// Adds errors to the model state of their fields; an error of the whole form is added without a field.
    /// </summary>
    public static void AddErrors(
        this ModelStateDictionary state, IReadOnlyList<Error> errors, Texts texts, string prefix)
    {
        foreach (var error in errors)
            state.AddModelError(error.Field is null ? "" : $"{prefix}.{error.Field}", texts.Message(error));
    }

    /// <summary>Creates ProblemDetails with a stable <c>code</c>; the first error determines the status.</summary>
    public static ProblemHttpResult Problem(IReadOnlyList<Error> errors, Texts texts, int? status = null)
    {
        var first = errors[0];
        var fields = errors.Where(error => error.Field is not null)
            .GroupBy(error => error.Field!)
            .ToDictionary(group => group.Key, group => group.Select(texts.Message).ToArray());
        return TypedResults.Problem(
            title: texts[$"error-kind.{first.Kind.Word()}"],
            detail: texts.Message(first),
            statusCode: status ?? Status(first.Kind),
            extensions: new Dictionary<string, object?> { ["code"] = first.Code, ["errors"] = fields });
    }

    private static object Shown(object argument) => argument switch
    {
        DateOnly day => day.Show(),
        DateTimeOffset instant => instant.Show(),
        _ => argument,
    };
}
