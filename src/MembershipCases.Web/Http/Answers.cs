using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MembershipCases.Web.Http;

/// <summary>The one place where a refusal becomes a status, a field's error, or ProblemDetails.</summary>
public static class Answers
{
    /// <summary>The HTTP status of a kind of refusal.</summary>
    public static int Status(ErrorKind kind) => kind switch
    {
        ErrorKind.Invalid => StatusCodes.Status400BadRequest,
        ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
        ErrorKind.NotFound => StatusCodes.Status404NotFound,
        ErrorKind.Conflict => StatusCodes.Status409Conflict,
        ErrorKind.Stale => StatusCodes.Status412PreconditionFailed,
        ErrorKind.Reused => StatusCodes.Status422UnprocessableEntity,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>What the refusal says to a person: what to do.</summary>
    public static string Message(this Texts texts, Error error) =>
        texts[$"error.{error.Code}", [.. error.Arguments.Select(Shown)]];

    /// <summary>Puts refusals at their fields; those of the whole form at the top.</summary>
    public static void AddErrors(
        this ModelStateDictionary state, IReadOnlyList<Error> errors, Texts texts, string prefix)
    {
        foreach (var error in errors)
            state.AddModelError(error.Field is null ? "" : $"{prefix}.{error.Field}", texts.Message(error));
    }

    /// <summary>ProblemDetails with a stable <c>code</c> for refusals; the first decides the status.</summary>
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
