using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace MembershipCases.Web.Http;

/// <summary>
/// Rejects a page request that no handler matches, for which Razor Pages would render the page without its data: with
/// 404, or with 405 when the page does not support the method.
/// </summary>
public sealed class PageMethods : IPageFilter
{
    /// <inheritdoc/>
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    /// <inheritdoc/>
    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var method = context.HttpContext.Request.Method;
        var isRead = HttpMethods.IsGet(method) || HttpMethods.IsHead(method);
        var asked = $"{context.RouteData.Values["handler"]}{context.HttpContext.Request.Query["handler"]}";
        if (context.HandlerMethod is not null || (isRead && asked.Length == 0)) return;
        var isKnown = isRead
            || context.ActionDescriptor.HandlerMethods.Any(handler => HttpMethods.Equals(handler.HttpMethod, method));
        context.Result = new StatusCodeResult(
            isKnown ? StatusCodes.Status404NotFound : StatusCodes.Status405MethodNotAllowed);
    }

    /// <inheritdoc/>
    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }
}
