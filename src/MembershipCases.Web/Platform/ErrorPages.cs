namespace MembershipCases.Web.Platform;

/// <summary>Pages that say what went wrong and what to do next; the JSON API answers with ProblemDetails instead.</summary>
public static class ErrorPages
{
    /// <summary>Shows the error page for refusals and exceptions outside <c>/api</c>.</summary>
    public static IApplicationBuilder UseErrorPages(this IApplicationBuilder app) => app.UseWhen(
        context => !context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase),
        pages => pages
            .UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/error/500", CreateScopeForErrors = true })
            .UseStatusCodePagesWithReExecute("/error/{0}"));
}
