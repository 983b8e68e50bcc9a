using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace MembershipCases.Web.Http;

/// <summary>
/// A page that has no handler for what is asked would be shown without anything in it: it is not there, or not for that
/// method.
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
