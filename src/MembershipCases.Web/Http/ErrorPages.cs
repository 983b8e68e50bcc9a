using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;

namespace MembershipCases.Web.Http;

/// <summary>
/// Handles errors outside the slices: renders pages that say what to do next, and ProblemDetails for the JSON API.
/// </summary>
public static class ErrorPages
{
    private const int RetryAfterSeconds = 20;

    private static readonly PathString Api = "/api";

    /// <summary>Adds error handling for unhandled exceptions and for error responses without a body.</summary>
    public static IApplicationBuilder UseErrorPages(this IApplicationBuilder app) => app
        .Use((context, next) =>
        {
            context.Response.OnStarting(() => WriteRetryAfter(context.Response));
            return next(context);
        })
        .UseWhen(
            context => !context.Request.Path.StartsWithSegments(Api, StringComparison.OrdinalIgnoreCase),
            pages => pages
                .UseExceptionHandler(
                    new ExceptionHandlerOptions { ExceptionHandlingPath = "/error/500", CreateScopeForErrors = true,
                        StatusCodeSelector = Faults.StatusOf, SuppressDiagnosticsCallback = Faults.IsExplained })
                .UseStatusCodePagesWithReExecute("/error/{0}"))
        .UseWhen(
            context => context.Request.Path.StartsWithSegments(Api, StringComparison.OrdinalIgnoreCase),
            api => api
                .UseExceptionHandler(
                    new ExceptionHandlerOptions { ExceptionHandler = WriteProblem,
                        StatusCodeSelector = Faults.StatusOf, SuppressDiagnosticsCallback = Faults.IsExplained })
                .UseStatusCodePages());

    /// <summary>
    /// Returns where a request could not be parsed; a failure of the service itself discloses no details.
    /// </summary>
    private static Task WriteProblem(HttpContext context)
    {
        var fault = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        var error = fault switch
        {
            BadHttpRequestException { InnerException: JsonException { Path: { } place } } =>
                RequestErrors.Malformed(place),
            BadHttpRequestException => RequestErrors.Unreadable,
            _ when Faults.StatusOf(fault) == StatusCodes.Status503ServiceUnavailable => RequestErrors.Unavailable,
            _ => RequestErrors.Failed,
        };
        return Answers.Problem([error], context.RequestServices.GetRequiredService<Texts>(),
            context.Response.StatusCode).ExecuteAsync(context);
    }

    /// <summary>
    /// A request that was refused because the service is busy or something is away, or that took too long, may be sent again.
    /// </summary>
    private static Task WriteRetryAfter(HttpResponse response)
    {
        if (response.StatusCode == StatusCodes.Status503ServiceUnavailable && response.Headers.RetryAfter.Count == 0)
            response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        return Task.CompletedTask;
    }
}
