using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;

namespace MembershipCases.Web.Http;

/// <summary>
/// Handles errors outside the slices: renders pages that say what to do next, and ProblemDetails for the JSON API.
/// </summary>
public static class ErrorPages
{
    private static readonly PathString Api = "/api";

    /// <summary>Adds error handling for unhandled exceptions and for error responses without a body.</summary>
    public static IApplicationBuilder UseErrorPages(this IApplicationBuilder app) => app
        .UseWhen(
            context => !context.Request.Path.StartsWithSegments(Api, StringComparison.OrdinalIgnoreCase),
            pages => pages
                .UseExceptionHandler(
                    new ExceptionHandlerOptions { ExceptionHandlingPath = "/error/500", CreateScopeForErrors = true,
                        SuppressDiagnosticsCallback = handled => handled.Exception is BadHttpRequestException })
                .UseStatusCodePagesWithReExecute("/error/{0}"))
        .UseWhen(
            context => context.Request.Path.StartsWithSegments(Api, StringComparison.OrdinalIgnoreCase),
            api => api
                .UseExceptionHandler(
                    new ExceptionHandlerOptions { ExceptionHandler = WriteProblem,
                        SuppressDiagnosticsCallback = handled => handled.Exception is BadHttpRequestException })
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
            _ => RequestErrors.Failed,
        };
        if (fault is BadHttpRequestException { StatusCode: var status }) context.Response.StatusCode = status;
        return Answers.Problem([error], context.RequestServices.GetRequiredService<Texts>(),
            context.Response.StatusCode).ExecuteAsync(context);
    }
}
